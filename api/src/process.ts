interface Running {
  close(): Promise<void>;
}

/** How long a stop may take before the process ends all the same. */
const stopLimitMs = 15_000;
/** Their message says what to do; where they were thrown helps nobody. */
const expectedErrors: ReadonlySet<string> = new Set([
  'ConfigError',
  'FolderInUseError',
  'SealingKeyError',
]);
/** Tells whoever started it that it had to leave things open; scripts/run.mjs then stops the embedded database. */
const cutShortStatus = 70;

/**
 * Runs a server as a process: prints what it tells, stops it in order on SIGINT and SIGTERM and when the process that
 * started it is gone, and ends with status 1 and a plain message when it cannot start.
 */
export async function startProcess(
  start: (tell: (message: string) => void) => Promise<Running>,
): Promise<void> {
  const tell = (message: string) => void process.stdout.write(`${message}\n`);
  let stopping: Promise<void> | undefined;
  const starting = start(tell);
  const stop = (): void => {
    stopping ??= stopRunning(starting, tell);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  try {
    await starting;
  } catch (error) {
    process.stderr.write(`\nPatchbay did not start.\n${messageOf(error)}\n`);
    process.exit(1);
  }
}

async function stopRunning(
  starting: Promise<Running>,
  tell: (message: string) => void,
): Promise<void> {
  setTimeout(() => process.exit(cutShortStatus), stopLimitMs).unref();
  tell('Stopping …');
  try {
    const running = await starting;
    await running.close();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error.constructor === Error || expectedErrors.has(error.name);
  return isExpected ? error.message : (error.stack ?? error.message);
}

/** Runs a command to its end, with the same plain words when it fails. */
export async function runToEnd(
  work: (tell: (message: string) => void) => Promise<void>,
): Promise<void> {
  try {
    await work((message) => process.stdout.write(`${message}\n`));
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}
