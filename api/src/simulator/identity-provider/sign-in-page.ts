import type { IdentityProviderUser } from './identity-provider.ts';

/** Where a person chooses who they are, with a plain form. Marked as simulated, first of all. */
export function signInPage(
  name: string,
  client: string,
  users: readonly IdentityProviderUser[],
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulated ${escape(name)}: sign in</title>
<link rel="stylesheet" href="/simulated-sign-in.css">
</head>
<body>
<main>
<p class="simulated">Simulated: this is no real ${escape(name)}. The page comes from this machine; no real account is used.</p>
<h1>Sign in with ${escape(name)}</h1>
<p>The application <code>${escape(client)}</code> wants to know who you are.</p>
<form method="post">
<fieldset>
<legend>Account</legend>
${users.map(userRow).join('\n')}
</fieldset>
<button name="decision" value="allow">Sign in</button>
<button name="decision" value="deny">Cancel</button>
</form>
</main>
</body>
</html>`;
}

function userRow({ subject, name, about }: IdentityProviderUser, index: number): string {
  const checked = index === 0 ? ' checked' : '';
  return `<label><input type="radio" name="user" value="${escape(subject)}"${checked}> ${escape(name)}, ${escape(about)}</label>`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
