import { graphql } from '../../graphql/generated';

export const renameOrganizationMutation = graphql(`
  mutation RenameOrganization($name: String!) {
    renameOrganization(input: { name: $name }) {
      viewer {
        ...ViewerFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const leaveOrganizationMutation = graphql(`
  mutation LeaveOrganization {
    leaveOrganization {
      viewer {
        ...ViewerFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
