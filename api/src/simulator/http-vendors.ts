import { type ActionName, actionNames } from '../modules/catalog/index.ts';
import { authsOf, type VendorAnswer, type VendorRequest } from './case-file.ts';
import {
  bringsCredentials,
  hasRightCredentials,
  isSameRequest,
  type Incoming,
} from './credentials-match.ts';
import { carriedMessage } from './carried-message.ts';
import type { Mailbox } from './mailbox.ts';
import type { Answering } from './http-server.ts';
import type { PlayedVendors } from './oauth/index.ts';
import type { ReceivedLog } from './received.ts';
import type { SimulatedMode, Vendors } from './vendors.ts';
import { askedPost, WordpressPosts } from './wordpress-posts.ts';

interface Route {
  readonly vendor: SimulatedMode;
  readonly step: number;
  readonly request: VendorRequest;
  /** The vendor is asked to do it, not only about its account. */
  readonly action?: ActionName;
}

/** Answers HTTP requests as the vendors do that they are meant for. */
export interface HttpVendors {
  /** The origins of all vendors, as `https://slack.com`. */
  readonly origins: readonly string[];
  readonly answer: Answering;
}

export function createHttpVendors(
  vendors: Vendors,
  received: ReceivedLog,
  oauth: PlayedVendors,
  mailbox: Mailbox,
): HttpVendors {
  const routes = vendors.modes().flatMap(routesOf);
  const posts = new WordpressPosts();
  return {
    origins: [...new Set([...oauth.origins, ...routes.map(originOf)])],
    async answer(incoming, request, response) {
      if (await oauth.handle(incoming, request, response)) return undefined;
      const asked = routes.filter((route) => isSameRequest(route.request, incoming));
      const right = preferred(await withRightCredentials(asked, incoming), vendors);
      const brought = asked.find((route) => bringsCredentials(route.request, incoming));
      const route = right ?? brought ?? asked[0];
      received.add({
        provider: route?.vendor.provider ?? null,
        mode: route?.vendor.mode.mode ?? null,
        step: route?.step ?? null,
        method: incoming.method,
        url: route?.request.url.replace(/\?.*/s, '') ?? incoming.url.origin,
        accepted: right !== undefined,
      });
      if (right?.action !== undefined) {
        const answer = vendors.actionAnswer(right.vendor, right.action);
        const action = right.vendor.mode.actions?.[right.action];
        const isTaken = action !== undefined && answer === action.cases['good']?.answer;
        if (!isTaken) return answer;
        mailbox.put(carriedMessage(action, incoming));
        return isOfPosts(right) ? posts.take(answer, incoming) : answer;
      }
      if (right !== undefined) return vendors.answer(right.vendor, right.step);
      if (route !== undefined) return vendors.refusal(route.vendor);
      const post = await postOf(incoming);
      return post ?? unknownPath(routes.filter((each) => originOf(each) === incoming.url.origin));
    },
  };

  /** A post that was published before, for who may read it. */
  async function postOf(incoming: Incoming): Promise<VendorAnswer | undefined> {
    for (const route of routes.filter(isOfPosts)) {
      const id = askedPost(route.request.url, incoming);
      if (id === undefined) continue;
      const { vendor, step } = route;
      const [right] = await withRightCredentials([route], incoming);
      if (right === undefined) return vendors.refusal(vendor);
      return vendors.situationOf(vendor.provider) === 'good'
        ? posts.read(id)
        : vendors.answer(vendor, step);
    }
    return undefined;
  }

  async function withRightCredentials(
    asked: readonly Route[],
    incoming: Incoming,
  ): Promise<readonly Route[]> {
    const judged = await Promise.all(
      asked.map(async (route) => {
        const { vendor, request } = route;
        const auths = authsOf(request);
        const seen = await oauth.recognize(vendor.provider, vendor.mode, auths, incoming);
        return hasRightCredentials(request, seen) ? [route] : [];
      }),
    );
    return judged.flat();
  }
}

function routesOf(vendor: SimulatedMode): Route[] {
  const { requests: checks = [], actions = {} } = vendor.mode;
  const asked = checks.map((request, step): Route => ({ vendor, step, request }));
  const acts = actionNames.flatMap((action): Route[] => {
    const request = actions[action]?.request;
    return request === undefined ? [] : [{ vendor, step: checks.length, request, action }];
  });
  return asked.concat(acts);
}

/** WordPress keeps what it publishes. */
function isOfPosts({ vendor, action }: Route): boolean {
  return (
    vendor.provider === 'wordpress' &&
    vendor.mode.mode === 'application-password' &&
    action === 'publish'
  );
}

/** Who is heard where several have the same address and credentials: the first that is not well. */
function preferred(routes: readonly Route[], vendors: Vendors): Route | undefined {
  return routes.find(({ vendor }) => vendors.situationOf(vendor.provider) !== 'good') ?? routes[0];
}

/** What a vendor says to a path that it does not have: as it documents it, where that is written down. */
function unknownPath(routes: readonly Route[]): VendorAnswer {
  const documented = routes.find(({ vendor }) => vendor.mode.cases['notFound'] !== undefined);
  return documented?.vendor.mode.cases['notFound']?.answers.at(-1) ?? { status: 404, body: {} };
}

function originOf({ request }: Route): string {
  return new URL(request.url).origin;
}
