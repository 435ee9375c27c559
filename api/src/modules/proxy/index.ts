export type { BeginAnswer, CallBody, ProviderCall } from './provider-call.ts';
export { ProviderProxy, type ProxyPorts } from './provider-proxy.ts';
export { ProxyError } from './proxy-error.ts';
export { ProxyUrlResolver } from './proxy-url.resolver.ts';
