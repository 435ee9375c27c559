import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../activity/index.ts';
import type { CheckResult, FormValues } from '../catalog/index.ts';
import { type IntegrationStatus, integrationStatus } from './integration-status.ts';

export interface CredentialMask {
  readonly field: string;
  readonly mask: string;
}

/** Credentials as they are stored: opened only by the sealer, for this row. */
export interface SealedCredentials {
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly masks: readonly CredentialMask[];
}

/** What a form gave, with the check that was made of it; null: none was wanted. */
export interface GivenSettings {
  readonly authMode: string;
  readonly config: FormValues;
  readonly credentials: SealedCredentials;
  readonly check: CheckResult | null;
}

const IntegrationSchema = defineEntity({
  name: 'Integration',
  tableName: 'integrations',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid().fieldName('org_id'),
    providerKey: p.text(),
    name: p.text(),
    authMode: p.text(),
    config: p.json().$type<FormValues>(),
    exclusive: p.boolean(),
    connected: p.boolean(),
    enabled: p.boolean(),
    needsReauth: p.boolean().default(false),
    sealedCredentials: p.type(Buffer).columnType('bytea').nullable(),
    sealingKeyId: p.text().nullable(),
    credentialMasks: p.json().$type<readonly CredentialMask[]>(),
    identity: p.text().nullable(),
    status: p.text().$type<IntegrationStatus>(),
    statusMessage: p.text().nullable(),
    statusSince: p.datetime(),
    lastTest: p.json().$type<CheckResult>().nullable(),
    lastTestedAt: p.datetime().nullable(),
    connectedBy: p.json().$type<Actor>().nullable(),
    connectedAt: p.datetime().nullable(),
    disconnectedAt: p.datetime().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
  },
});

/**
 * An organization's installed provider. Each method is one change: it keeps status and version true, so that nothing
 * outside has to. `version` counts changes of settings and state, not test results.
 *
 * Its helpers are `private`, not `#`: rows are loaded without running the constructor, which is what brings `#` methods.
 */
export class Integration extends IntegrationSchema.class {
  /** Installs settings; a failed check leaves them switched off, none leaves it unknown how and whose they are. */
  connect(settings: GivenSettings, by: Actor, now: Date): void {
    this.apply(settings, now);
    this.connected = true;
    this.needsReauth = false;
    this.enabled = settings.check?.outcome !== 'FAILED';
    this.identity = settings.check?.identity ?? null;
    this.connectedBy = by;
    this.connectedAt = now;
    this.disconnectedAt = null;
    this.changed(now);
  }

  /** Replaces settings of a connected integration; a failed check switches it off. Whose they are, only a check can tell. */
  update(settings: GivenSettings & { readonly areNew: boolean }, now: Date): void {
    if (settings.authMode !== this.authMode || settings.check?.outcome === 'OK')
      this.needsReauth = false;
    this.apply(settings, now);
    if (settings.check?.outcome === 'FAILED') this.enabled = false;
    const known = settings.areNew ? null : (this.identity ?? null);
    this.identity = settings.check?.identity ?? known;
    this.changed(now);
  }

  /** Changes what is not secret of a disconnected integration; its reconnect tests it. */
  configure(authMode: string, config: FormValues, now: Date): void {
    this.authMode = authMode;
    this.config = config;
    this.changed(now);
  }

  rename(name: string, now: Date): void {
    this.name = name;
    this.changed(now);
  }

  setEnabled(enabled: boolean, now: Date): void {
    this.enabled = enabled;
    this.changed(now);
  }

  /** Only a new sign-in helps: what was granted is over. Checks stop until then, because they could only say the same. */
  requireReauth(message: string, now: Date): void {
    this.needsReauth = true;
    this.statusMessage = message;
    this.changed(now);
  }

  /** The provider gave tokens again after all. */
  regainAccess(now: Date): void {
    this.needsReauth = false;
    this.changed(now);
  }

  /** Erases the credentials. What can be read of the account, and of who connected it, stays for the reconnect. */
  disconnect(now: Date): void {
    this.connected = false;
    this.needsReauth = false;
    this.sealedCredentials = null;
    this.sealingKeyId = null;
    this.credentialMasks = [];
    this.lastTest = null;
    this.lastTestedAt = null;
    this.disconnectedAt = now;
    this.changed(now);
  }

  delete(now: Date): void {
    if (this.connected) this.disconnect(now);
    this.deletedAt = now;
    this.changed(now);
  }

  recordTest(check: CheckResult, now: Date): void {
    this.lastTest = check;
    this.lastTestedAt = now;
    if (check.identity !== null) this.identity = check.identity;
    this.refreshStatus(now);
  }

  private apply({ authMode, config, credentials, check }: GivenSettings, now: Date): void {
    this.authMode = authMode;
    this.config = config;
    this.sealedCredentials = credentials.sealed;
    this.sealingKeyId = credentials.keyId;
    this.credentialMasks = credentials.masks;
    this.lastTest = check;
    this.lastTestedAt = check === null ? null : now;
  }

  private changed(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
    this.refreshStatus(now);
  }

  private refreshStatus(now: Date): void {
    const lastOutcome = this.lastTest?.outcome ?? null;
    const status = integrationStatus({
      connected: this.connected,
      enabled: this.enabled,
      needsReauth: this.needsReauth,
      lastOutcome,
    });
    if (status !== this.status) this.statusSince = now;
    this.status = status;
    // Why somebody has to sign in again is said once, and stays true until somebody has.
    if (this.connected && this.needsReauth) return;
    this.statusMessage =
      this.connected && lastOutcome !== 'OK' ? (this.lastTest?.message ?? null) : null;
  }
}
IntegrationSchema.setClass(Integration);
