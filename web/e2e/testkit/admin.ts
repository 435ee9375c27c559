import type { Page } from 'playwright-core';

export const admin = { email: 'admin@patchbay.local', password: 'a password for stories' };

/** Signs in by the form, and waits until the first page is there. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
}

export interface SmtpForm {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** Fills in the form of the SMTP provider; the dialog is open. */
export async function fillSmtp(page: Page, form: SmtpForm): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Host').fill('localhost');
  await dialog.getByRole('radio', { name: 'Other port' }).check();
  await dialog.getByRole('textbox', { name: 'Port' }).fill(String(form.port));
  await dialog.getByLabel('User name').fill(form.user);
  await dialog.getByLabel(/^Password/).fill(form.password);
}

/** The card of a provider in the marketplace. */
export function card(page: Page, key: string) {
  return page.locator(`[data-provider="${key}"]`);
}
