import { Show } from 'solid-js';
import { TextField } from '../../ui';
import { useActivityMessages } from './activity.messages';
import type { LogsFilter } from './create-logs-filter';

const minuteMs = 60_000;

/** An instant as the device's own field takes it: in the reader's time zone, to the minute. */
function toField(iso: string): string {
  if (iso === '') return '';
  const time = new Date(iso);
  const local = new Date(time.getTime() - time.getTimezoneOffset() * minuteMs);
  return local.toISOString().slice(0, 16);
}

function fromField(value: string): string {
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

/** The two ends of a range of time of one's own. */
export function TimeFields(props: { control: LogsFilter }) {
  const t = useActivityMessages();
  const choice = () => props.control.choice();
  const error = () => {
    const problem = props.control.problem();
    return problem ? t().filter[problem] : undefined;
  };
  return (
    <Show when={choice().from !== '' || choice().to !== ''}>
      <div class="grid items-start gap-3 sm:grid-cols-2 lg:max-w-120">
        <TextField
          label={t().filter.from}
          type="datetime-local"
          value={toField(choice().from)}
          onInput={(value) => props.control.set({ from: fromField(value) })}
        />
        <TextField
          label={t().filter.to}
          type="datetime-local"
          value={toField(choice().to)}
          error={error()}
          onInput={(value) => props.control.set({ to: fromField(value) })}
        />
      </div>
    </Show>
  );
}
