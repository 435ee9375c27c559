import { graphql } from '../../graphql/generated';

export const runAllHealthChecksMutation = graphql(`
  mutation RunAllHealthChecks {
    runAllHealthChecks {
      run {
        id
        total
        done
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const healthCheckRunQuery = graphql(`
  query HealthCheckRun($id: ID!) {
    healthCheckRun(id: $id) {
      id
      total
      done
    }
  }
`);

export const checkEndedSubscription = graphql(`
  subscription CheckEnded {
    healthChanged {
      integrationId
    }
  }
`);
