import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { writeWithActivity } from '../activity/index.ts';
import { type ConfigurationFile, configurationFile } from './configuration-file.ts';
import { readPresentIntegrations } from './present-integrations.ts';

/** The organization's integrations as a file: settings, without secrets. That somebody took it is told. */
export async function exportConfiguration(ctx: RequestContext): Promise<ConfigurationFile> {
  const { organizationId } = callerOf(ctx);
  const { integrations, organization } = await ctx.db.read(async (sql) => {
    const [row] = await sql<{ name: string }>('select name from organizations where id = ?', [
      organizationId,
    ]);
    return { organization: row?.name ?? '', integrations: await readPresentIntegrations(sql) };
  });
  const count = integrations.length;
  await writeWithActivity(ctx, async () => ({
    result: undefined,
    events: [
      {
        actor: actorOf(ctx),
        eventType: 'configuration.exported',
        status: 'SUCCESS',
        message: `The configuration of ${count} integration${count === 1 ? '' : 's'} was exported`,
      },
    ],
  }));
  return configurationFile(
    organization,
    ctx.clock.now(),
    integrations.map(({ provider, name, authMode, config, enabled, checks }) => ({
      provider,
      name,
      authMode,
      config,
      enabled,
      checks,
    })),
  );
}
