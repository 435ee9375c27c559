import type { Duplex } from 'node:stream';
import type { TcpCheck } from './check-spec.ts';
import { recordStep, timeLeft, type CheckRun, type Finding } from './check-run.ts';
import { OutboundError } from '../../platform/outbound/outbound.ts';
import { hostValue, portValue } from './endpoint.ts';
import { lookUp, parseTemplate } from './template.ts';

const greetingLimit = 1024;

/** Opens a connection, with TLS where asked for, and reads the server's first line where one is expected. */
export async function checkTcp(check: TcpCheck, run: CheckRun): Promise<Finding> {
  const tls = usesTls(check, run);
  return recordStep(run, tls ? 'TLS connection' : 'TCP connection', false, async () => {
    const host = hostValue(check.host, run.scope);
    const port = portValue(check.port, run.scope);
    const socket = await run.outbound.connect({
      host,
      port,
      tls,
      deadlineMs: timeLeft(run),
      ...(run.signal === undefined ? {} : { signal: run.signal }),
    });
    try {
      return await judge(socket, check, run, `${host}:${port}`, tls);
    } finally {
      socket.destroy();
    }
  });
}

async function judge(
  socket: Duplex,
  check: TcpCheck,
  run: CheckRun,
  endpoint: string,
  tls: boolean,
): Promise<Finding> {
  const accepts = `${endpoint} accepts ${tls ? 'TLS connections with a valid certificate' : 'connections'}.`;
  if (check.greeting === undefined) return { ok: true, message: accepts };
  const line = await firstLine(socket, Math.max(1, timeLeft(run)), run.signal);
  if (line.startsWith(check.greeting))
    return { ok: true, message: `${accepts} It answers as ${line}.` };
  const said = line === '' ? 'said nothing' : `said: ${line}`;
  return {
    ok: false,
    failure: {
      code: 'UNEXPECTED_ANSWER',
      message: `${endpoint} accepts connections but ${said}`,
    },
  };
}

function usesTls(check: TcpCheck, run: CheckRun): boolean {
  if (typeof check.tls === 'boolean') return check.tls;
  const [part] = parseTemplate(check.tls);
  return part !== undefined && 'reference' in part && lookUp(part, run.scope) === true;
}

async function firstLine(
  socket: Duplex,
  deadlineMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const timeout = AbortSignal.timeout(deadlineMs);
  const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  const abort = (): void => {
    socket.destroy(new OutboundError('TIMEOUT', 'The server sent no greeting in time.'));
  };
  stop.addEventListener('abort', abort, { once: true });
  try {
    return await readLine(socket);
  } finally {
    stop.removeEventListener('abort', abort);
  }
}

async function readLine(socket: Duplex): Promise<string> {
  let text = '';
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      text += chunk.toString('latin1');
      if (text.includes('\n') || text.length >= greetingLimit) break;
    }
  } catch (error) {
    if (error instanceof OutboundError) throw error;
    throw new OutboundError('CONNECTION_LOST', 'The server closed the connection.', {
      cause: error,
    });
  }
  return (text.split(/\r?\n/, 1)[0] ?? '').slice(0, greetingLimit).trim();
}
