import { expect, test } from 'vitest';
import { proxyCurl } from './proxy-curl';

test.each(['https://hub.example.com/proxy/int_1', 'https://hub.example.com/proxy/int_1/'])(
  'the path comes behind %s with one slash between them',
  (address) => {
    expect(proxyCurl(address, 'PATH', 'pbk_…')).toBe(
      "curl 'https://hub.example.com/proxy/int_1/PATH' \\\n  -H 'authorization: Bearer pbk_…'",
    );
  },
);
