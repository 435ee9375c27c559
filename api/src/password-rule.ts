const minLength = 10;
const maxLength = 200;

/**
 * Why nobody should choose this password, as what follows "The password": undefined when it will do. Length is what
 * counts (NIST SP 800-63B, 3.1.1); what everybody knows of a person is tried first.
 *
 * @param person What is known of whoever chooses it: e-mail, name.
 */
export function passwordProblem(password: string, person: readonly string[]): string | undefined {
  if (password.length < minLength)
    return `is too short: at least ${minLength} characters are needed.`;
  if (password.length > maxLength)
    return `is too long: at most ${maxLength} characters can be used.`;
  const folded = password.trim().toLowerCase();
  if (person.some((known) => known.trim().toLowerCase() === folded))
    return 'is the e-mail address or the name: choose something that nobody knows.';
  return undefined;
}
