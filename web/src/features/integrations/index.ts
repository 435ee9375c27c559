export { IntegrationActionsProvider, useIntegrationActions } from './actions';
export { IntegrationMenu } from './actions-menu';
export { IntegrationRow } from './integration-row';
export { createIntegrationStream } from './integration-stream';
export { statusText } from './status-text';
export { leadingStatus, targetOf } from './target';
