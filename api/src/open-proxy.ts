import { ProviderProxy, type ProxyPorts } from './modules/proxy/index.ts';

/** Calls providers for tools; what was not told of calls is told when the server closes. */
export function openProxy(ports: ProxyPorts, opened: AsyncDisposableStack): ProviderProxy {
  const proxy = new ProviderProxy(ports);
  opened.defer(() => proxy.close());
  return proxy;
}
