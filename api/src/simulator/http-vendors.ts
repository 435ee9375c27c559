import type { VendorAnswer, VendorRequest } from './case-file.ts';
import {
  bringsCredentials,
  hasRightCredentials,
  isSameRequest,
  type Incoming,
} from './credentials-match.ts';
import type { ReceivedLog } from './received.ts';
import type { SimulatedMode, Vendors } from './vendors.ts';

interface Route {
  readonly vendor: SimulatedMode;
  readonly step: number;
  readonly request: VendorRequest;
}

/** Answers HTTP requests as the vendors do that they are meant for. */
export interface HttpVendors {
  /** The origins of all vendors, as `https://slack.com`. */
  readonly origins: readonly string[];
  readonly answer: (incoming: Incoming) => VendorAnswer;
}

export function createHttpVendors(vendors: Vendors, received: ReceivedLog): HttpVendors {
  const routes = vendors
    .modes()
    .flatMap((vendor) =>
      (vendor.mode.requests ?? []).map((request, step): Route => ({ vendor, step, request })),
    );
  return {
    origins: [...new Set(routes.map(originOf))],
    answer(incoming) {
      const asked = routes.filter(({ request }) => isSameRequest(request, incoming));
      const right = preferred(
        asked.filter(({ request }) => hasRightCredentials(request, incoming)),
        vendors,
      );
      const brought = asked.find(({ request }) => bringsCredentials(request, incoming));
      const route = right ?? brought ?? asked[0];
      received.add({
        provider: route?.vendor.provider ?? null,
        mode: route?.vendor.mode.mode ?? null,
        step: route?.step ?? null,
        method: incoming.method,
        url: route?.request.url.replace(/\?.*/s, '') ?? incoming.url.origin,
        accepted: right !== undefined,
      });
      if (right !== undefined) return vendors.answer(right.vendor, right.step);
      if (route !== undefined) return vendors.refusal(route.vendor);
      return unknownPath(routes.filter((each) => originOf(each) === incoming.url.origin));
    },
  };
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
