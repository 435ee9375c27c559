import type { Page } from 'playwright-core';
import { send } from './webhooks.ts';
import { mailAccount } from './world.ts';

interface Connected {
  readonly integration: { readonly id: string } | null;
  readonly userErrors: readonly unknown[];
}

const connectMutation = `mutation Connect($input: ConnectIntegrationInput!) {
  done: connectIntegration(input: $input) { integration { id } userErrors { code message path } }
}`;

/** Connects an SMTP integration of the mail server at the port, and gives its id. */
export async function connectMail(page: Page, name: string, port: number): Promise<string> {
  const { integration } = await send<Connected>(page, connectMutation, {
    providerKey: 'smtp',
    name,
    config: { host: 'localhost', port, security: 'starttls', username: mailAccount.user },
    credentials: { password: mailAccount.password },
  });
  return integration?.id ?? '';
}

/** Connects a WordPress site, and gives the integration's id. */
export async function connectWordpress(page: Page, siteUrl: string): Promise<string> {
  const { integration } = await send<Connected>(page, connectMutation, {
    providerKey: 'wordpress',
    name: 'Company blog',
    config: { siteUrl, username: 'editor' },
    credentials: { applicationPassword: 'abcd EFGH 1234 ijkl MNOP 6789' },
  });
  return integration?.id ?? '';
}

/** Sets who is asked to send e-mail, as another window or a tool would. */
export async function setMailOrder(page: Page, integrationIds: readonly string[]): Promise<void> {
  await send(
    page,
    `mutation Set($input: SetFailoverOrderInput!) {
      done: setFailoverOrder(input: $input) { userErrors { code message path } }
    }`,
    { category: 'EMAIL', integrationIds },
  );
}

/** The list of who sends e-mail, or SMS. */
export const failoverList = (page: Page, category: 'EMAIL' | 'SMS') =>
  page.locator(`[data-list="${category}"]`);

/** The names of a list, first one first. */
export async function orderOf(page: Page, category: 'EMAIL' | 'SMS' = 'EMAIL'): Promise<string[]> {
  const links = failoverList(page, category).locator('[data-entry] a');
  return links.allTextContents();
}
