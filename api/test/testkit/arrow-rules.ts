import type { Arrow, ArrowRule, TextRule } from './arrows.ts';

const api = 'api/src/';
const useCaseVerbs =
  'accept|append|change|check|complete|connect|create|delete|deliver|disable|discard|disconnect|enable|end|invite|join|leave|open|preview|reconnect|record|redeem|rename|remove|renew|replay|retry|revoke|rotate|send|set|sign|start|switch|test|update|withdraw|write';
const useCase = new RegExp(`^${api}modules/[^/]+/(?:${useCaseVerbs})-[a-z-]+\\.ts$`);
const network = /^(?:undici|nodemailer|(?:node:)?(?:net|tls|dns|https|http2|dgram)(?:\/.*)?)$/;
const graphqlPackages = /^(?:graphql|graphql-.*|type-graphql|@apollo\/.*)$/;
const httpPackages = /^(?:fastify|@fastify\/.*|ws|node:http)$/;

function inFolder(folder: string): (path: string) => boolean {
  return (path) => path.startsWith(folder);
}

function moduleOf(path: string): string | undefined {
  return /^api\/src\/modules\/([^/]+)\//.exec(path)?.[1];
}

function rule(name: string, reason: string, isWrong: (arrow: Arrow) => boolean): ArrowRule {
  return { name, reason, isWrong };
}

export const arrowRules: readonly ArrowRule[] = [
  rule(
    'platform knows no feature',
    'The outside world is the same whatever the product does with it.',
    ({ from, to }) =>
      inFolder(`${api}platform/`)(from) && to.startsWith(api) && !inFolder(`${api}platform/`)(to),
  ),
  rule(
    'graphql knows no feature',
    'What all resolvers share must not depend on one of them.',
    ({ from, to }) =>
      inFolder(`${api}graphql/`)(from) &&
      to.startsWith(api) &&
      !/^api\/src\/(?:graphql|platform)\/|^api\/src\/user-error\.ts$/.test(to),
  ),
  rule(
    'a module has one face',
    'What is behind index.ts can change without asking who uses it.',
    ({ from, to }) => {
      const target = moduleOf(to);
      return (
        target !== undefined &&
        target !== moduleOf(from) &&
        to !== `${api}modules/${target}/index.ts`
      );
    },
  ),
  rule(
    'a module does not know the house',
    'Features are put together by app.ts, never the other way round.',
    ({ from, to }) =>
      moduleOf(from) !== undefined &&
      to.startsWith(api) &&
      !/^api\/src\/(?:modules|platform|graphql)\/|^api\/src\/(?:context|password-rule|roles|user-error)\.ts$/.test(
        to,
      ),
  ),
  rule(
    'an entity is a table and its invariants',
    'It must be testable and readable without schema, request or network.',
    ({ from, to }) =>
      from.endsWith('.entity.ts') &&
      (graphqlPackages.test(to) ||
        /^api\/src\/(?:graphql|platform|http)\/|^api\/src\/(?!roles\.ts)[^/]+$/.test(to)),
  ),
  rule(
    'a use case knows no transport',
    'The same act will come from a job, a REST call or a test.',
    ({ from, to }) =>
      useCase.test(from) &&
      (graphqlPackages.test(to) ||
        httpPackages.test(to) ||
        /^api\/src\/(?:graphql|http)\/|\.(?:resolver|types|inputs|mutations)\.ts$/.test(to)),
  ),
  rule(
    'a policy is a pure rule',
    'Who may do what is data to be read at a glance.',
    ({ from, to }) => from.endsWith('.policy.ts') && to !== `${api}roles.ts`,
  ),
  rule(
    'decorators of the schema stay in its files',
    'A file has one reason to exist.',
    ({ from, to }) =>
      to === 'type-graphql' &&
      !/\.(?:resolver|types?|inputs|mutations|subscription)\.ts$|^api\/src\/(?:graphql\/.*|schema\.ts)$/.test(
        from,
      ),
  ),
  rule(
    'one way out',
    'Only platform/outbound checks where a connection goes.',
    ({ from, to }) =>
      from.startsWith(api) &&
      network.test(to) &&
      !inFolder(`${api}platform/outbound/`)(from) &&
      // Finds a free port for the PostgreSQL of this machine.
      from !== `${api}platform/database/embedded-postgres.ts` &&
      // Simulated vendors listen on this machine; they do not go out.
      !(inFolder(`${api}simulator/`)(from) && /^node:(?:net|tls|https)$/.test(to)),
  ),
  rule(
    'one way to the database',
    'Row level security hangs on how a transaction begins.',
    ({ from, to }) =>
      from.startsWith(api) &&
      /^(?:pg|@mikro-orm\/postgresql|@mikro-orm\/migrations)$/.test(to) &&
      !inFolder(`${api}platform/`)(from) &&
      // Both name the type of the unit of work only.
      ![`${api}context.ts`, `${api}modules/activity/write-with-activity.ts`].includes(from),
  ),
  rule(
    'tokens and passwords are identity’s',
    'Signing and hashing are read in one place by whoever reviews them.',
    ({ from, to }) =>
      from.startsWith(api) &&
      /^(?:jose|otpauth|@node-rs\/argon2)$/.test(to) &&
      moduleOf(from) !== 'identity' &&
      // Verifies what the operator's identity provider has signed, and signs nothing.
      !(moduleOf(from) === 'single-sign-on' && to === 'jose'),
  ),
  rule(
    'the product does not know its tests',
    'Test code must not reach a running server.',
    ({ from, to }) =>
      /^(?:api|web)\/src\//.test(from) &&
      (/^(?:api\/test|web\/e2e)\//.test(to) || /\.testkit\.|\.test\./.test(to) || to === 'vitest'),
  ),
  rule(
    'web and api share schema.graphql and nothing else',
    'Either can be built, moved or replaced without the other.',
    ({ from, to }) =>
      (from.startsWith('web/') && (to.startsWith('api/') || to.startsWith('@patchbay/api'))) ||
      (from.startsWith(api) && (to.startsWith('web/') || to.startsWith('@patchbay/web'))),
  ),
  rule(
    'ui knows no feature',
    'Primitives are drawn the same wherever they stand.',
    ({ from, to }) => from.startsWith('web/src/ui/') && to.startsWith('web/src/features/'),
  ),
  rule(
    'lib knows neither feature nor ui',
    'It is plain logic.',
    ({ from, to }) => from.startsWith('web/src/lib/') && /^web\/src\/(?:features|ui)\//.test(to),
  ),
];

const cryptography =
  /\b(?:create(?:Cipheriv|Decipheriv|Hmac|PrivateKey|SecretKey|Sign)|hkdf(?:Sync)?|scrypt(?:Sync)?|pbkdf2(?:Sync)?|generateKey(?:Sync|PairSync)?|subtle)\b/;

export const textRules: readonly TextRule[] = [
  {
    name: 'one reader of the environment',
    reason:
      'config.ts reports every wrong setting at once; what starts a process only hands the environment over.',
    words: /(?<!read(?:Demo)?Config\()process\.env\b/,
    appliesTo: inFolder(api),
  },
  {
    name: 'no fetch',
    reason: 'It follows redirects, inflates bombs and asks nobody where it may go.',
    words: /(?<![.\w])fetch\(/,
    appliesTo: inFolder(api),
  },
  {
    name: 'ciphers and keys are in platform/sealing',
    reason: 'What protects credentials is read in one place.',
    words: cryptography,
    appliesTo: (path) =>
      path.startsWith(api) &&
      !path.startsWith(`${api}platform/sealing/`) &&
      // Vouches for simulated vendors with keys that are made at start, protect nothing and are never stored.
      path !== `${api}simulator/authority.ts`,
  },
  {
    name: 'web reads no environment',
    reason: 'One build serves every installation.',
    words: /\bprocess\.env\b|\bimport\.meta\.env\.VITE/,
    appliesTo: inFolder('web/src/'),
  },
];
