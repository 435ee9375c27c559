import { graphql } from './generated/index.ts';

export const Export = graphql(`
  query TestkitExportConfiguration {
    exportConfiguration
  }
`);

export const Plan = graphql(`
  mutation TestkitPlanImport($file: JSONFile!) {
    planImport(input: { file: $file }) {
      plan {
        fingerprint
        steps {
          kind
          name
          changes
          note
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const Apply = graphql(`
  mutation TestkitApplyImport($file: JSONFile!, $fingerprint: String!) {
    applyImport(input: { file: $file, fingerprint: $fingerprint }) {
      plan {
        fingerprint
        steps {
          kind
          name
          integrationId
          note
        }
      }
      userErrors {
        code
        path
      }
    }
  }
`);
