import { domainToASCII } from 'node:url';

const longestAddress = 254;
const longestLocal = 64;
const longestLabel = 63;
/** RFC 5321's dot-string, with letters of all scripts (RFC 6531): no quotes, spaces, brackets or control characters. */
const localPart =
  /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/**
 * The address of one mailbox, as `ada@example.com`. Nothing but a parsed one is ever put into an SMTP command or a
 * header, so no text that somebody typed can end a line or start another command.
 */
export class MailAddress {
  readonly text: string;
  /** In ASCII: names with other letters are as they are looked up. */
  readonly domain: string;

  private constructor(local: string, domain: string) {
    this.text = `${local}@${domain}`;
    this.domain = domain;
  }

  /** Undefined for whatever is not one address: names, lists, quoted local parts and domain literals among it. */
  static parse(text: string): MailAddress | undefined {
    const at = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(at, 0)).normalize('NFC');
    if (at < 1 || Buffer.byteLength(local) > longestLocal || !localPart.test(local)) {
      return undefined;
    }
    const domain = readDomain(text.slice(at + 1));
    if (domain === undefined || Buffer.byteLength(local) + 1 + domain.length > longestAddress) {
      return undefined;
    }
    return new MailAddress(local, domain);
  }
}

function readDomain(text: string): string | undefined {
  // The function of Node drops some characters that do not belong into a name.
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(text)) return undefined;
  const domain = domainToASCII(text).toLowerCase();
  const isName =
    domain !== '' &&
    domain.split('.').every((part) => part.length <= longestLabel && label.test(part));
  return isName ? domain : undefined;
}
