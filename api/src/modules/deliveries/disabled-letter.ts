import type { Locale } from '../identity/index.ts';

export interface DisabledFacts {
  readonly webhook: string;
  readonly because: 'GONE' | 'FAILING';
  readonly organization: string;
  /** The page of the webhook. */
  readonly url: string;
}

interface Words {
  readonly subject: (facts: DisabledFacts) => string;
  readonly because: Readonly<Record<DisabledFacts['because'], string>>;
  readonly what: (facts: DisabledFacts) => string;
  readonly next: string;
}

const words: Readonly<Record<Locale, Words>> = {
  EN: {
    subject: ({ webhook }) => `Webhook “${webhook}” was disabled`,
    what: ({ webhook, organization }) =>
      `Patchbay has disabled the webhook “${webhook}” of ${organization}.`,
    because: {
      GONE: 'Its receiver answered 410 Gone: it wants no more deliveries.',
      FAILING: 'All its deliveries have failed for five days.',
    },
    next: 'What waited for it is kept. Mend the receiver, then enable the webhook: its deliveries go on.',
  },
  PL: {
    subject: ({ webhook }) => `Webhook „${webhook}” został wyłączony`,
    what: ({ webhook, organization }) =>
      `Patchbay wyłączył webhook „${webhook}” organizacji ${organization}.`,
    because: {
      GONE: 'Jego odbiorca odpowiedział 410 Gone: nie chce kolejnych dostaw.',
      FAILING: 'Od pięciu dni nie powiodła się żadna dostawa.',
    },
    next: 'Oczekujące dostawy są zachowane. Po naprawieniu odbiorcy należy włączyć webhook: dostawy zostaną wznowione.',
  },
};

/** What owners and admins are told when Patchbay switches a webhook off by itself. */
export function disabledLetter(
  locale: Locale,
  facts: DisabledFacts,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const { subject, because, what, next } = words[locale];
  const paragraphs = [`${what(facts)} ${because[facts.because]}`, next, facts.url];
  return {
    subject: subject(facts),
    text: `${paragraphs.join('\n\n')}\n`,
    html: paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n'),
  };
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
