import type { Authority } from './authority.ts';
import { serveHttp } from './http-server.ts';
import { createHttpVendors } from './http-vendors.ts';
import type { PlayedVendors } from './oauth/index.ts';
import type { Mailbox } from './mailbox.ts';
import type { ReceivedLog } from './received.ts';
import type { Opened } from './simulator.ts';
import type { Vendors } from './vendors.ts';

/** What all servers of a simulator share. */
export interface World {
  readonly vendors: Vendors;
  readonly received: ReceivedLog;
  readonly mailbox: Mailbox;
  readonly authority: Authority;
  readonly oauth: PlayedVendors;
}

const defaultPorts = { http: 80, https: 443 } as const;

/** One server for all https addresses of the vendors, and one for those without encryption where there are any. */
export async function openWeb({
  vendors,
  received,
  mailbox,
  authority,
  oauth,
}: World): Promise<Opened> {
  const web = createHttpVendors(vendors, received, oauth, mailbox);
  const open = async (scheme: 'http' | 'https'): Promise<Opened> => {
    const urls = web.origins
      .map((origin) => new URL(origin))
      .filter(({ protocol }) => protocol === `${scheme}:`);
    if (urls.length === 0) return { places: [], close: () => Promise.resolve() };
    const { port: localPort, close } = await serveHttp(scheme, authority, web.answer);
    const places = urls.map(({ hostname, port }) => ({
      host: hostname,
      port: port === '' ? defaultPorts[scheme] : Number(port),
      localPort: () => localPort,
    }));
    return { places, close };
  };
  const opened = await Promise.all([open('https'), open('http')]);
  return {
    places: opened.flatMap(({ places }) => places),
    close: async () => {
      await Promise.all(opened.map((each) => each.close()));
    },
  };
}
