export { demoOwner, startDemo } from './start-demo.ts';
