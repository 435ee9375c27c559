import { graphql } from './generated/index.ts';

export const Me = graphql(`
  query TestkitMe {
    me {
      role
      user {
        id
        email
      }
      organization {
        id
        name
      }
      memberships {
        organization {
          id
          name
        }
      }
    }
  }
`);

export const SignOut = graphql(`
  mutation TestkitSignOut {
    signOut {
      viewer {
        role
      }
    }
  }
`);

export const SwitchOrganization = graphql(`
  mutation TestkitSwitchOrganization($id: ID!) {
    switchOrganization(input: { organizationId: $id }) {
      viewer {
        role
        organization {
          id
        }
      }
      userErrors {
        code
      }
    }
  }
`);

export const NodeById = graphql(`
  query TestkitNode($id: ID!) {
    node(id: $id) {
      __typename
      id
    }
  }
`);

export const NodesById = graphql(`
  query TestkitNodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
    }
  }
`);
