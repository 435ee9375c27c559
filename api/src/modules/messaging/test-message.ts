import type { Locale } from '../identity/index.ts';

/** What a test message tells: who sent it, through what and when. */
export interface TestMessageFacts {
  readonly organization: string;
  readonly integration: string;
  readonly by: string;
  readonly at: Date;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Words {
  readonly subject: (integration: string) => string;
  readonly title: string;
  readonly what: (facts: TestMessageFacts, at: string) => string;
  readonly works: string;
  readonly ignore: string;
}

const words: Readonly<Record<Locale, Words>> = {
  EN: {
    subject: (integration) => `Test message from ${integration}`,
    title: 'This is a test message',
    what: ({ organization, integration, by }, at) =>
      `${organization} sent it through its integration “${integration}” on ${at}, at the request of ${by}.`,
    works: 'Since it has arrived, the integration can send e-mail.',
    ignore: 'If you did not expect it, you can ignore it.',
  },
  PL: {
    subject: (integration) => `Wiadomość testowa: ${integration}`,
    title: 'To jest wiadomość testowa',
    what: ({ organization, integration, by }, at) =>
      `Wysłała ją organizacja ${organization} przez integrację „${integration}” (${at}), na prośbę użytkownika ${by}.`,
    works: 'Skoro dotarła, integracja może wysyłać e-maile.',
    ignore: 'Jeśli jest niespodziewana, można ją zignorować.',
  },
};

const languages: Readonly<Record<Locale, string>> = { EN: 'en-GB', PL: 'pl-PL' };

/** The message by which an admin sees that an integration sends e-mail, in their language. */
export function testMessage(locale: Locale, facts: TestMessageFacts): Letter {
  const { subject, title, what, works, ignore } = words[locale];
  const paragraphs = [what(facts, timeOf(facts.at, locale)), works, ignore];
  return {
    subject: subject(facts.integration),
    text: `${[title, ...paragraphs].join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${locale.toLowerCase()}"><body style="font-family:sans-serif;line-height:1.5">`,
      `<h1 style="font-size:1.25em">${escape(title)}</h1>`,
      ...paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`),
      '</body></html>',
    ].join('\n'),
  };
}

function timeOf(at: Date, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languages[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(at)} UTC`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
