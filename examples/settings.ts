/** Where Patchbay is, and the API key to call it with. */
export interface Settings {
  readonly url: string;
  readonly apiKey: string;
}

/** @throws {Error} without an API key */
export function readSettings(): Settings {
  const { PATCHBAY_URL: url = 'http://127.0.0.1:4000', PATCHBAY_API_KEY: apiKey } = process.env;
  if (apiKey === undefined)
    throw new Error('Set PATCHBAY_API_KEY to a key made in Connections › API keys.');
  return { url, apiKey };
}
