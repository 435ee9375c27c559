import type { ReceivedMail } from '../simulator/index.ts';

/** One provider as the control page shows it. */
export interface SimulatedProvider {
  readonly key: string;
  readonly name: string;
  readonly situation: string;
  /** All situations that can be set, `good` first. */
  readonly situations: readonly string[];
  /** What to enter when connecting it: by auth mode, title and value of each field. */
  readonly samples: readonly {
    readonly mode: string;
    readonly fields: readonly (readonly [title: string, value: string])[];
  }[];
  /** Of a provider that is connected by OAuth; null for the others. */
  readonly tokens: { readonly refusesRenewal: boolean } | null;
}

/** What the page can do to the tokens of a provider. */
export const tokenOrders = ['expire', 'revoke', 'refuse', 'allow'] as const;
export type TokenOrder = (typeof tokenOrders)[number];

const tokenWords: Readonly<Record<TokenOrder, { readonly button: string; readonly told: string }>> =
  {
    expire: { button: 'End all tokens', told: 'all tokens have ended, they can be renewed' },
    revoke: {
      button: 'Revoke access',
      told: 'access was taken back, somebody has to sign in again',
    },
    refuse: { button: 'Refuse renewal', told: 'tokens are not renewed any more' },
    allow: { button: 'Renew again', told: 'tokens are renewed again' },
  };

interface Page {
  readonly installed: readonly SimulatedProvider[];
  readonly others: readonly SimulatedProvider[];
  readonly mails: readonly ReceivedMail[];
  readonly patchbayUrl: string;
  /** The provider that was just set: it keeps the focus. */
  readonly changed: string | null;
  /** What was done to its tokens, when it was that. */
  readonly order: TokenOrder | null;
}

const words: Readonly<Record<string, string>> = {
  good: 'Works',
  badCredentials: 'Bad credentials',
  forbidden: 'Forbidden',
  rateLimited: 'Rate limited',
  serverError: 'Server error',
  garbage: 'Garbage',
  slow: 'Never answers',
  redirect: 'Redirects elsewhere',
};

/** A situation as people call it: "Bad credentials", "Token revoked". */
function situationWords(situation: string): string {
  const spaced = situation.replaceAll(/[A-Z0-9]+/g, (part) => ` ${part.toLowerCase()}`);
  return words[situation] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The simulator's page: every provider that it plays, and what it answers now. */
export function controlPage({
  installed,
  others,
  mails,
  patchbayUrl,
  changed,
  order,
}: Page): string {
  const rows = (providers: readonly SimulatedProvider[]) =>
    providers.map((provider) => row(provider, provider.key === changed)).join('\n');
  const told = [...installed, ...others].find(({ key }) => key === changed);
  const status = told === undefined ? '' : toldWords(told, order);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulator · Patchbay demo</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>Simulator</h1>
<p>The demo's providers are played by this program, over real HTTP and SMTP on this machine. Choose how one of them
answers: <a href="${escape(patchbayUrl)}">Patchbay</a> notices within a minute, or at once when you press Run check.</p>
<p role="status">${escape(status)}</p>
<form method="post" action="/reset"><button>Let all of them work</button></form>
<h2>Providers of the demo organization</h2>
<ul>${rows(installed)}</ul>
<h2 id="mail">E-mail that arrived</h2>
${mails.length === 0 ? '<p>None yet. Send one in Patchbay, or open an integration of a mail server and choose Send test e-mail.</p>' : `<ul>${mails.map(mailRow).join('\n')}</ul>`}
<h2>Further providers, to connect by yourself</h2>
<ul>${rows(others)}</ul>
</main>
</body>
</html>`;
}

function toldWords({ name, situation }: SimulatedProvider, order: TokenOrder | null): string {
  return `${name}: ${order === null ? situationWords(situation) : tokenWords[order].told}.`;
}

function row(provider: SimulatedProvider, hasFocus: boolean): string {
  const { key, name, situation, situations } = provider;
  const options = situations.map(
    (one) =>
      `<option value="${escape(one)}"${one === situation ? ' selected' : ''}>${escape(situationWords(one))}</option>`,
  );
  return `<li data-provider="${escape(key)}" data-situation="${escape(situation)}">
<form method="post" action="/situations/${escape(key)}">
<label for="situation-${escape(key)}">${escape(name)}</label>
<select id="situation-${escape(key)}" name="situation"${hasFocus ? ' autofocus' : ''}>${options.join('')}</select>
<button aria-label="Set ${escape(name)}">Set</button>
</form>${provider.tokens === null ? '' : tokenForm(key, name, provider.tokens.refusesRenewal)}
<details><summary>What to enter</summary>${provider.samples.map(sample).join('')}</details>
</li>`;
}

/** The tokens of a provider that people sign in to: what a vendor does to them sooner or later. */
function tokenForm(key: string, name: string, refusesRenewal: boolean): string {
  const buttons = tokenOrders
    .filter((order) => order !== (refusesRenewal ? 'refuse' : 'allow'))
    .map((order) => {
      const { button } = tokenWords[order];
      return `<button name="order" value="${order}" aria-label="${escape(`${button}: ${name}`)}">${button}</button>`;
    });
  return `
<form method="post" action="/tokens/${escape(key)}">
<span>Tokens</span>${buttons.join('')}
</form>`;
}

function mailRow({ host, from, to, subject, source, receivedAt }: ReceivedMail): string {
  const time = receivedAt.toISOString();
  return `<li data-mail>
<strong>${escape(subject)}</strong>
<p>${escape(way(from, to))}taken by ${escape(host)} at <time datetime="${time}">${time.slice(11, 19)} UTC</time></p>
<details><summary>The message as it came</summary><pre>${escape(source)}</pre></details>
</li>`;
}

/** Who sent it to whom; what came over HTTP may say neither. */
function way(from: string, to: readonly string[]): string {
  const parts = [from === '' ? '' : `from ${from}`, to.length === 0 ? '' : `to ${to.join(', ')}`];
  const told = parts.filter((part) => part !== '').join(' ');
  return told === '' ? '' : `${told.charAt(0).toUpperCase()}${told.slice(1)}, `;
}

function sample({ mode, fields }: SimulatedProvider['samples'][number]): string {
  const entries = fields.map(
    ([title, value]) => `<dt>${escape(title)}</dt><dd><code>${escape(value)}</code></dd>`,
  );
  return `<h3>${escape(mode)}</h3><dl>${entries.join('')}</dl>`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
