import { graphql } from '../../graphql/generated';

graphql(`
  fragment ImportPlanFields on ImportPlan {
    fingerprint
    steps {
      kind
      name
      providerKey
      integrationId
      changes
      note
    }
  }
`);

export const exportConfigurationQuery = graphql(`
  query ExportConfiguration {
    exportConfiguration
  }
`);

export const planImportMutation = graphql(`
  mutation PlanImport($file: JSONFile!) {
    planImport(input: { file: $file }) {
      plan {
        ...ImportPlanFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const applyImportMutation = graphql(`
  mutation ApplyImport($file: JSONFile!, $fingerprint: String!) {
    applyImport(input: { file: $file, fingerprint: $fingerprint }) {
      plan {
        ...ImportPlanFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
