import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverWords } from './smtp-reply.ts';

const login = { user: 'ada', password: 'correct horse' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

test.each([
  ['535 5.7.8 Authentication failed', '535 5.7.8 Authentication failed'],
  [
    '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.example/',
    '535 5.7.8 Username and Password not accepted. For more information, go to https://support.example/',
  ],
  ['535 no: correct horse for ada', '535 no: •••• for ada'],
  [`535 ${base64('\0ada\0correct horse')}!`, '535 ••••!'],
  [`535 ${base64('correct horse')}, ${base64('ada')}`, '535 ••••, ••••'],
  ['535 no: correct\t\t horse, correct\r\n535-horse', '535 no: ••••, ••••'],
  ['220 \u0007mx\u0000 ready\u202e', '220 mx ready'],
])('%j is passed on as %j', (reply, words) => {
  expect(serverWords(reply, login)).toBe(words);
});

test('the password is in no reply, wherever the server puts it', () => {
  const secret = fc.string({ minLength: 4, maxLength: 40 }).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (password, before, after) => {
      const reply = `535 ${before}${password}${after} ${base64(password)} ${base64(`\0ada\0${password}`)}`;
      const words = serverWords(reply, { user: 'ada', password });
      fc.pre(!'535 ••••'.includes(password));
      expect(words).not.toContain(password);
      expect(words).not.toContain(base64(password));
    }),
  );
});

test('a short password is hidden where it stands alone, and does not show through in other words', () => {
  expect(serverWords('535 a failed attempt with "a"', { user: 'x', password: 'a' })).toBe(
    '535 •••• failed attempt with "••••"',
  );
});

test('an endless reply is cut', () => {
  expect(serverWords('5'.repeat(100_000), {}).length).toBe(501);
});
