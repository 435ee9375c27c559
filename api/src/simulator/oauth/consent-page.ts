import type { OAuthAccount } from './vendor-options.ts';

interface ConsentPage {
  readonly vendor: string;
  readonly client: string;
  readonly scopes: readonly string[];
  readonly accounts: readonly OAuthAccount[];
  /** Whether scopes can be left out. */
  readonly granular: boolean;
  /** Where Allow leads to. */
  readonly host: string;
}

/** Of the consent page; from a path of its own, so that the page may hold no style. */
export const consentStyle = `:root {
  color-scheme: light dark;
  --page: #f3f4f6; --card: #fff; --text: #1a1d23; --muted: #565d6b; --line: #d5d9e0;
  --accent: #2a4fb5; --on-accent: #fff; --note: #fff4d6; --note-text: #5c4300; --note-line: #c99a1c;
  font: 1rem/1.5 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14161a; --card: #1e2127; --text: #eceef2; --muted: #a8afbd; --line: #3b414d;
    --accent: #a9bfff; --on-accent: #101731; --note: #35290a; --note-text: #ffe2a0; --note-line: #a67f1d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; display: grid; align-content: center; justify-items: center; min-height: 100vh; background: var(--page); color: var(--text); }
main { max-width: 28rem; width: 100%; padding: 1.5rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--card); }
.simulated { margin: 0 0 1.25rem; padding: 0.625rem 0.75rem; border: 1px dashed var(--note-line); border-radius: 0.5rem; background: var(--note); color: var(--note-text); font-size: 0.875rem; }
.mark { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; margin: 0 0 0.75rem; border: 1px solid var(--line); border-radius: 0.625rem; font-size: 1.25rem; font-weight: 600; color: var(--muted); }
h1 { margin: 0 0 0.25rem; font-size: 1.375rem; line-height: 1.3; }
p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
.who, .back { color: var(--muted); }
.who code { font-weight: 600; color: var(--text); }
.back { margin: 0.75rem 0 0; font-size: 0.875rem; }
fieldset { min-width: 0; margin: 1.25rem 0; padding: 0; border: 1px solid var(--line); border-radius: 0.5rem; }
legend { margin-inline-start: 0.75rem; padding: 0 0.375rem; font-size: 0.875rem; font-weight: 600; }
label { display: grid; grid-template-columns: auto 1fr; align-items: center; column-gap: 0.625rem; min-height: 2.75rem; padding: 0.625rem 0.75rem; overflow-wrap: anywhere; cursor: pointer; }
label + label { border-top: 1px solid var(--line); }
label input { accent-color: var(--accent); width: 1.0625rem; height: 1.0625rem; margin: 0; }
label small { grid-column: 2; color: var(--muted); font-size: 0.875rem; }
ul { margin: 0; padding: 0.625rem 0.75rem 0.625rem 2rem; }
code { font-size: 0.875rem; overflow-wrap: anywhere; }
button { width: 100%; min-height: 2.75rem; margin: 0 0 0.625rem; padding: 0.5rem 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); color: var(--text); font: inherit; font-weight: 600; cursor: pointer; }
button[value=allow] { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (min-width: 30rem) {
  main { padding: 2rem; }
  button { width: auto; min-width: 8rem; margin: 0 0.5rem 0 0; }
}
`;

/** Where a person allows or denies what a client asks for, with plain forms. Marked as simulated, first of all. */
export function consentPage({
  vendor,
  client,
  scopes,
  accounts,
  granular,
  host,
}: ConsentPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulated ${escape(vendor)}: allow access?</title>
<link rel="stylesheet" href="/simulated-consent.css">
</head>
<body>
<main>
<p class="simulated"><strong>Simulated: this is not ${escape(vendor)}.</strong> The page comes from this machine; no real account is used.</p>
<p class="mark" aria-hidden="true">${escape(vendor.slice(0, 1))}</p>
<h1>Allow access to ${escape(vendor)}?</h1>
<p class="who">The application <code>${escape(client)}</code> at ${escape(host)} asks for access.</p>
<form method="post">
<fieldset>
<legend>Account</legend>
${accounts.map(accountRow).join('\n')}
</fieldset>
${scopes.length === 0 ? '' : scopeList(scopes, granular)}
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
<p class="back">Either way you go back to ${escape(host)}.</p>
</form>
</main>
</body>
</html>`;
}

function accountRow({ id, name, email }: OAuthAccount, index: number): string {
  const checked = index === 0 ? ' checked' : '';
  return `<label><input type="radio" name="account" value="${escape(id)}"${checked}> ${escape(name)} <small>${escape(email)}</small></label>`;
}

function scopeList(scopes: readonly string[], granular: boolean): string {
  const rows = scopes.map((scope) =>
    granular
      ? `<label><input type="checkbox" name="scope" value="${escape(scope)}" checked> <code>${escape(scope)}</code></label>`
      : `<li><code>${escape(scope)}</code></li>`,
  );
  const list = granular ? rows.join('\n') : `<ul>${rows.join('')}</ul>`;
  return `<fieldset><legend>What it asks for</legend>${list}</fieldset>`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
