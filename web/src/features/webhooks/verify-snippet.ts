/** How a receiver verifies a request, by the reference library of Standard Webhooks. */
export const verifySnippet = `import { Webhook } from 'standardwebhooks';

// secret: whsec_…, from where you keep your secrets
const webhook = new Webhook(secret);

// body: the raw text of the request; headers: webhook-id,
// webhook-timestamp and webhook-signature. Throws if it is forged.
const event = webhook.verify(body, headers);`;
