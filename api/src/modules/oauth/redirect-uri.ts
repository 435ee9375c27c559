/** Where providers send people back to; it is entered at the vendor, and compared there to the letter. */
export function redirectUriOf(site: { readonly url: string }): string {
  return `${site.url}/oauth/callback`;
}
