/** A tool in a process of its own that reports what it did, in batches. */
import { type WriteOptions, type WriteResult, makeBatch, writeFor } from './batches.ts';

export interface ReporterOptions extends WriteOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As the API names them. */
  readonly integrationIds: readonly string[];
}

process.on('message', (options: ReporterOptions) => {
  writeFor(options, () => report(options)).then(
    (result: WriteResult) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());

const query = `mutation Record($input: RecordActivityInput!) {
  recordActivity(input: $input) { recorded userErrors { code message path } }
}`;

async function report({ url, headers, integrationIds }: ReporterOptions): Promise<void> {
  const events = makeBatch(integrationIds);
  const body = JSON.stringify({ query, variables: { input: { events } } });
  const answer = await fetch(url, { method: 'POST', headers, body });
  const text = await answer.text();
  if (!text.includes(`"recorded":${events.length},`)) throw new Error(text.slice(0, 1_000));
}
