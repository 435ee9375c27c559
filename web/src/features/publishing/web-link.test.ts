import { expect, test } from 'vitest';
import { webLink } from './web-link';

test.each([
  ['https://blog.example.com/?p=7', 'https://blog.example.com/?p=7'],
  ['http://127.0.0.1:8080/p/7', 'http://127.0.0.1:8080/p/7'],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['\tjava\nscript:alert(1)', null],
  ['data:text/html,hi', null],
  ['/wp-admin/post.php', null],
  ['', null],
  [null, null],
])('%j leads to %j', (address, link) => {
  expect(webLink(address)).toBe(link);
});
