import { expect, test } from 'vitest';
import { isRecipientsFault } from './smtp-failure.ts';

test.each([
  ['550 5.1.1 No such user here', true],
  ['550 5.1.10 Recipient address has null MX', true],
  ['553 5.1.3 Bad address syntax', true],
  ['550 5.2.1 Mailbox disabled', true],
  ['550 No such user', true],
  ['551 User not local', true],
  ['550 5.7.1 Relaying denied', false],
  ['550 5.1.8 Sender address rejected', false],
  ['554 5.7.1 Relay access denied', false],
  ['550 Relaying not permitted', false],
  ['550 Blocked by our policy', false],
  ['450 4.2.1 Try again later', false],
  ['452 4.2.2 Mailbox full', false],
])('whether %j is about a recipient that nobody has: %s', (reply, is) => {
  const refusal = {
    ok: false,
    stage: 'recipient',
    replyCode: Number(reply.slice(0, 3)),
    reply,
  } as const;
  expect(isRecipientsFault(refusal)).toBe(is);
  expect(isRecipientsFault({ ...refusal, stage: 'sender' })).toBe(false);
});
