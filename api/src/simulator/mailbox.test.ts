import { expect, test } from 'vitest';
import { Mailbox } from './mailbox.ts';

const envelope = { host: 'smtp.example.com', from: 'a@example.com', to: ['b@example.com'] };

function subjectOf(source: string): string | undefined {
  const mailbox = new Mailbox();
  mailbox.add({ ...envelope, source });
  return mailbox.list()[0]?.subject;
}

test.each([
  ['From: a\r\nSubject: Test message\r\nTo: b\r\n\r\nbody', 'Test message'],
  ['subject: in\r\n two lines\r\n\r\n', 'in two lines'],
  ['Subject: =?UTF-8?Q?Wiadomo=C5=9B=C4=87_testowa?=\r\n\r\n', 'Wiadomość testowa'],
  ['Subject: =?UTF-8?B?xbzDs8WC?=\r\n =?UTF-8?Q?_=C4=87?=\r\n\r\n', 'żół ć'],
  ['From: a\r\n\r\nSubject: of the body', ''],
  ['', ''],
])('the subject of %j is "%s"', (source, subject) => {
  expect(subjectOf(source)).toBe(subject);
});

test('keeps the latest twenty, newest first', () => {
  const mailbox = new Mailbox();
  for (let number = 1; number <= 25; number += 1)
    mailbox.add({ ...envelope, source: `Subject: ${number}\r\n\r\n` });
  const subjects = mailbox.list().map(({ subject }) => subject);
  expect([subjects.length, subjects[0], subjects.at(-1)]).toEqual([20, '25', '6']);
});
