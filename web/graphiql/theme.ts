import { applyStoredTheme } from '../src/lib/theme';

/** What the page looks like now: the choice made in the app, or what the device says. */
export function currentTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkDevice().matches ? 'dark' : 'light';
}

/** Follows both, also while the page is open. Returns the way out. */
export function followTheme(changed: () => void): () => void {
  const device = darkDevice();
  const onChoice = (): void => {
    applyStoredTheme();
    changed();
  };
  device.addEventListener('change', changed);
  window.addEventListener('storage', onChoice);
  return () => {
    device.removeEventListener('change', changed);
    window.removeEventListener('storage', onChoice);
  };
}

function darkDevice(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}
