import { For } from 'solid-js';

import { useFormat, useNumbers } from '../../i18n';
import type { ApiKeyItem } from './api-key-state';
import { useApiKeysMessages } from './api-keys.messages';

const height = 24;
const step = 4;
const least = 1.5;

/** A bar an hour; what was refused for the limit stands on top of it in red. */
export function UsageBars(props: { usage: ApiKeyItem['usage']; requests: number }) {
  const t = useApiKeysMessages();
  const numbers = useNumbers();
  const format = useFormat();
  const most = () => Math.max(...props.usage.map(({ requests }) => requests), 0);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(least, (count / most()) * height));
  return (
    <svg
      viewBox={`0 0 ${props.usage.length * step} ${height + 1}`}
      class="h-6 w-24 shrink-0"
      preserveAspectRatio="none"
      role="img"
      aria-label={t().list.usage(numbers.count(props.requests), numbers.count(most()))}
    >
      <For each={props.usage}>
        {(hour, index) => (
          <g>
            <title>
              {t().list.hour(
                format.exactTime(Date.parse(hour.startsAt)),
                numbers.count(hour.requests),
              )}
            </title>
            <rect x={index() * step} y={height} width={step - 1} height={1} class="fill-edge" />
            <rect
              x={index() * step}
              y={height - tall(hour.requests)}
              width={step - 1}
              height={tall(hour.requests)}
              class="fill-accent"
            />
            <rect
              x={index() * step}
              y={height - tall(hour.requests)}
              width={step - 1}
              height={tall(Math.min(hour.limited, hour.requests))}
              class="fill-error-solid"
            />
          </g>
        )}
      </For>
    </svg>
  );
}
