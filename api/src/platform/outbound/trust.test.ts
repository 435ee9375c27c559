import { expect, test } from 'vitest';
import { tlsFile } from '../../../test/fixtures/loopback.ts';
import { createOutbound } from './index.ts';

const good = tlsFile('ca.pem');
const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

test.each([
  ['nothing', '', 'There is no certificate in PEM'],
  ['other text', 'ca.pem', 'There is no certificate in PEM'],
  ['a key', tlsFile('server.key'), 'There is no certificate in PEM'],
  ['a broken certificate', good + broken, 'Certificate 2 of 2 among'],
])(
  'a further authority that is %s is noticed at once, not at the first failure',
  (_title, extraCa, message) => {
    expect(() => createOutbound({ allow: [], extraCa })).toThrow(message);
  },
);
