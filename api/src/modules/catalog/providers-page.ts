import type { CheckSpec } from './check-spec.ts';
import { type AuthMode, categories, type Category, type Provider } from './model.ts';

const head = `<!-- Printed from api/catalog by \`pnpm catalog:docs\`. -->

# Providers

What Patchbay connects to, and how it knows that a connection works. OAuth modes sign in at the vendor or get
tokens by client credentials; one marked *not available* says why. *Proven* is the day on which a provider's answers were last compared
with the vendor's documentation: a test plays them against its check.
[Writing a provider](writing-a-provider.md) tells how to add one.
`;

const columns = [
  'Provider',
  'Category',
  'Auth modes',
  'How it is checked',
  'Proven',
  'Vendor pages',
];

/** docs/providers.md: all providers by category in Markdown. */
export function providersPage(providers: readonly Provider[]): string {
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const rows = categories.flatMap((category) =>
    providers
      .filter((provider) => provider.category === category)
      .toSorted((a, b) => order.compare(a.name, b.name))
      .map(providerRow),
  );
  const used = new Set(providers.map(({ category }) => category)).size;
  const table = [columns, columns.map(() => '---'), ...rows].map(line).join('\n');
  return `${head}\n${providers.length} providers in ${used} categories.\n\n${table}\n`;
}

function providerRow(provider: Provider): string[] {
  return [
    `**${provider.name}**<br>\`${provider.key}\``,
    categoryName(provider.category),
    provider.authModes.map(modeText).join('<br>'),
    checkTexts(provider).join('<br>'),
    provider.check.provenAt ?? '–',
    pages(provider).join('<br>'),
  ];
}

function line(cells: readonly string[]): string {
  const escaped = cells.map((cell) => cell.replaceAll('|', String.raw`\|`));
  return `| ${escaped.join(' | ')} |`;
}

const abbreviations = new Set(['SMS', 'HRIS', 'CMS', 'CRM', 'ERP', 'EDI']);

function categoryName(category: Category): string {
  if (category === 'EMAIL') return 'E-mail';
  if (abbreviations.has(category)) return category;
  const words = category.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function modeText({ label, kind, available, unavailableReason }: AuthMode): string {
  const named = `${label}${oauthWords(kind)}`;
  return available ? named : `${named} (*not available*: ${unavailableReason ?? ''})`;
}

function oauthWords(kind: AuthMode['kind']): string {
  switch (kind) {
    case 'OAUTH2_CODE':
      return ', OAuth';
    case 'OAUTH2_CLIENT_CREDENTIALS':
      return ', OAuth client credentials';
    case 'API_KEY':
    case 'BASIC':
    case 'BEARER':
    case 'SMTP':
    case 'CUSTOM_HEADER':
    case 'NONE':
      return '';
  }
}

/** One text, or one for each auth mode where they differ; a mode that is not available says why in its own column. */
function checkTexts({ authModes }: Provider): string[] {
  const usable = authModes.filter(({ available }) => available);
  const texts = usable.map(({ label, check }) => ({ label, text: checkText(check) }));
  if (texts.length === 0) return ['Not checkable'];
  const isShared = texts.every(({ text }) => text === texts[0]?.text);
  return isShared ? [texts[0]?.text ?? ''] : texts.map(({ label, text }) => `${label} – ${text}`);
}

function checkText(check: CheckSpec): string {
  return check.kind === 'NONE'
    ? `Not checkable: ${check.reason}`
    : `${check.kind}: ${check.description}`;
}

function pages({ docsUrl, authModes }: Provider): string[] {
  const sources = authModes.flatMap(({ check }) => (check.kind === 'NONE' ? [] : [check.source]));
  const checks = [...new Set(sources)].filter((source) => source !== docsUrl);
  const oauth = [...new Set(authModes.flatMap((mode) => mode.oauth?.source ?? []))];
  const numbered = checks.map((source, index) =>
    link(checks.length === 1 ? 'Check' : `Check ${index + 1}`, source),
  );
  return [
    link(checks.length === 0 && sources.length > 0 ? 'Setup and check' : 'Setup', docsUrl),
    ...numbered,
    ...oauth.filter((source) => source !== docsUrl).map((source) => link('OAuth', source)),
  ];
}

function link(text: string, url: string): string {
  return `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
