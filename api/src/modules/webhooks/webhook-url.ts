import type { Outbound } from '../../platform/outbound/index.ts';
import { userError } from '../../user-error.ts';
import { type Reading, refuse } from './reading.ts';

const longest = 2_000;

/**
 * An address that deliveries may go to. It must begin with http:// or https://, hold no user name, and lead to no
 * private network that the operator did not allow. What cannot be known now, such as a name that does not resolve, is
 * found out by the first attempt.
 */
export async function readWebhookUrl(
  outbound: Pick<Outbound, 'refusal'>,
  text: string,
): Promise<Reading<string>> {
  const url = text.trim();
  if (url === '') return refused('An address is needed, such as https://example.com/webhooks.');
  if (url.length > longest) return refused(`The URL is too long: ${longest} characters at most.`);
  // Without it, the guard would take the text for the name of a host.
  if (!/^https?:\/\//i.test(url)) return refused('The URL has to start with https:// or http://.');
  const refusal = await outbound.refusal(url);
  if (refusal === undefined) return { ok: true, value: url };
  return refuse(
    userError(
      refusal.code === 'BLOCKED_ADDRESS' ? 'BLOCKED_ADDRESS' : 'INVALID_FIELD',
      refusal.message,
      ['url'],
    ),
  );
}

function refused(message: string): Reading<string> {
  return refuse(userError('INVALID_FIELD', message, ['url']));
}
