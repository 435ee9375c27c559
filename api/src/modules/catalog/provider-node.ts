import type { RequestContext } from '../../context.ts';
import type { ProviderType } from './catalog.types.ts';
import { providerView } from './provider-view.ts';

/** A provider by its key. */
export function loadProvider(ctx: RequestContext, key: string): ProviderType | undefined {
  const provider = ctx.catalog.get(key);
  return provider === undefined ? undefined : providerView(provider);
}
