import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Never in a log line, wherever in an object they stand one or two levels deep. */
const secrets = [
  'password',
  'credentials',
  'token',
  'authorization',
  'cookie',
  'secret',
  'connectionString',
];

/** Structured log lines on standard output. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*["set-cookie"]`]),
      censor: '[redacted]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
