import type { SmtpHandshakeRequest } from '../../platform/outbound/outbound.ts';
import type { SmtpCheck } from './check-spec.ts';
import { hostValue, portValue } from './endpoint.ts';
import {
  fillRequired,
  fillText,
  references,
  TemplateError,
  type TemplateScope,
} from './template.ts';

/** The mail server that a check names, with what signs in there. @throws {TemplateError} */
export function smtpServerOf(
  check: SmtpCheck,
  scope: TemplateScope,
): Omit<SmtpHandshakeRequest, 'deadlineMs' | 'signal'> {
  const user = check.user === undefined ? undefined : fillText(check.user, scope);
  const password = check.password === undefined ? undefined : fillText(check.password, scope);
  return {
    host: hostValue(check.host, scope),
    port: portValue(check.port, scope),
    security: securityValue(check, scope),
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  };
}

function securityValue(check: SmtpCheck, scope: TemplateScope): SmtpHandshakeRequest['security'] {
  const value = fillRequired(check.security, scope);
  if (value === 'tls' || value === 'starttls' || value === 'none') return value;
  const field = references(check.security)[0] ?? '';
  throw new TemplateError(field, 'value', 'The encryption must be tls, starttls or none.');
}
