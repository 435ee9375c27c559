export { createTitle } from './page';
export { Shell } from './shell';
