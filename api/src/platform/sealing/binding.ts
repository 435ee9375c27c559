import { VERSION } from './envelope.ts';

/** The one place where a sealed value opens. Copied anywhere else, it does not. */
export interface SealingBinding {
  readonly organizationId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/**
 * The associated data of one layer. Each part is preceded by its length, so that no two bindings give the same bytes;
 * the layer's name keeps a wrapped key from passing as a value.
 */
export function associatedData(layer: 'key' | 'value', binding: SealingBinding): Buffer {
  const parts = [layer, binding.table, binding.column, binding.organizationId, binding.rowId];
  return Buffer.concat([Buffer.of(VERSION), ...parts.flatMap(lengthAndText)]);
}

function lengthAndText(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}
