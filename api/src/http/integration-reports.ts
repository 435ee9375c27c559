import type { FastifyInstance } from 'fastify';
import { dashboardJson, healthJson } from '../modules/dashboard/index.ts';
import type { SessionCookies } from '../modules/identity/index.ts';
import type { Services } from '../request-context.ts';
import { restCaller, restErrors } from './rest-caller.ts';

const reports = {
  '/api/integrations/dashboard': dashboardJson,
  '/api/integrations/health': healthJson,
} as const;

/**
 * The dashboard and the health of integrations for tools that speak no GraphQL: the same data, for the same people. A
 * part that could not be read is null and named in `errors`; the status is 200 all the same.
 */
export function registerIntegrationReports(
  http: FastifyInstance,
  services: Services,
  cookies: SessionCookies,
): void {
  for (const [url, report] of Object.entries(reports)) {
    http.get(url, restErrors, async (request, reply) =>
      report(await restCaller(services, cookies, 'HEALTH_READ', request, reply)),
    );
  }
}
