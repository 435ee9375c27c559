/** HTML Standard, "valid e-mail address": what a browser's e-mail field takes. Other scripts come as punycode. */
const validAddress =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/;

/** RFC 5321, 4.5.3.1: 64 before the @, and 254 in all so that it fits a path of 256 with its brackets. */
const longest = { local: 64, address: 254 };

/** An e-mail address as it is stored and compared: trimmed, in lower case. Undefined for any other text. */
export function readEmailAddress(text: string): string | undefined {
  // Before anything else: what follows should not have to look at megabytes.
  if (text.length > longest.address * 2) return undefined;
  const address = text.trim().toLowerCase();
  if (address.length > longest.address || address.indexOf('@') > longest.local) return undefined;
  return validAddress.test(address) ? address : undefined;
}
