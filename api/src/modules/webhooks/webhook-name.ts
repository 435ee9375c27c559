import { type UserError, userError } from '../../user-error.ts';
import { type Reading, refuse } from './reading.ts';

const longest = 80;
/** What has no room in the index of names is too long, however few characters it may be. */
const mostBytes = 1_000;

/** A name as people gave it, without the spaces around it. */
export function readWebhookName(text: string): Reading<string> {
  const name = text.trim().normalize('NFC');
  if (name === '') return refused('A name is needed.');
  if (lengthOf(name) > longest || Buffer.byteLength(name) > mostBytes)
    return refused(`The name is too long: ${longest} characters at most.`);
  if (/\p{Cc}/u.test(name) || !name.isWellFormed())
    return refused('The name has a control character in it.');
  return { ok: true, value: name };
}

export function nameTaken(name: string): UserError {
  const message = `There is a webhook named "${name}" already. Choose another name.`;
  return userError('DUPLICATE', message, ['name']);
}

function refused(message: string): Reading<string> {
  return refuse(userError('INVALID_FIELD', message, ['name']));
}

/** In characters as people count them: an emoji of several code points is one. */
function lengthOf(name: string): number {
  return [...new Intl.Segmenter('en').segment(name)].length;
}
