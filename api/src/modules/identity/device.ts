import Bowser from 'bowser';

/** "Chrome on Windows", from what a browser says of itself; "Unknown device" for what does not say. */
export function deviceOf(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return 'Unknown device';
  const { browser, os } = Bowser.parse(userAgent);
  const named = [browser.name, os.name].filter(Boolean).join(' on ');
  return named === '' ? 'Unknown device' : named;
}
