export { apiKeyCounts, type ApiKeyCounts } from './api-key-counts.queries.ts';
