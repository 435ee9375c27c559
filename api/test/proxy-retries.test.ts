import { beforeAll, describe, expect, it } from 'vitest';
import { ManualTimers } from '../src/graphql/manual-timers.testkit.ts';
import { type CallableVendor, callableVendor, useProxyWorld } from './testkit/proxy-world.ts';
import { type RawAnswer, rawCall, withKey } from './testkit/raw-call.ts';

const timers = new ManualTimers();
const world = useProxyWorld({ timers });
let vendor: CallableVendor;

beforeAll(async () => {
  const { as } = await world.app.organization('Acme', 'OWNER');
  vendor = await callableVendor(as.OWNER, world);
});

interface Said {
  readonly status: number;
  readonly retryAfter?: string;
}

/** The vendor says these in their order, and the last one from then on. @returns when each request came */
function vendorSays(...answers: readonly Said[]): number[] {
  const times: number[] = [];
  world.vendor.answer = (request, response) => {
    const said = answers[Math.min(times.length, answers.length - 1)];
    times.push(timers.now());
    request.resume().once('end', () => {
      const retryAfter = said?.retryAfter;
      response.writeHead(
        said?.status ?? 200,
        retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      );
      response.end(`answer ${times.length}`);
    });
  };
  return times;
}

/** Lets time pass, a second at a time, until there is an answer. */
async function passUntil(answering: Promise<RawAnswer>): Promise<RawAnswer> {
  let answer: RawAnswer | undefined;
  void answering.then((given) => (answer = given));
  await expect
    .poll(
      () => {
        if (answer === undefined) timers.pass(1_000);
        return answer;
      },
      { interval: 50, timeout: 30_000 },
    )
    .toBeDefined();
  return answering;
}

function call(
  method = 'POST',
  body: string | undefined = '{"a":1}',
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  return rawCall(world.app.url, `${vendor.place}/orders`, {
    method,
    headers: withKey(vendor.key, headers),
    ...(body === undefined ? {} : { body }),
  });
}

describe('a call that the provider turns away for too many requests', () => {
  it.each([429, 503])('is sent again, as it was, when %i says when', async (status) => {
    const times = vendorSays(
      { status, retryAfter: '3' },
      { status, retryAfter: '2' },
      { status: 200 },
    );
    const answer = await passUntil(call());
    expect([answer.status, answer.text]).toEqual([200, 'answer 3']);
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(3_000);
    expect(third - second).toBeGreaterThanOrEqual(2_000);
    expect(
      world.vendor.arrived.map(({ method, headers }) => [method, headers['content-length']]),
    ).toEqual(Array.from({ length: 3 }, () => ['POST', '7']));
  });

  it('is sent again after a while when 429 does not say when', async () => {
    const times = vendorSays({ status: 429 }, { status: 200 });
    expect((await passUntil(call())).status).toBe(200);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it.each<[string, Said, Readonly<Record<string, string>>]>([
    ['it would take longer than the deadline', { status: 429, retryAfter: '31' }, {}],
    [
      'it would take longer than the tool’s own',
      { status: 429, retryAfter: '5' },
      { 'patchbay-deadline-ms': '4000' },
    ],
    ['503 does not say when', { status: 503 }, {}],
    ['it is another refusal', { status: 500, retryAfter: '1' }, {}],
  ])('is handed on at once when %s', async (_title, said, headers) => {
    const times = vendorSays(said);
    const answer = await call('POST', '{}', headers);
    expect([answer.status, answer.headers['retry-after']]).toEqual([said.status, said.retryAfter]);
    expect(answer.headers['patchbay-error']).toBeUndefined();
    expect([times.length, answer.text]).toEqual([1, 'answer 1']);
  });

  it('is handed on when the deadline is over, with what the provider said last', async () => {
    const times = vendorSays({ status: 429, retryAfter: '8' });
    const answer = await passUntil(call());
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '8']);
    expect(times.length).toBeGreaterThan(1);
    expect(times.length).toBeLessThanOrEqual(4);
  });

  it('is handed on when its body is too long to be kept', async () => {
    const times = vendorSays({ status: 429, retryAfter: '1' });
    const answer = await call('POST', 'x'.repeat(65_537));
    expect([answer.status, answer.headers['retry-after'], times.length]).toEqual([429, '1', 1]);
  });

  it('is sent again with a body that is just short enough, also one in chunks', async () => {
    vendorSays({ status: 429, retryAfter: '1' }, { status: 200 });
    const body = 'x'.repeat(65_536);
    expect((await passUntil(call('POST', body))).status).toBe(200);
    vendorSays({ status: 429, retryAfter: '1' }, { status: 200 });
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await passUntil(call('POST', body, chunked))).status).toBe(200);
  });
});
