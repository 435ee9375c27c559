import type { RequestContext } from '../../context.ts';
import type { ApiKeyAccess } from './api-key-access.ts';

/** What the use cases of API keys need besides. */
export interface ApiKeysContext extends RequestContext {
  readonly apiKeys: ApiKeyAccess;
}
