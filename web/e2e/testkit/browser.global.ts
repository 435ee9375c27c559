import { unpackChromium } from './browser.ts';

/** Before the first story: two that unpacked it at the same time would get in each other's way. */
export async function setup(): Promise<void> {
  await unpackChromium();
}
