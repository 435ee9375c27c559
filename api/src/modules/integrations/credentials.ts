import type { AuthMode, FormValues } from '../catalog/index.ts';
import { secretFields } from '../catalog/index.ts';
import { type Sealer, keyIdOf, mask } from '../../platform/sealing/index.ts';
import type { SealedCredentials } from './integration.entity.ts';

interface Row {
  readonly id: string;
  readonly organizationId: string;
}

/** Seals credentials for one row: copied to another row or organization, they do not open. */
export function sealCredentials(
  sealer: Sealer,
  row: Row,
  mode: AuthMode,
  credentials: FormValues,
): SealedCredentials {
  const sealed = sealer.seal(JSON.stringify(credentials), bindingOf(row));
  const masks = secretFields(mode)
    .filter((field) => credentials[field] !== undefined)
    .map((field) => ({ field, mask: mask(String(credentials[field])) }));
  return { sealed, keyId: keyIdOf(sealed), masks };
}

/** @throws {SealingError} when the row is not the one they were sealed for, or no key opens them. */
export function openCredentials(sealer: Sealer, row: Row, sealed: Buffer): FormValues {
  return JSON.parse(sealer.open(sealed, bindingOf(row)).toString()) as FormValues;
}

/** The same credentials under the active master key. */
export function rewrapCredentials(sealer: Sealer, row: Row, sealed: Buffer): Buffer {
  return sealer.rewrap(sealed, bindingOf(row));
}

/** New values over stored ones: what was left blank is kept. */
export function mergeCredentials(stored: FormValues, given: unknown): unknown {
  if (given === null || given === undefined) return stored;
  if (typeof given !== 'object' || Array.isArray(given)) return given;
  const filled = Object.entries(given).filter(([, value]) => value !== '' && value !== null);
  return { ...stored, ...Object.fromEntries(filled) };
}

/**
 * Whether new settings would send what is sealed to another address than it was given for. Stored secrets are not
 * kept then: who may change an address could otherwise have them sent to a server of their own.
 */
export function changesAddress(mode: AuthMode, before: FormValues, after: unknown): boolean {
  if (typeof after !== 'object' || after === null) return false;
  return Object.entries(mode.configSchema.properties).some(([field, schema]) => {
    const isAddress =
      schema.format === 'hostname' ||
      schema.format === 'uri' ||
      schema['x-prefix'] !== undefined ||
      schema['x-suffix'] !== undefined;
    return isAddress && Object.hasOwn(after, field) && Reflect.get(after, field) !== before[field];
  });
}

function bindingOf({ id, organizationId }: Row) {
  return { organizationId, table: 'integrations', column: 'sealed_credentials', rowId: id };
}
