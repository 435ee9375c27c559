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
export const consentStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 1rem; display: grid; place-items: center; min-height: 90vh; box-sizing: border-box; }
main { max-width: 28rem; width: 100%; border: 1px solid GrayText; border-radius: 0.75rem; padding: 1.5rem; box-sizing: border-box; }
.simulated { border: 2px dashed; border-radius: 0.5rem; padding: 0.5rem 0.75rem; font-weight: 600; }
h1 { font-size: 1.25rem; }
fieldset { border: 1px solid GrayText; border-radius: 0.5rem; margin: 1rem 0; }
label { display: block; padding: 0.375rem 0; }
code { overflow-wrap: anywhere; }
button { font: inherit; padding: 0.5rem 1.25rem; min-height: 2.75rem; border-radius: 0.5rem; margin-inline-end: 0.5rem; }
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
<p class="simulated">Simulated: this is not ${escape(vendor)}. The page comes from this machine; no real account is used.</p>
<h1>Allow access to ${escape(vendor)}?</h1>
<p>The application <code>${escape(client)}</code> at ${escape(host)} asks for access.</p>
<form method="post">
<fieldset>
<legend>Account</legend>
${accounts.map(accountRow).join('\n')}
</fieldset>
${scopes.length === 0 ? '' : scopeList(scopes, granular)}
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>
</main>
</body>
</html>`;
}

function accountRow({ id, name, email }: OAuthAccount, index: number): string {
  const checked = index === 0 ? ' checked' : '';
  return `<label><input type="radio" name="account" value="${escape(id)}"${checked}> ${escape(name)} (${escape(email)})</label>`;
}

function scopeList(scopes: readonly string[], granular: boolean): string {
  const rows = scopes.map((scope) =>
    granular
      ? `<label><input type="checkbox" name="scope" value="${escape(scope)}" checked> <code>${escape(scope)}</code></label>`
      : `<li><code>${escape(scope)}</code></li>`,
  );
  const list = granular ? rows.join('\n') : `<ul>${rows.join('')}</ul>`;
  return `<fieldset><legend>Permissions</legend>${list}</fieldset>`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
