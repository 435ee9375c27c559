import { expect, test } from 'vitest';
import { builtinCatalogDir, loadProviders } from '../modules/catalog/index.ts';
import { builtinCasesDir, loadCases } from './load-cases.ts';
import { start } from './simulator-world.testkit.ts';

const { providers } = await loadProviders(builtinCatalogDir);
const { cases } = await loadCases(builtinCasesDir, providers);
const wordpress = cases.filter(({ provider }) => provider === 'wordpress');

const posts = 'https://blog.example.com/news/wp-json/wp/v2/posts';
const authorization = `Basic ${btoa('ann:abcd EFGH 1234 ijkl MNOP 6789')}`;

test('what is published at the simulated WordPress site can be read back there', async () => {
  const { outbound, get, simulator } = await start(...wordpress);
  const publish = async (title: string): Promise<{ id: number; link: string }> => {
    const answer = await outbound.request({
      method: 'POST',
      url: posts,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ title, content: '<p>Six places</p>', status: 'publish' }),
      deadlineMs: 2000,
    });
    return JSON.parse(answer.body.toString()) as { id: number; link: string };
  };
  const read = async (path: string, headers = { authorization }) => {
    const { status, text } = await get(`${posts}${path}`, headers);
    return [status, JSON.parse(text) as unknown];
  };

  const first = await publish('Hello');
  const second = await publish('Night shift in Gdynia');
  expect(second.id).not.toBe(first.id);
  expect(second.link).toBe('https://blog.example.com/news/night-shift-in-gdynia/');
  expect(await read(`/${second.id}`)).toEqual([
    200,
    {
      ...second,
      title: { rendered: 'Night shift in Gdynia' },
      content: { rendered: '<p>Six places</p>' },
    },
  ]);
  expect(await read('')).toMatchObject([200, [{ id: second.id }, { id: first.id }]]);
  expect(await read('/7')).toMatchObject([404, { code: 'rest_post_invalid_id' }]);
  expect(await read(`/${first.id}`, { authorization: 'Basic b3RoZXI6cGFzcw==' })).toMatchObject([
    401,
    { code: 'incorrect_password' },
  ]);
  simulator.setSituation('wordpress', 'serverError');
  expect(await read(`/${first.id}`)).toMatchObject([500, { code: 'internal_server_error' }]);
});
