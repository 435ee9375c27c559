import { createHash, randomBytes } from 'node:crypto';
import { afterEach, expect } from 'vitest';
import {
  type Consent,
  consentAt,
  openVendor,
  vendorClient,
} from '../../../test/testkit/oauth-vendor.ts';
import type { KeptTokens, OAuthVendor, OAuthVendorOptions } from './index.ts';

export const redirectUri = 'http://127.0.0.1:4000/oauth/callback';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

export let vendor: OAuthVendor;
afterEach(() => vendor.close());

/** Opens the vendor of a test; it ends with the test. */
export async function open(
  quirks: Partial<OAuthVendorOptions> = {},
  kept?: KeptTokens,
): Promise<void> {
  vendor = await openVendor(quirks, kept);
}

export function allow(consent: Consent = {}, params: Record<string, string> = {}): Promise<URL> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: vendorClient.id,
    redirect_uri: redirectUri,
    state: 'a state',
    scope: 'read write',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...params,
  });
  return consentAt(vendor, `https://acme.example/authorize?${query.toString()}`, consent);
}

export async function post(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const body = new URLSearchParams({
    ...(headers['authorization'] === undefined
      ? { client_id: vendorClient.id, client_secret: vendorClient.secret }
      : {}),
    ...form,
  });
  const response = await fetch(`${vendor.origin}${path}`, { method: 'POST', body, headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

export function exchange(back: URL, form: Record<string, string> = {}): ReturnType<typeof post> {
  return post('/token', {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...form,
  });
}

export function renew(refreshToken: unknown): ReturnType<typeof post> {
  return post('/token', { grant_type: 'refresh_token', refresh_token: String(refreshToken) });
}

export async function signIn(consent: Consent = {}): Promise<Record<string, unknown>> {
  const { status, body } = await exchange(await allow(consent));
  expect(status).toBe(200);
  return body;
}
