// Apart from ./index: these bring Kobalte along, which the first page does without.
export { ConfirmDialog, Dialog } from './dialog';
export { Tabs, type Tab } from './tabs';
