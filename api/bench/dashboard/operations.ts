import { print, stripIgnoredCharacters } from 'graphql';
import {
  ActivityDocument,
  DashboardDocument,
  MarketplaceDocument,
} from '../../../web/src/graphql/generated/graphql.ts';
import { admin } from '../patchbay.ts';

export const pageSize = 20;

/** One request of the bench: the body of its POST. */
export interface Operation {
  readonly name: string;
  readonly body: string;
}

function operation(name: string, document: Parameters<typeof print>[0], variables: object) {
  const query = stripIgnoredCharacters(print(document));
  return { name, body: JSON.stringify({ operationName: name, query, variables }) };
}

/** The documents that the pages of the web app send, as it sends them. */
export const operations = {
  dashboard: operation('Dashboard', DashboardDocument, {}),
  marketplace: operation('Marketplace', MarketplaceDocument, {}),
  activity: operation('Activity', ActivityDocument, { first: pageSize }),
} satisfies Record<string, Operation>;

/** The dashboard as PostGraphile serves it: the same data from the same statements, by the names that it gives them. */
export const graphileDashboard: Operation = {
  name: 'Dashboard',
  body: JSON.stringify({
    operationName: 'Dashboard',
    query: `query Dashboard {
      dashboardNumbers
      dashboardIntegrations(first: 100) {
        nodes { rowId name status statusMessage version providerKey statusSince hint lastSyncAt lastSyncFailed }
      }
      dashboardActivity(first: ${pageSize}) {
        nodes { rowId eventType status message actorKind actorId actorName integrationId integrationName createdAt }
      }
    }`,
  }),
};

/** What a browser sends with each of them, beside its cookies. */
export const pageHeaders = {
  'content-type': 'application/json',
  accept:
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
  'apollo-require-preflight': '1',
};

/** Signs in as the admin that the first start made, and gives the cookies of the session. */
export async function signIn(url: string): Promise<string> {
  const query = `mutation($input: SignInInput!) { signIn(input: $input) { viewer { role } } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: pageHeaders,
    body: JSON.stringify({ query, variables: { input: admin } }),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  if (cookies.length === 0) throw new Error(`Signing in failed: ${await answer.text()}`);
  return cookies.join('; ');
}

/** The data that a server answers with; anything but data is an error. */
export async function fetchData(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<unknown> {
  const answer = await fetch(url, { method: 'POST', headers, body });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data;
}
