const maxLength = 120;

/** Control characters, line breaks, halves of surrogate pairs, and what turns the direction of the text around it. */
const unwanted = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** A person's name as it is kept, without blanks around it; undefined when it cannot be one. */
export function readPersonName(text: string): string | undefined {
  const name = text.trim();
  return name === '' || name.length > maxLength || unwanted.test(name) ? undefined : name;
}
