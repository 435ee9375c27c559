import { formatId } from '../../graphql/index.ts';
import type { ActorKind } from './activity-event.ts';
import type { ActorType } from './activity.types.ts';

/** As it was kept with what they did. */
interface StoredActor {
  readonly kind: ActorKind;
  readonly id: string | null;
  readonly name: string;
}

/** Who did it, as the API shows them. */
export function actorView({ kind, id, name }: StoredActor): ActorType {
  return { kind, id: id === null ? null : formatId(kind === 'API_KEY' ? 'key' : 'usr', id), name };
}
