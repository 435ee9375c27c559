import { describe, expect, it } from 'vitest';
import { open, post } from './vendor-client.testkit.ts';

describe('a vendor with a grant type of its own for clients', () => {
  it('gives a client a token by that, and by no other', async () => {
    await open({ clientGrant: 'account_credentials' });
    const own = await post('/token', { grant_type: 'account_credentials', account_id: 'acme' });
    expect(own).toMatchObject({ status: 200, body: { token_type: 'Bearer' } });
    const standard = await post('/token', { grant_type: 'client_credentials' });
    expect(standard).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } });
  });

  it('is an exception: client_credentials is what the others know', async () => {
    await open();
    expect((await post('/token', { grant_type: 'client_credentials' })).status).toBe(200);
    const unknown = await post('/token', { grant_type: 'account_credentials' });
    expect(unknown.body['error']).toBe('unsupported_grant_type');
  });
});
