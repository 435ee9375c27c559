import { describe, expect, it } from 'vitest';
import { NetworkWatch } from './network-watch.ts';

const minute = 60_000;
type Told = readonly [minutes: number, event: string];

/**
 * Whether the last event is one of a hub without network. `a+`: host a answered; `a-`: it did not; `a!`: this machine
 * could not reach out for it; `acme/a-`: it was asked for that organization.
 */
function judged(events: readonly Told[], hasInterface = true): boolean {
  let now = 0;
  const watch = new NetworkWatch({ now: () => new Date(now) }, () => hasInterface);
  let isOffline = false;
  for (const [minutes, text] of events) {
    now = minutes * minute;
    const [host = '', organizationId = ''] = text.slice(0, -1).split('/').toReversed();
    const asked = { organizationId, host };
    if (text.endsWith('+')) watch.answered(asked);
    isOffline = !text.endsWith('+') && watch.noAnswer(asked, text.endsWith('!'));
  }
  return isOffline;
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

describe('hosts of several organizations', () => {
  const busy: readonly Told[] = [
    [0, 'acme/a+'],
    [0, 'umbrella/u+'],
  ];

  it.each<[string, readonly Told[], boolean]>([
    [
      'of one alone prove nothing',
      [...busy, [3, 'acme/a-'], [3, 'acme/b-'], [3, 'acme/c-']],
      false,
    ],
    ['prove it together', [...busy, [3, 'acme/a-'], [3, 'acme/b-'], [3, 'umbrella/u-']], true],
    ['prove nothing as two names of one', [...busy, [3, 'acme/a-'], [3, 'umbrella/a-']], false],
    [
      'of one alone prove it when the others are checked no longer',
      [...busy, [62, 'acme/a-'], [62, 'acme/b-'], [62, 'acme/c-']],
      true,
    ],
  ])('%s', (_what, events, offline) => {
    expect(judged(events)).toBe(offline);
  });

  it('that were broken while another one answered do not hide that one when it breaks', () => {
    const neglected: readonly Told[] = [
      [0, 'acme/a-'],
      [0, 'acme/b-'],
      [0, 'acme/c-'],
      [1, 'umbrella/u+'],
    ];
    const later: readonly Told[] = [
      [5, 'acme/a-'],
      [5, 'acme/b-'],
      [5, 'acme/c!'],
    ];
    expect(judged([...neglected, ...later])).toBe(false);
    expect(judged([...neglected, ...later, [6, 'umbrella/u-']])).toBe(false);
    const mended: readonly Told[] = [
      [2, 'acme/a+'],
      [2, 'acme/b+'],
    ];
    expect(judged([...neglected, ...mended, ...later, [6, 'umbrella/u-']])).toBe(true);
  });
});
