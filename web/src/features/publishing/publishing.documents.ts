import { graphql } from '../../graphql/generated';

export const publishMutation = graphql(`
  mutation Publish($input: PublishInput!) {
    publish(input: $input) {
      post {
        id
        url
        state
      }
      duplicate
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
