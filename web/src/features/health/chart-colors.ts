import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { createTheme } from '../../lib/theme';

/** What a canvas is drawn with: it does not know the document's variables. */
export interface ChartColors {
  readonly median: string;
  readonly slow: string;
  readonly axis: string;
  readonly line: string;
}

const variables: Readonly<Record<keyof ChartColors, string>> = {
  median: '--color-accent-text',
  slow: '--color-warn-solid',
  axis: '--color-muted',
  line: '--color-line',
};

/** What a variable is in the theme of now: only a colour in use is told without `light-dark()`. */
function resolve(variable: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${variable})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The colours of the theme; they follow the reader's choice and that of the device. */
export function createChartColors(): Accessor<ChartColors> {
  const [theme] = createTheme();
  const device = matchMedia('(prefers-color-scheme: dark)');
  const [isDark, setDark] = createSignal(device.matches);
  const follow = (): void => void setDark(device.matches);
  device.addEventListener('change', follow);
  onCleanup(() => device.removeEventListener('change', follow));
  return () => {
    theme();
    isDark();
    return {
      median: resolve(variables.median),
      slow: resolve(variables.slow),
      axis: resolve(variables.axis),
      line: resolve(variables.line),
    };
  };
}
