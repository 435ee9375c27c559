import { formatId } from '../../graphql/index.ts';
import type { ReplayType } from './deliveries.types.ts';
import type { ReplayRow } from './replay.queries.ts';

/** A replay as the API shows it. */
export function replayView({ id, requestedBy, ...replay }: ReplayRow): ReplayType {
  const { kind, id: actor } = requestedBy;
  const actorId =
    kind === 'SYSTEM' || actor === null
      ? null
      : formatId(kind === 'API_KEY' ? 'key' : 'usr', actor);
  return { ...replay, id: formatId('rpl', id), requestedBy: { ...requestedBy, id: actorId } };
}
