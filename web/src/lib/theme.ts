import { createSignal, type Accessor } from 'solid-js';

/** What the reader chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'patchbay.theme';

function stored(): Theme {
  const value = localStorage.getItem(storageKey);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Puts the stored choice on the document; call it before the first paint. */
export function applyStoredTheme(): void {
  apply(stored());
}

// Of the document, hence one for all that show it.
const [theme, setTheme] = createSignal(stored());

/** The choice, and a setter that keeps it for the next visit. */
export function createTheme(): [Accessor<Theme>, (theme: Theme) => void] {
  const choose = (next: Theme): void => {
    setTheme(next);
    apply(next);
    if (next === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  };
  return [theme, choose];
}
