export { IntegrationActionsProvider, useIntegrationActions } from './actions';
export { IntegrationMenu } from './actions-menu';
export { IntegrationRow } from './integration-row';
export { createIntegrationStream } from './integration-stream';
export { integrationQuery } from './integrations.documents';
export { actionLabels, actionsFor, leadingStatus, targetOf, type Target } from './target';
