export { demoOwner } from './demo-owner.ts';
export { startDemo } from './start-demo.ts';
