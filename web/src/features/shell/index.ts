export { createTitle, PageProvider, usePage } from './page';
export { Shell } from './shell';
