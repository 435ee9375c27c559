import type { VendorAction } from './case-file.ts';
import type { Incoming } from './credentials-match.ts';
import type { ReceivedMail } from './mailbox.ts';

const recipients = new Set(['ada@example.org', '+48123456789', '48123456789']);

/**
 * A message or post that a vendor took over HTTP, as the mailbox shows it. Where its parts are in the body, the sample of
 * the case file tells.
 */
export function carriedMessage(
  { sends }: VendorAction,
  { url, body }: Incoming,
): Omit<ReceivedMail, 'receivedAt'> {
  const placeOf = (isIt: (value: unknown) => boolean): string =>
    textIn(body, Object.entries(sends).find(([, value]) => isIt(value))?.[0]);
  const to = placeOf((value) => recipients.has(String(value)));
  return {
    host: url.host,
    from: '',
    to: to === '' ? [] : [to],
    subject: placeOf((value) => /^Hello(?:$|\n)/.test(String(value))).split('\n')[0] ?? '',
    source: body.slice(0, 65_536),
  };
}

/** What a body has at a name of its form, or at a path of its JSON with / between names. */
export function valueIn(body: string, place: string): unknown {
  if (!/^[[{]/.test(body)) return new URLSearchParams(body).get(place);
  return place.split('/').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    return (value as Record<string, unknown>)[name];
  }, parsed(body));
}

function textIn(body: string, place: string | undefined): string {
  const value = place === undefined ? undefined : valueIn(body, place);
  return typeof value === 'string' ? value : '';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
