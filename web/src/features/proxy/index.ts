export { ProxySection } from './proxy-section';
