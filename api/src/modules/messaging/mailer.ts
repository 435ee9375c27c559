import {
  type Catalog,
  type FormValues,
  type Provider,
  type SmtpMode,
  sendsBySmtp,
} from '../catalog/index.ts';
import { MailAddress } from '../../platform/outbound/index.ts';
import type { Limits } from './usage-windows.ts';

/** How an integration sends e-mail: its provider's way, and what its settings say of sender and limits. */
export interface Mailer {
  readonly provider: Provider;
  readonly mode: SmtpMode;
  /** Null: the settings name no sender. */
  readonly from: MailAddress | null;
  readonly fromName: string | null;
  readonly limits: Limits;
}

/** Undefined for an integration that sends no e-mail, or whose provider left the catalog. */
export function mailerOf(
  catalog: Catalog,
  {
    providerKey,
    authMode,
    config,
  }: { readonly providerKey: string; readonly authMode: string; readonly config: FormValues },
): Mailer | undefined {
  const provider = catalog.get(providerKey);
  const mode = provider?.authModes.find(({ key, available }) => available && key === authMode);
  if (provider === undefined || mode === undefined || !sendsBySmtp(provider, mode))
    return undefined;
  return {
    provider,
    mode,
    from: senderIn(config),
    fromName: typeof config['fromName'] === 'string' ? config['fromName'] : null,
    limits: { hourly: limitIn(config, 'hourlyLimit'), daily: limitIn(config, 'dailyLimit') },
  };
}

/** The From address; without one the user name, where that is an address, as it is with most providers. */
function senderIn(config: FormValues): MailAddress | null {
  const texts = [config['fromAddress'], config['username']];
  const text = texts.find((value) => typeof value === 'string' && value !== '');
  return MailAddress.parse(String(text ?? '')) ?? null;
}

function limitIn(config: FormValues, field: string): number | null {
  const value = config[field];
  return typeof value === 'number' ? value : null;
}
