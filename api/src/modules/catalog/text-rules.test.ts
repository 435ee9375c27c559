import { describe, expect, test } from 'vitest';
import type { TextRule } from './check-spec.ts';
import { brokenTextRule } from './text-rules.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const keeps = (rule: Omit<TextRule, 'fails'>, body: Buffer): boolean =>
  brokenTextRule([{ fails: 'UNEXPECTED_ANSWER', ...rule }], body) === undefined;

test.each<[Omit<TextRule, 'fails'>, string, boolean]>([
  [{ startsWith: 'BEGIN:VCALENDAR' }, 'BEGIN:VCALENDAR\r\n', true],
  [{ startsWith: 'BEGIN:VCALENDAR' }, '\uFEFF\r\n begin:vcalendar', true],
  [{ startsWith: 'BEGIN:VCALENDAR' }, '<p>BEGIN:VCALENDAR', false],
  [{ startsWith: 'BEGIN:VCALENDAR' }, '', false],
  [{ startsWith: ['<rss', '<feed'] }, '<FEED>', true],
  [{ startsWith: ['<rss', '<feed'] }, '<html>', false],
  [{ includes: 'pong' }, 'ping Pong', true],
  [{ includes: ['pong', 'ok'] }, 'OK', true],
  [{ includes: 'pong' }, 'ping', false],
])('%j of %j: %s', (rule, text, expected) => {
  expect(keeps(rule, bytes(text))).toBe(expected);
});

describe('a document whose root must not be html', () => {
  const rule = { notRoot: ['HTML'] };

  test.each([
    ['XML', '<?xml version="1.0"?><jobs/>'],
    ['XML without declaration', '<jobs><job/></jobs>'],
    ['XML after comments and processing instructions', '<!-- <html> --> <?xsl a?>\n<rss>'],
    [
      'XML with a document type',
      '<!DOCTYPE rss [ <!ENTITY a "<html>"> <!ELEMENT rss (#PCDATA)> ] ><rss>',
    ],
    ['XML that carries a page', '<jobs><![CDATA[<!doctype html><html>]]></jobs>'],
    ['a name with a prefix', '<rdf:RDF>'],
    ['a root that starts alike', '<html5feed/>'],
  ])('may be %s', (_, text) => {
    expect(keeps(rule, bytes(text))).toBe(true);
  });

  test.each([
    ['a page', '<HTML lang="en">'],
    ['a page without tags of its own', '<!DOCTYPE html><title>Sign in</title>'],
    ['XHTML', "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C'><html>"],
    ['XHTML without document type', "<?xml version='1.0'?>\n<html xmlns='a'>"],
    ['JSON', '{"jobs":[]}'],
    ['text', 'Sign in'],
    ['nothing', ''],
    ['a comment that never ends', '<!-- <jobs>'],
    ['a declaration alone', '<?xml version="1.0"?>'],
    ['a document type that never ends', '<!doctype rss [ <rss>'],
    ['no element', '< jobs>'],
  ])('is not %s', (_, text) => {
    expect(keeps(rule, bytes(text))).toBe(false);
  });

  test.each(['utf-16le', 'utf-16be'])('is read in %s too', (charset) => {
    const written = (text: string): Buffer => {
      const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return charset === 'utf-16le' ? little : little.swap16();
    };
    expect(keeps(rule, written('<?xml version="1.0"?><jobs/>'))).toBe(true);
    expect(keeps(rule, written('<html>'))).toBe(false);
  });
});

test('four megabytes made to be slow are read in time', () => {
  const long = ['<!---->', '<??>', ' ', '<!doctype a[]>', '<!doctype a>'].map((text) =>
    text.repeat(4_000_000 / text.length),
  );
  for (const text of long) expect(keeps({ notRoot: ['html'] }, bytes(text))).toBe(false);
});

test('the first broken rule decides', () => {
  const rules: TextRule[] = [
    { startsWith: '<', fails: 'UNEXPECTED_ANSWER' },
    { includes: 'up', fails: 'SERVER_ERROR' },
    { includes: 'on', fails: 'FORBIDDEN' },
  ];
  expect(brokenTextRule(rules, bytes('<p>off'))?.fails).toBe('SERVER_ERROR');
});
