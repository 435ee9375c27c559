const activity = `
  activity(first: 5) {
    nodes {
      createdAt
      eventType
      status
      message
    }
  }`;

const overview = (isActivityShown: boolean): string => `\
# Who you are, what can be connected,
# ${isActivityShown ? 'and what happened last.' : 'and what is.'}
#
# Ctrl-Enter runs it, Ctrl-Space completes.
# The top button on the left explains
# every type and field.

query Overview {
  me {
    user {
      name
      email
    }
    organization {
      name
    }
    role
  }
  providers {
    key
    name
    category
    integrations {
      id
      name
      status
      statusMessage
    }
  }${isActivityShown ? activity : ''}
}
`;

const changes = `\
# Stays open and shows each change of an
# integration as it happens. Run it, then
# connect or test one in another window.

subscription Changes {
  integrationChanged {
    kind
    integration {
      id
      name
      status
      statusMessage
    }
  }
}
`;

/** What a member finds at the first visit; it asks for nothing that they may not see. */
export function firstTabs(permissions: readonly string[]): { query: string }[] {
  return [{ query: overview(permissions.includes('ACTIVITY_READ')) }, { query: changes }];
}
