import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { readSettings } from './settings.ts';

interface Followed {
  readonly activityAdded: {
    readonly cursor: string;
    readonly event: { readonly eventType: string; readonly message: string };
  };
}

const query = `
  subscription Follow($after: String) {
    activityAdded(after: $after) {
      cursor
      event {
        eventType
        message
      }
    }
  }
`;

const { url, apiKey } = readSettings();
const client = createClient({
  url: `${url.replace(/^http/, 'ws')}/graphql`,
  connectionParams: { authorization: `Bearer ${apiKey}` },
  // It would ask again from where this one began: the loop below asks from where it ended.
  retryAttempts: 0,
});

// Keep the cursor where it survives a restart, and what happens meanwhile comes first when you are back.
let after = process.env['AFTER'];

/** Prints what happens until the socket is closed. */
async function follow(): Promise<CloseEvent | undefined> {
  try {
    for await (const { data } of client.iterate<Followed>({ query, variables: { after } })) {
      if (data == null) continue;
      const { cursor, event } = data.activityAdded;
      console.log(`${event.eventType}: ${event.message}`);
      after = cursor;
    }
    return undefined;
  } catch (reason) {
    if (reason instanceof CloseEvent) return reason;
    throw reason;
  }
}

for (;;) {
  const closed = await follow();
  // The key was revoked or has expired: no retry helps.
  if (closed?.code === 4403) throw new Error(`Closed with 4403: ${closed.reason}`);
  await pause(1_000);
}
