import { fillRequired, references, TemplateError, type TemplateScope } from './template.ts';
import { isHostName } from './url-template.ts';

/** The host of a template; host characters only. @throws {TemplateError} */
export function hostValue(template: string, scope: TemplateScope): string {
  const host = fillRequired(template, scope);
  if (isHostName(host)) return host;
  throw new TemplateError(
    references(template)[0] ?? '',
    'host',
    'The host may contain letters, digits, dots and hyphens only.',
  );
}

/** The port of a template, 1 to 65535. @throws {TemplateError} */
export function portValue(template: string | number, scope: TemplateScope): number {
  const port = typeof template === 'number' ? template : Number(fillRequired(template, scope));
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  const field = typeof template === 'number' ? '' : (references(template)[0] ?? '');
  throw new TemplateError(field, 'value', 'The port must be a number from 1 to 65535.');
}
