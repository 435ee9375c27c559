import {
  lookUp,
  parseTemplate,
  TemplateError,
  type TemplatePart,
  type TemplateScope,
} from './template.ts';

/**
 * Fills a URL template. A reference at the very start is a base URL of the admin (`https://host/path`), which may be a
 * secret of its own; one between
 * `://` and the next `/` may hold host characters only; one in the path is percent-encoded. So no value can move the
 * request to another host, another path or another query.
 * @throws {TemplateError}
 */
export function fillUrl(
  template: string,
  query: Readonly<Record<string, string>>,
  scope: TemplateScope,
): string {
  const parts = parseTemplate(template);
  let url = '';
  parts.forEach((part, index) => {
    url += 'literal' in part ? part.literal : fillPart(part, index, parts, url, scope);
  });
  refuseDotSegments(url, parts);
  const parameters = new URLSearchParams(query).toString();
  return parameters === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${parameters}`;
}

type Reference = Extract<TemplatePart, { reference: string }>;

function fillPart(
  part: Reference,
  index: number,
  parts: readonly TemplatePart[],
  before: string,
  scope: TemplateScope,
): string {
  const value = lookUp(part, scope);
  if (value === undefined) {
    throw new TemplateError(part.reference, 'value', 'A part of the address is missing.');
  }
  const text = String(value);
  if (index === 0) return baseUrl(text, part.reference);
  if (inHost(before)) return host(text, part.reference, isWholeHost(before, parts[index + 1]));
  return encodeURIComponent(text);
}

function inHost(before: string): boolean {
  const start = before.indexOf('://');
  return start >= 0 && !/[/?#]/.test(before.slice(start + 3));
}

function isWholeHost(before: string, next: TemplatePart | undefined): boolean {
  const endsHere = next === undefined || ('literal' in next && /^[:/?#]/.test(next.literal));
  return before.endsWith('://') && endsHere;
}

function baseUrl(text: string, field: string): string {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new TemplateError(field, 'host', 'The address must start with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TemplateError(
      field,
      'host',
      'The address must not contain a user name, a question mark or a #.',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** Whether a text is a host name or an IPv4 address (RFC 1123, 253 characters at most). */
export function isHostName(text: string): boolean {
  return text.length <= 253 && text.split('.').every((part) => label.test(part));
}

function host(text: string, field: string, whole: boolean): string {
  if (whole ? isHostName(text) : label.test(text)) return text;
  throw new TemplateError(
    field,
    'host',
    whole
      ? 'The host may contain letters, digits, dots and hyphens only.'
      : 'This part of the address may contain letters, digits and hyphens only.',
  );
}

function refuseDotSegments(url: string, parts: readonly TemplatePart[]): void {
  const path = url.replace(/^[^:]*:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '');
  const climbs = path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
  if (!climbs) return;
  const reference = parts.findLast((part) => 'reference' in part);
  const field = reference !== undefined && 'reference' in reference ? reference.reference : '';
  throw new TemplateError(field, 'path', 'A part of the path must not be "." or "..".');
}

/** Refuses what cannot stand in a header: line breaks and characters beyond Latin-1. @throws {TemplateError} */
export function headerValue(text: string, field: string): string {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return text;
  throw new TemplateError(
    field,
    'header',
    'It contains a line break or another character that cannot be sent. Copy it again without spaces around it.',
  );
}
