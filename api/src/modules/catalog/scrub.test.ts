import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldSchema, FormSchema } from './model.ts';
import { createScrubber } from './scrub.ts';

const field = (order: number, secret: boolean): FieldSchema => ({
  type: 'string',
  title: 'Field',
  'x-order': order,
  'x-secret': secret,
});
const schema: FormSchema = {
  type: 'object',
  properties: { password: field(1, true), login: field(2, false) },
  required: [],
  additionalProperties: false,
};

describe('what a provider says loses the credentials in it', () => {
  const secret = 'p@ss wörd+1"<&';
  const scrubber = createScrubber(schema, { password: secret, login: 'ann@example.com' });
  const pair = `ann@example.com:${secret}`;
  scrubber.add(pair);

  test.each([
    ['as it is', secret],
    ['in another case', secret.toUpperCase()],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64 without padding', Buffer.from(secret).toString('base64').replace(/=+$/, '')],
    ['base64url', Buffer.from(secret).toString('base64url')],
    ['in a URL', encodeURIComponent(secret)],
    ['in a URL, in lower case', encodeURIComponent(secret).toLowerCase()],
    ['in a form', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in HTML', secret.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')],
    ['without its spaces', secret.replaceAll(' ', '')],
    ['with other spaces', secret.replaceAll(' ', '\n\t ')],
    ['as basic authentication', Buffer.from(pair).toString('base64')],
  ])('%s', (_, written) => {
    const said = scrubber.clean(`Bad login (${written}), sorry`);
    expect(said).toBe('Bad login (••••), sorry');
  });

  test('what the provider marks as no secret stays readable', () => {
    expect(scrubber.clean('ann@example.com is unknown')).toBe('ann@example.com is unknown');
  });
});

describe('a secret address', () => {
  const address =
    'https://calendar.example.com/calendar/ical/team%40example.com/private-0f1e2d3c4b5a69788796/basic.ics';
  const scrubber = createScrubber(schema, { password: address });

  test.each([
    ['as it is', address],
    ['without host', '/calendar/ical/team%40example.com/private-0f1e2d3c4b5a69788796/basic.ics'],
    ['decoded', '/calendar/ical/team@example.com/private-0f1e2d3c4b5a69788796/basic.ics'],
    ['encoded once more', encodeURIComponent(address)],
    ['its last parts', 'private-0f1e2d3c4b5a69788796/basic.ics'],
    ['its secret segment', 'private-0f1e2d3c4b5a69788796'],
    ['its key alone', '0f1e2d3c4b5a69788796'],
  ])('does not come back, %s', (_, written) => {
    const said = scrubber.clean(`Nothing at ${written} here`);
    expect(said).not.toContain('0f1e2d3c4b5a69788796');
    expect(said).toContain('••••');
  });

  test('leaves short words such as the names in it', () => {
    expect(scrubber.clean('No calendar at /calendar')).toBe('No calendar at /calendar');
  });
});

test('a short secret is removed as a word and does not tear other words apart', () => {
  const scrubber = createScrubber(schema, { password: 'ab' });
  expect(scrubber.clean('ab is not a valid label; cable')).toBe('•••• is not a valid label; cable');
});

test('a message is one line of at most 300 characters, without markup', () => {
  const scrubber = createScrubber(schema, {});
  expect(scrubber.clean('<p>Too\r\n <b>bad</b>\u0007</p>')).toBe('Too bad');
  expect(scrubber.clean('x'.repeat(1000))).toHaveLength(300);
});

test('markup that a secret is hidden in does not bring it back', () => {
  const scrubber = createScrubber(schema, { password: 'hunter22' });
  expect(scrubber.clean('hun<b>ter22</b>')).not.toContain('hunter22');
});

test('no secret survives, whatever it is and wherever it stands', () => {
  const secrets = fc
    .string({ minLength: 4, maxLength: 60 })
    .filter((text) => text.trim().length >= 4 && !/^•+$/.test(text.trim()));
  fc.assert(
    fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
      const scrubber = createScrubber(schema, { password: secret });
      const said = scrubber.clean(`${before} ${secret} ${after}`);
      expect(said).not.toContain(secret);
    }),
  );
});
