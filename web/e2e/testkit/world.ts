import type { Browser } from 'playwright-core';
import { admin } from './admin.ts';
import { openBrowser } from './browser.ts';
import { type MailServer, mailServerCa, startMailServer } from './mail-server.ts';
import { type PatchbayProcess, startPatchbay } from './patchbay-process.ts';

/** The account that the mail server knows. */
export const mailAccount = { user: 'robot@example.com', password: 'the-mail-password-4711' };

/** A Patchbay, a mail server that it may reach, and a browser. */
export interface World {
  readonly patchbay: PatchbayProcess;
  readonly mail: MailServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const opened = new AsyncDisposableStack();
  try {
    const settings = {
      PATCHBAY_OUTBOUND_ALLOW: '127.0.0.0/8,::1/128',
      PATCHBAY_OUTBOUND_CA_FILE: mailServerCa,
      PATCHBAY_ADMIN_PASSWORD: admin.password,
    };
    const adopt = async <T extends { close(): Promise<void> }>(opening: Promise<T>) =>
      opened.adopt(await opening, (one) => one.close());
    const opening = [
      adopt(startMailServer(mailAccount)),
      adopt(startPatchbay(settings)),
      adopt(openBrowser()),
    ] as const;
    // Also when one of them fails: what the others open is closed below.
    await Promise.allSettled(opening);
    const [mail, patchbay, browser] = await Promise.all(opening);
    return { mail, patchbay, browser, close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
