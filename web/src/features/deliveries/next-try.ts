import { useFormat } from '../../i18n';
import { useNow } from '../../lib/clock';
import { useDeliveriesMessages } from './deliveries.messages';

const soonMs = 45_000;

/** When the next try is, in words that follow the clock: "in 4 minutes", "in less than a minute", "now". */
export function useNextTry(): (at: string) => string {
  const t = useDeliveriesMessages();
  const format = useFormat();
  const now = useNow();
  return (at) => {
    const left = Date.parse(at) - now();
    if (left <= 0) return t().due.now;
    return left < soonMs ? t().due.soon : format.relativeTime(now() + left, now());
  };
}
