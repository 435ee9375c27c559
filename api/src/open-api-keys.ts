import {
  ApiKeyAccess,
  type ApiKeyAccessOptions,
  startUsageRetention,
} from './modules/api-keys/index.ts';

/** Recognizes API keys and counts what they use; what was counted is written down when the server closes. */
export function openApiKeys(
  options: ApiKeyAccessOptions,
  opened: AsyncDisposableStack,
): ApiKeyAccess {
  opened.defer(startUsageRetention(options));
  const apiKeys = new ApiKeyAccess(options);
  opened.defer(() => apiKeys.close());
  return apiKeys;
}
