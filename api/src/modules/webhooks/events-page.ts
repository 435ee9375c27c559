import type { EventTypeInfo } from './event-catalog.ts';

const head = `<!-- Printed from the catalog of event types by \`pnpm catalog:docs\`. -->

# Events

What Patchbay tells webhooks of. A webhook listens to types (\`integration.connected\`), families (\`integration.*\`) or
everything (\`*\`). Tools report types of their own with \`recordActivity\`; webhooks may listen to those as well. Deliveries
themselves and sign-ins are told to no webhook.

Each event is posted as JSON with \`type\`, \`timestamp\` and \`data\`, signed as
[Standard Webhooks](https://www.standardwebhooks.com) has it:
`;

/** docs/events.md: all types of events by family in Markdown, with one example. */
export function eventsPage(types: readonly EventTypeInfo[]): string {
  const example = types.find(({ name }) => name === 'integration.health_failed') ?? types[0];
  const pretty = JSON.stringify(JSON.parse(example?.example ?? '{}'), null, 2);
  const families = [...new Set(types.map(({ family }) => family))];
  const sections = families.map((family) => {
    const rows = types
      .filter((type) => type.family === family)
      .map(({ name, description }) => `- \`${name}\` – ${description}`);
    return `## ${family}.*\n\n${rows.join('\n')}\n`;
  });
  return `${head}\n\`\`\`json\n${pretty}\n\`\`\`\n\n${sections.join('\n')}`;
}
