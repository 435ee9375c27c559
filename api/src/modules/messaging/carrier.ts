import {
  type AuthMode,
  type Catalog,
  type FormValues,
  type Provider,
  actionRequires,
  canDo,
} from '../catalog/index.ts';
import { MailAddress } from '../../platform/outbound/index.ts';
import type { MessageKind } from './message.ts';
import type { Limits } from './usage-windows.ts';

/** How an integration carries messages: its provider's way, and what its settings say of sender and limits. */
export interface Carrier {
  readonly kind: MessageKind;
  readonly provider: Provider;
  readonly mode: AuthMode;
  /** Of e-mail. Null: the settings name no sender. */
  readonly from: MailAddress | null;
  readonly fromName: string | null;
  /** The title of a field that has to be filled in first; null: nothing is missing. */
  readonly missing: string | null;
  readonly limits: Limits;
}

/** What of an integration says how it carries messages. */
export interface CarrierSettings {
  readonly providerKey: string;
  readonly authMode: string;
  readonly config: FormValues;
  readonly identity?: string | null | undefined;
}

const actions = { EMAIL: 'sendEmail', SMS: 'sendSms' } as const;

/** Undefined for an integration that sends no such messages, or whose provider left the catalog. */
export function carrierOf(
  catalog: Catalog,
  kind: MessageKind,
  settings: CarrierSettings,
): Carrier | undefined {
  const { providerKey, authMode, config } = settings;
  const provider = catalog.get(providerKey);
  const mode = provider?.authModes.find(({ key, available }) => available && key === authMode);
  if (provider === undefined || mode === undefined || !canDo(provider, mode, actions[kind]))
    return undefined;
  const from = kind === 'EMAIL' ? senderIn(settings, mode) : null;
  return {
    kind,
    provider,
    mode,
    from,
    fromName: typeof config['fromName'] === 'string' ? config['fromName'] : null,
    missing:
      kind === 'EMAIL' && from === null
        ? 'From address'
        : titleOf(mode, actionRequires(mode, actions[kind], config)),
    limits: { hourly: limitIn(config, 'hourlyLimit'), daily: limitIn(config, 'dailyLimit') },
  };
}

/** The providers that send such messages in at least one way. */
export function providersFor(catalog: Catalog, kind: MessageKind): string[] {
  return catalog.providers
    .filter((provider) =>
      provider.authModes.some((mode) => mode.available && canDo(provider, mode, actions[kind])),
    )
    .map(({ key }) => key);
}

/**
 * The From address; without one the user name, where that is an address, as it is with most providers, and of an account
 * that somebody signed in to, its own.
 */
function senderIn({ config, identity }: CarrierSettings, mode: AuthMode): MailAddress | null {
  const own = mode.kind === 'OAUTH2_CODE' ? identity : undefined;
  const texts = [config['fromAddress'], config['username'], own];
  const text = texts.find((value) => typeof value === 'string' && value !== '');
  return MailAddress.parse(String(text ?? '')) ?? null;
}

function titleOf(mode: AuthMode, field: string | undefined): string | null {
  if (field === undefined) return null;
  const [form, name = ''] = field.split('.');
  const schema = form === 'config' ? mode.configSchema : mode.credentialsSchema;
  return schema.properties[name]?.title ?? name;
}

function limitIn(config: FormValues, field: string): number | null {
  const value = config[field];
  return typeof value === 'number' ? value : null;
}
