export { PublishingResolver } from './publishing.resolver.ts';
