import type { JSX } from 'solid-js';
import type { IconName } from '../../ui';
import type { PaletteQuery } from '../../graphql/generated/graphql';
import { rank } from './rank';

/** A page of the web app as the palette offers it. */
export interface PalettePage {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** The shortcut that leads there, such as "g m". */
  readonly keys: string | undefined;
}

export interface PaletteEntry {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly mark: () => JSX.Element;
  /** What stands at the end of the line. */
  readonly end: () => JSX.Element;
  /** What is searched beside the label. */
  readonly words: string;
}

export type PaletteSection = 'pages' | 'integrations' | 'providers';

export interface PaletteGroup {
  readonly section: PaletteSection;
  readonly entries: readonly PaletteEntry[];
}

export type PaletteIntegration = PaletteQuery['integrations']['nodes'][number];
export type PaletteProvider = PaletteQuery['providers'][number];

const shown = 8;

/** What answers the query, section by section; sections without an answer are left out. */
export function groupsFor(
  query: string,
  all: Readonly<Record<PaletteSection, readonly PaletteEntry[]>>,
): PaletteGroup[] {
  const sections: readonly PaletteSection[] = ['pages', 'integrations', 'providers'];
  return sections
    .map((section) => ({
      section,
      entries: rank(all[section], query, ({ label, words }) => `${label} ${words}`).slice(0, shown),
    }))
    .filter(({ entries }) => entries.length > 0);
}
