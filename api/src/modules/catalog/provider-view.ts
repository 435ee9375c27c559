import { formatProviderId } from '../../graphql/index.ts';
import type { ProviderType } from './catalog.types.ts';
import type { Provider } from './model.ts';

const views = new WeakMap<Provider, ProviderType>();

/** A provider as the API shows it; made once, because providers never change while a server runs. */
export function providerView(provider: Provider): ProviderType {
  const made = views.get(provider);
  if (made !== undefined) return made;
  const { key, icon, ...shown } = provider;
  const view = {
    ...shown,
    key,
    id: formatProviderId(key),
    iconUrl: icon === null ? null : `/catalog/icons/${key}.svg`,
  };
  views.set(provider, view);
  return view;
}
