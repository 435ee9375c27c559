import { type UserError, userError } from '../../user-error.ts';
import { type Reading, refuse } from './settings.ts';

const maxLength = 100;
const maxBytes = 1000;

/** A name as people gave it, without the spaces around it; at most 100 characters and no control characters. */
export function readName(text: string): Reading<string> {
  const name = text.trim().normalize('NFC');
  if (name === '') return refuse([userError('INVALID_FIELD', 'A name is needed.', ['name'])]);
  if (lengthOf(name) > maxLength) {
    const message = `The name is too long: ${maxLength} characters at most.`;
    return refuse([userError('INVALID_FIELD', message, ['name'])]);
  }
  if (/\p{Cc}/u.test(name)) {
    return refuse([
      userError('INVALID_FIELD', 'The name has a control character in it.', ['name']),
    ]);
  }
  return { ok: true, value: name };
}

export function nameTaken(providerName: string, name: string): UserError {
  return userError(
    'DUPLICATE',
    `There is a ${providerName} integration named "${name}" already. Choose another name.`,
    ['name'],
  );
}

/** In characters as people count them: an emoji of several code points is one. */
function lengthOf(name: string): number {
  // What has no room in the index of names is too long, however few characters it may be.
  if (Buffer.byteLength(name) > maxBytes) return Infinity;
  return [...new Intl.Segmenter('en').segment(name)].length;
}
