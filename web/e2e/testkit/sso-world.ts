import type { Browser, BrowserContext, Page } from 'playwright-core';
import { issuerClient } from '../../../api/test/testkit/oidc-issuer-settings.ts';
import { chosenUser, OidcIssuer } from '../../../api/test/testkit/oidc-issuer.ts';
import { admin } from './admin.ts';
import { openBrowser, openWindow } from './browser.ts';
import { type PatchbayProcess, startPatchbay } from './patchbay-process.ts';

/** A Patchbay whose members come by an identity provider, that provider, and a browser. */
export interface SsoWorld {
  readonly patchbay: PatchbayProcess;
  readonly issuer: OidcIssuer;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function startSsoWorld(): Promise<SsoWorld> {
  const opened = new AsyncDisposableStack();
  try {
    const issuer = opened.adopt(await OidcIssuer.start(), (one) => one.close());
    const patchbay = opened.adopt(
      await startPatchbay({
        PATCHBAY_OIDC_ISSUER: issuer.url,
        PATCHBAY_OIDC_CLIENT_ID: issuerClient.id,
        PATCHBAY_OIDC_CLIENT_SECRET: issuerClient.secret,
        PATCHBAY_OIDC_NAME: 'Northwind ID',
        PATCHBAY_OIDC_ROLE_MAP: 'it-admins=ADMIN,staff=VIEWER',
        PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8,::1/128',
        PATCHBAY_ADMIN_PASSWORD: admin.password,
        PATCHBAY_ORGANIZATION: 'Northwind',
      }),
      (server) => server.close(),
    );
    issuer.admit(patchbay.url);
    const browser = opened.adopt(await openBrowser(), (one) => one.close());
    return { issuer, patchbay, browser, close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** A window of somebody whom the identity provider knows by this name. */
export async function openWindowOf(
  { browser, patchbay }: SsoWorld,
  user: string,
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  const window = await openWindow(browser, patchbay.url);
  await window.context.setExtraHTTPHeaders({ [chosenUser]: user });
  return window;
}
