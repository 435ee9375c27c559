export { ConfigurationMutations, ConfigurationResolver } from './configuration.resolver.ts';
