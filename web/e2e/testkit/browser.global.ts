import { unpackChromium } from './browser.ts';

/** Before the first story, which need not wait for it then. */
export async function setup(): Promise<void> {
  await unpackChromium();
}
