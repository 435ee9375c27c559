import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { keyOfSecret, signatureOf } from './signature.ts';

describe('a signature', () => {
  it('is that of the example of Standard Webhooks', () => {
    const key = keyOfSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const parts = {
      eventId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      body: Buffer.from('{"test": 2432232314}'),
    };
    expect(signatureOf([key], parts)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is the one that the standardwebhooks package makes, for any secret and text', () => {
    const secrets = fc.uint8Array({ minLength: 24, maxLength: 64 });
    fc.assert(
      fc.property(secrets, fc.string({ unit: 'grapheme' }), (bytes, text) => {
        const secret = `whsec_${Buffer.from(bytes).toString('base64')}`;
        const at = new Date(1_700_000_000_000);
        const parts = { eventId: 'evt_1', timestamp: 1_700_000_000, body: Buffer.from(text) };
        const theirs = new Webhook(secret).sign('evt_1', at, text);
        expect(signatureOf([keyOfSecret(secret)], parts)).toBe(theirs);
      }),
    );
  });

  it('is one for each key, with a space between them', () => {
    const parts = { eventId: 'evt_1', timestamp: 1, body: Buffer.from('{}') };
    const [one, other] = [keyOfSecret('whsec_b25l'), keyOfSecret('b3RoZXI=')];
    expect(signatureOf([one, other], parts)).toBe(
      `${signatureOf([one], parts)} ${signatureOf([other], parts)}`,
    );
  });
});
