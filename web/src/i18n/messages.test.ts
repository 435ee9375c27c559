import { createComponent, createRoot, type Accessor } from 'solid-js';
import { expect, test } from 'vitest';
import { LocaleProvider } from './locale';
import type { Messages } from './messages';

type Loaded = Record<string, Record<string, unknown>>;
type Text = string | ((...values: unknown[]) => unknown);

const english = import.meta.glob('../**/*.messages.ts', { eager: true }) as Loaded;
const polish = import.meta.glob('../**/*.messages.pl.ts', { eager: true }) as Loaded;

const counts = [0, 1, 2, 5, 22];

/** Names and words that Polish has from the same place. */
const sameInBoth = new Set(
  'crm d e-mail edi erp graphiql import min offline patchbay plan s sms test url webhook'.split(
    ' ',
  ),
);

/** The English texts of a file, read the way a page reads them. */
function textsOf(file: string): Messages {
  const [, hook] =
    Object.entries(english[file] ?? {}).find(([name]) => /^use\w+Messages$/.test(name)) ?? [];
  if (typeof hook !== 'function') throw new Error(`${file} offers no use…Messages`);
  let texts: Messages = {};
  createRoot((dispose) => {
    createComponent(LocaleProvider, {
      value: { locale: () => 'en', setLocale: () => undefined },
      get children() {
        texts = (hook as () => Accessor<Messages>)()();
        return undefined;
      },
    });
    dispose();
  });
  return texts;
}

/** Every text with its path, such as "list.fresh". */
function leaves(texts: Messages, path: readonly string[] = []): [string, Text][] {
  return Object.entries(texts).flatMap(([name, value]): [string, Text][] => {
    const here = [...path, name];
    if (typeof value === 'object') return leaves(value, here);
    return [[here.join('.'), value as Text]];
  });
}

const files = Object.keys(english).map((file) => ({
  file,
  translation: file.replace('.messages.ts', '.messages.pl.ts'),
}));

test('every file of texts has its Polish, and no Polish is left of texts that are gone', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(Object.keys(polish).toSorted()).toEqual(
    files.map(({ translation }) => translation).toSorted(),
  );
});

test.each(files)('$file says in Polish what it says in English', ({ file, translation }) => {
  const en = new Map(leaves(textsOf(file)));
  const pl = new Map(leaves(polish[translation]?.['default'] as Messages));
  expect(en.size).toBeGreaterThan(0);
  expect([...pl.keys()].toSorted()).toEqual([...en.keys()].toSorted());

  const leftInEnglish = [...pl].filter(([name, text]) => {
    if (typeof text !== 'string') return false;
    return text === en.get(name) && !sameInBoth.has(text.toLowerCase());
  });
  expect(leftInEnglish).toEqual([]);
});

test.each(files)('$file has words for every count', ({ file, translation }) => {
  for (const texts of [textsOf(file), polish[translation]?.['default'] as Messages]) {
    const silent = leaves(texts).filter(([, text]) => !speaks(text));
    expect(silent.map(([name]) => name)).toEqual([]);
  }
});

/** Whether a text is there; a function is asked with each count, as a number, a word and a refusal of the server. */
function speaks(text: Text): boolean {
  if (typeof text === 'string') return text.trim() !== '';
  return counts.every((count) =>
    [count, String(count), { code: 'UNKNOWN', message: `message ${count}` }].some((value) =>
      isSaid(text, value),
    ),
  );
}

function isSaid(text: Exclude<Text, string>, value: unknown): boolean {
  try {
    const said = text(...Array.from({ length: text.length }, () => value));
    return typeof said === 'string' && said.trim() !== '' && !/undefined|NaN|\[object/.test(said);
  } catch {
    return false;
  }
}
