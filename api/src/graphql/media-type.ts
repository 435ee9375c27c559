const jsonType = 'application/json; charset=utf-8';
export const graphqlResponseType = 'application/graphql-response+json; charset=utf-8';

interface Range {
  readonly type: string;
  readonly weight: number;
}

/**
 * The media type of an answer (GraphQL over HTTP, section 6.1): what the client weighs highest, then names first;
 * application/json when it does not mind. Undefined when it accepts neither.
 */
export function negotiateMediaType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept.trim() === '') return jsonType;
  const ranges = accept
    .split(',')
    .map(readRange)
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight);
  for (const { type } of ranges) {
    if (type === 'application/graphql-response+json') return graphqlResponseType;
    if (['application/json', 'application/*', '*/*'].includes(type)) return jsonType;
  }
  return undefined;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { type, weight: Number.isNaN(weight) ? 0 : weight };
}
