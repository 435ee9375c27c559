import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../context.ts';
import { callerOf } from '../context.ts';
import { AppError } from '../graphql/index.ts';
import {
  type ExportFormat,
  type Query,
  exportActivity,
  exportWriters,
  readExportFilter,
} from '../modules/activity/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import type { Services } from '../request-context.ts';
import { restCaller, restErrors } from './rest-caller.ts';
import { Slots } from './slots.ts';
import { isStillAllowed } from './still-allowed.ts';

const permission = 'ACTIVITY_READ';
/** A reader that takes nothing for so long is taken for gone. */
const stalledMs = 120_000;
/** How many pieces are sent before it is asked again whether the reader still may. */
const piecesOnTrust = 20;

/** An export reads for as long as its reader takes: more of them at once would take the connections of all others. */
const exportsAtOnce = 2;

/** Without HEAD: Fastify would make the whole file for it, and throw it away as fast as it can be read. */
const options = { ...restErrors, exposeHeadRoute: false };

/** `GET /api/integrations/activity.csv` and `.json`: the activity of the logs page's filter, as a file. */
export function registerActivityExport(
  http: FastifyInstance,
  services: Services,
  cookies: SessionCookies,
): void {
  const slots = new Slots(exportsAtOnce);
  for (const format of Object.keys(exportWriters) as ExportFormat[]) {
    const url = `/api/integrations/activity.${format}`;
    http.get<{ Querystring: Query }>(url, options, async (request, reply) => {
      const ctx = await restCaller(services, cookies, permission, request, reply);
      const now = ctx.clock.now();
      const filter = readExportFilter(request.query, now);
      const giveBack = slots.take(callerOf(ctx).organizationId);
      if (giveBack === undefined)
        throw new AppError(
          'RATE_LIMITED',
          `Your organization is exporting ${exportsAtOnce} files already. Wait until one of them is done.`,
        );
      const writer = exportWriters[format];
      const pieces = whileAllowed(services, ctx, exportActivity(ctx, filter, writer));
      const day = now.toISOString().slice(0, 10);
      const file = `patchbay-activity-${day}.${format}`;
      void reply.headers({
        'content-type': writer.contentType,
        'content-disposition': `attachment; filename="${file}"`,
      });
      const text = Readable.from(pieces, { highWaterMark: 1 }).on('close', giveBack);
      reply.raw.setTimeout(stalledMs, () => text.destroy());
      return reply.send(text);
    });
  }
}

/** Ends an export under way when its reader was removed, signed out or may not read activity any more. */
async function* whileAllowed(
  services: Services,
  ctx: RequestContext,
  pieces: AsyncIterable<string>,
): AsyncGenerator<string, void> {
  let sent = 0;
  for await (const piece of pieces) {
    if (sent > 0 && sent % piecesOnTrust === 0) {
      if (!(await isStillAllowed(services, callerOf(ctx), permission)))
        throw new AppError('UNAUTHENTICATED', 'The session or API key has ended.');
    }
    sent += 1;
    yield piece;
  }
}
