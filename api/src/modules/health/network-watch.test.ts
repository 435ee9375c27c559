import { describe, expect, it } from 'vitest';
import { type NetworkEvent, isHubOffline, nothingYet, remember } from './network-watch.ts';

const minute = 60_000;
type Told = readonly [minutes: number, event: string];

/** `a+`: host a answered; `a-`: it did not; `a!`: this machine could not reach out for it. */
function eventOf(text: string): NetworkEvent {
  const host = text.slice(0, -1);
  if (text.endsWith('+')) return { kind: 'ANSWERED', host };
  return { kind: 'NO_ANSWER', host, isLocal: text.endsWith('!') };
}

/** Whether the last event is one of a hub without network. */
function judged(events: readonly Told[], hasInterface = true): boolean {
  let memory = nothingYet;
  let offline = false;
  for (const [minutes, text] of events) {
    const now = minutes * minute;
    const event = eventOf(text);
    memory = remember(memory, event, now);
    offline = event.kind === 'NO_ANSWER' && isHubOffline(memory, event, { now, hasInterface });
  }
  return offline;
}

describe('a host that does not answer', () => {
  it.each<[string, readonly Told[], boolean]>([
    ['alone is to blame', [[0, 'a-']], false],
    [
      'however often',
      [
        [0, 'a-'],
        [0.1, 'a-'],
        [0.2, 'a-'],
        [0.3, 'a-'],
      ],
      false,
    ],
    [
      'as the second one is to blame',
      [
        [0, 'a-'],
        [0, 'b-'],
      ],
      false,
    ],
    [
      'as the third one is not',
      [
        [0, 'a-'],
        [0, 'b-'],
        [0.5, 'c-'],
      ],
      true,
    ],
    [
      'while another one answers is to blame',
      [
        [0, 'a-'],
        [0, 'b-'],
        [0, 'd+'],
        [0, 'c-'],
      ],
      false,
    ],
    [
      'a minute after another one answered is to blame',
      [
        [0, 'd+'],
        [1, 'a-'],
        [1, 'b-'],
        [1, 'c-'],
      ],
      false,
    ],
    [
      'two minutes after another one answered is not',
      [
        [0, 'd+'],
        [2, 'a-'],
        [2, 'b-'],
        [2, 'c-'],
      ],
      true,
    ],
    [
      'when the others failed long ago is to blame',
      [
        [0, 'a-'],
        [0, 'b-'],
        [3, 'c-'],
      ],
      false,
    ],
    ['because this machine has no route is not', [[0, 'a!']], true],
    [
      'because a name server fails for it alone is to blame',
      [
        [0, 'd+'],
        [1, 'a!'],
      ],
      false,
    ],
    [
      'after an answer by something on this machine is not',
      [
        [0, '127.0.0.1+'],
        [0, 'a!'],
      ],
      true,
    ],
    [
      'and is on this machine is to blame',
      [
        [0, 'a!'],
        [0, 'b!'],
        [0, 'c!'],
        [0, 'localhost-'],
      ],
      false,
    ],
    [
      'before the clock was set back is forgotten',
      [
        [10, 'a-'],
        [10, 'b-'],
        [5, 'c-'],
      ],
      false,
    ],
    [
      'after an answer that is in the future is not',
      [
        [10, 'd+'],
        [5, 'a!'],
      ],
      true,
    ],
  ])('%s', (_what, events, offline) => {
    expect(judged(events)).toBe(offline);
  });

  it('is not to blame when this machine has no network interface, unless it is on this machine', () => {
    expect(judged([[0, 'a-']], false)).toBe(true);
    expect(
      judged(
        [
          [0, 'd+'],
          [0, 'a-'],
        ],
        false,
      ),
    ).toBe(true);
    expect(judged([[0, '127.0.0.1-']], false)).toBe(false);
    expect(judged([[0, '[::1]-']], false)).toBe(false);
  });

  it('is to blame again from the first answer of any host on', () => {
    const offline: Told[] = [
      [0, 'a-'],
      [0, 'b-'],
      [0, 'c-'],
    ];
    expect(judged([...offline, [0.5, 'd+'], [0.5, 'a-']])).toBe(false);
  });
});
