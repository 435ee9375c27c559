import { accountCheck, action, bearer, providerFile, source, tokenForms } from './provider-file.ts';

const email = {
  from: '${message.sender}',
  to: '${message.to}',
  subject: '${message.subject}',
  parts: [
    { type: 'text/plain', value: '${message.text}' },
    { type: 'text/html', value: '${message.html}' },
  ],
};
const sms = {
  from: '${config.fromAddress}',
  to: '${message.to}',
  digits: '${message.toDigits}',
  alphabet: '${message.alphabet}',
  text: '${message.text}',
};

/** The catalog file of a vendor on this machine that sends e-mail over HTTP. */
export const mailYaml = carrierYaml('fake-mail', 'Fake mail', 'EMAIL', {
  sendEmail: sends('email', email),
});

/** And of one that sends text messages. */
export const smsYaml = carrierYaml('fake-sms', 'Fake texts', 'SMS', { sendSms: sends('sms', sms) });

function carrierYaml(
  key: string,
  name: string,
  category: 'EMAIL' | 'SMS',
  actions: Readonly<Record<string, object>>,
): string {
  const forms = tokenForms(
    { name: 'url', title: 'Address' },
    {
      fromAddress: {
        type: 'string',
        title: 'Sender',
        maxLength: 100,
        'x-order': 3,
        'x-used-for': 'Sending.',
      },
      hourlyLimit: { type: 'integer', title: 'Limit', 'x-order': 4, 'x-used-for': 'Limiting.' },
    },
  );
  return providerFile({
    key,
    name,
    description: 'Sends messages that stay in the tests.',
    category,
    setupSteps: ['Copy the token.'],
    capabilities: [`SEND_${category}`],
    authModes: [{ key: 'token', kind: 'BEARER', label: 'Token', ...forms }],
    check: accountCheck({
      url: '${config.url}/account',
      auth: bearer('token'),
      hints: { '401': 'Copy the token again.' },
    }),
    actions,
  });
}

function sends(path: string, json: object) {
  return {
    source,
    requires: ['config.fromAddress'],
    steps: [action('Send the message', `\${config.url}/${path}`, json, 202)],
    id: '${body.id}',
    messageFaults: [{ status: [400], path: 'code', equals: 'no_such_recipient' }],
  };
}
