import type { OutboundStream } from '../../platform/outbound/index.ts';
import type { BeginAnswer, ProviderCall } from './provider-call.ts';
import { ProxyError } from './proxy-error.ts';
import { type SentHeaders, answerHeaders } from './proxy-headers.ts';
import { withoutParameters } from './proxy-target.ts';
import { isRedirect, pathOfAddress } from './redirects.ts';
import type { Sent } from './call-attempts.ts';

/**
 * Hands a provider's answer on as it comes: without what is meant for its own origin, and with addresses of the provider as
 * addresses of Patchbay.
 * @throws {ProxyError} REDIRECTED when it leads to somebody else
 * @throws {OutboundError} when the body breaks off
 */
export async function handOn(
  { place }: Pick<ProviderCall, 'place'>,
  sent: Sent,
  begin: BeginAnswer,
  onBytes: (count: number) => void,
): Promise<void> {
  const { answer, callable } = sent;
  const { scrubber } = callable.address;
  const places = placesIn(place, sent);
  if (
    isRedirect(answer.status) &&
    answer.headers['location'] !== undefined &&
    !places['location']
  ) {
    await answer.discard();
    throw new ProxyError('REDIRECTED', redirected);
  }
  const headers = { ...answerHeaders(answer.headers, scrubber), ...places };
  await answer.pipeTo(begin(answer.status, headers), onBytes);
}

const redirected =
  'The provider answered with a redirect to an address that is not its own. Patchbay does not follow it, and does not hand it on.';

/** `location` and `content-location`, where they lead to the provider and hold no credential. */
function placesIn(place: string, { answer, url, callable }: Sent): SentHeaders {
  const { address } = callable;
  const places: SentHeaders = {};
  for (const name of ['location', 'content-location']) {
    const given = first(answer, name);
    const path = given === undefined ? undefined : pathOfAddress(address, url, given);
    if (path === undefined) continue;
    const [before, query] = split(path);
    const kept =
      query === undefined ? before : joined(before, withoutParameters(query, address.query));
    if (!address.scrubber.finds(kept)) places[name] = `${place}${kept}`;
  }
  return places;
}

function first({ headers }: OutboundStream, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

function split(path: string): readonly [string, string?] {
  const at = path.indexOf('?');
  return at < 0 ? [path] : [path.slice(0, at), path.slice(at + 1)];
}

function joined(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
