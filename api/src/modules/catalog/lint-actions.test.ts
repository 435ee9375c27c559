import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintProvider } from './lint-provider.ts';

const twilio = readFileSync(new URL('../../../catalog/twilio.yaml', import.meta.url), 'utf8');

/** What the linter finds in Twilio's file with one change. */
function problems(from: string, to: string): string[] {
  expect(twilio).toContain(from);
  const { problems: found } = lintProvider(
    'twilio.yaml',
    twilio.replace(from, () => to),
  );
  return found.map(({ message }) => message);
}

test('the file as it is has no problem', () => {
  expect(problems('Twilio', 'Twilio')).toEqual([]);
});

test.each([
  [
    'a capability without an action',
    /\nactions:[\s\S]*$/.exec(twilio)?.[0] ?? '?',
    '\n',
    '"auth-token" has no action for SEND_SMS',
  ],
  [
    'an action without its capability',
    '[SEND_SMS]',
    '[]',
    'SEND_SMS is not among the capabilities.',
  ],
  ['a value that there is not', '${message.to}', '${message.cc}', '${message.cc} is not known'],
  ['a value of another action', '${message.text}', '${post.body}', '${post.body} is not known.'],
  [
    'a field that there is not',
    'From: ${config.from}',
    'From: ${config.sender}',
    '${config.sender} is no field',
  ],
  [
    'the answer in a request',
    'Body: ${message.text}',
    'Body: ${body.sid}',
    '${body.sid} can only be read in id and link',
  ],
  [
    'an earlier answer at the first step',
    'Body: ${message.text}',
    'Body: ${earlier.sid}',
    'reads the answer to an earlier request',
  ],
  [
    'a field that is required and not there',
    '[config.from]',
    '[config.sender]',
    'There is no field config.sender',
  ],
  [
    'a condition on what is not sent',
    "MessagingServiceSid: '^MG'",
    "Sender: '^MG'",
    'There is no parameter "Sender"',
  ],
  [
    'a link of a message',
    '    id: ${body.sid}',
    '    id: ${body.sid}\n    link: ${body.uri}',
    'Only a post has it.',
  ],
  [
    'no encryption',
    'url: https://api.twilio.com/2010-04-01/Accounts/${config.accountSid}/Messages.json\n        form',
    'url: http://api.twilio.com/Messages.json\n        form',
    'Credentials must not be sent without encryption',
  ],
])('%s is told', (_what, from, to, message) => {
  const found = problems(from, to);
  expect(found.some((one) => one.includes(message))).toBe(true);
});
