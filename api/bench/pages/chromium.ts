import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

const web = path.join(import.meta.dirname, '..', '..', '..', 'web');
/** Where the browser stories unpack it, too. */
const unpacked = path.join(web, 'node_modules', '.chromium');

/** Root cannot have Chromium's sandbox; nothing but Patchbay is opened in it. The rest keeps it off the network. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--remote-debugging-port=0',
];

/** The Chromium that comes inside an npm package, with a profile of its own, until it is disposed of. */
export class Chromium implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #address: URL;

  private constructor(process: ChildProcess, profile: string, address: URL) {
    this.#process = process;
    this.#profile = profile;
    this.#address = address;
  }

  static async open(signal: AbortSignal): Promise<Chromium> {
    const file = await unpack();
    const profile = await mkdtemp(path.join(tmpdir(), 'patchbay-bench-browser-'));
    const process = spawn(file, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    signal.addEventListener('abort', () => process.kill('SIGKILL'));
    return new Chromium(process, profile, await addressOf(process));
  }

  /** Of its debugging protocol. */
  get port(): number {
    return Number(this.#address.port);
  }

  /** @param cookies As a browser sends them. */
  async setCookies(url: string, cookies: string): Promise<void> {
    const socket = new WebSocket(this.#address);
    await once(socket, 'open');
    const params = {
      cookies: cookies.split('; ').map((pair) => {
        const [name, ...value] = pair.split('=');
        return { name, value: value.join('='), url };
      }),
    };
    const answered = once(socket, 'message');
    socket.send(JSON.stringify({ id: 1, method: 'Storage.setCookies', params }));
    const [answer] = (await answered) as [Buffer];
    socket.close();
    if (answer.includes('"error"'))
      throw new Error(`The cookies were refused: ${answer.toString()}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = once(this.#process, 'exit');
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill('SIGKILL');
      await gone;
    }
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The package is one of the web app's; it unpacks into the temporary folder of the moment. */
async function unpack(): Promise<string> {
  const require = createRequire(path.join(web, 'package.json'));
  const { default: chromium } = (await import(require.resolve('@sparticuz/chromium'))) as {
    default: { executablePath(): Promise<string> };
  };
  await mkdir(unpacked, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacked;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** It says on its error output where it can be debugged. */
async function addressOf(browser: ChildProcess): Promise<URL> {
  if (browser.stderr === null) throw new Error('The browser has no output.');
  let said = '';
  for await (const line of createInterface({ input: browser.stderr })) {
    said = `${said}${line}\n`.slice(-2_000);
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) {
      browser.stderr.resume();
      return new URL(address);
    }
  }
  throw new Error(`The browser did not start:\n${said}`);
}
