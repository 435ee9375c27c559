import { formatId } from '../../graphql/index.ts';

/** The `webhook-id` of an event: as the API shows it. */
export function eventIdOf(uuid: string): string {
  return formatId('evt', uuid);
}
