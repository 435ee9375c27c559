const MASK = '••••';
const LONGEST_REPLY = 500;
/** A shorter secret occurs in ordinary words, so it only counts where it stands alone. */
const SHORTEST_ANYWHERE = 4;
/** A reply of several lines has its code on each, with a dash on all but the last (RFC 5321, 4.2.1). */
const FIRST_DASH = /(?<=^\d{3})-/;
const REPEATED_CODE = /^\d{3}[ -](\d\.\d+\.\d+ )?/;

/**
 * The words of a mail server for people to read: on one line, of a bounded length, and without the password in any form
 * in which it was sent. The user name stays where the server says it in plain text.
 */
export function serverWords(reply: string, { user, password }: SmtpLogin): string {
  const line = reply
    .split(/\r?\n/)
    .map((text, index) =>
      index === 0 ? text.replace(FIRST_DASH, ' ') : text.replace(REPEATED_CODE, ''),
    )
    .join(' ');
  // Tidying up may put together what the server took apart, so it is looked for twice.
  const tidied = scrub(line, user, password)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const readable = scrub(tidied, user, password);
  return readable.length > LONGEST_REPLY ? `${readable.slice(0, LONGEST_REPLY)}…` : readable;
}

export interface SmtpLogin {
  readonly user?: string;
  readonly password?: string;
}

function scrub(text: string, user = '', password = ''): string {
  if (password === '') return text;
  const forms = [`\0${user}\0${password}`, `${user}\0${password}`, password, user].map(base64);
  return [...forms, password].filter(Boolean).reduce(hide, text);
}

function hide(text: string, secret: string): string {
  if (secret.length >= SHORTEST_ANYWHERE) return text.replaceAll(secret, MASK);
  return text
    .split(/([\s<>"'(),;:]+)/)
    .map((word) => (word === secret ? MASK : word))
    .join('');
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
