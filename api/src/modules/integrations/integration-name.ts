import { type UserError, userError } from '../../user-error.ts';
import { type Reading, refuse } from './settings.ts';

const maxLength = 100;

/** A name as people gave it, without the spaces around it; at most 100 characters and no control characters. */
export function readName(text: string): Reading<string> {
  const name = text.trim().normalize('NFC');
  const length = [...name.slice(0, maxLength * 4)].length;
  if (length === 0) return refuse([userError('INVALID_FIELD', 'A name is needed.', ['name'])]);
  if (length > maxLength || name.length > maxLength * 4) {
    return refuse([userError('INVALID_FIELD', `The name is too long: ${maxLength} characters at most.`, ['name'])]);
  }
  if (/\p{Cc}/u.test(name)) {
    return refuse([userError('INVALID_FIELD', 'The name has a control character in it.', ['name'])]);
  }
  return { ok: true, value: name };
}

export function nameTaken(providerName: string, name: string): UserError {
  return userError('DUPLICATE', `There is a ${providerName} integration named "${name}" already. Choose another name.`, ['name']);
}
