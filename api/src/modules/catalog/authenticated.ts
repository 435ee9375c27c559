import type { HttpCheck } from './check-spec.ts';
import { templatesOf } from './check-templates.ts';
import { references } from './template.ts';

/**
 * Whether a check sends anything of the credentials form, be it in `auth` or in the address, query, headers or body of
 * a step: then its success says that they were accepted, else only that somebody answered.
 */
export function isAuthenticated(check: HttpCheck): boolean {
  return templatesOf(check).some(
    ({ template, isSent }) =>
      isSent && references(template).some((name) => name.startsWith('credentials.')),
  );
}
