import type { ActorKind, Category, Role } from '../graphql/generated/graphql';
import { useLabelsMessages } from './labels.messages';

/** What the API's words are called in the reader's language. */
export interface Labels {
  category(category: Category): string;
  role(role: Role): string;
  /** Who did it, in a sentence: "Ada", "Patchbay", "API key deploy". */
  actor(actor: { kind: ActorKind; name: string }): string;
}

/** The labels of the API's words; they follow the language. */
export function useLabels(): Labels {
  const t = useLabelsMessages();
  return {
    category: (category) => t().categories[category],
    role: (role) => t().roles[role],
    actor({ kind, name }) {
      if (kind === 'SYSTEM') return 'Patchbay';
      return kind === 'API_KEY' ? t().apiKey(name) : name;
    },
  };
}
