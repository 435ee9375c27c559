import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ownerWithoutPrivileges } from './testkit/plain-owner.ts';
import { type ServerProcess, startServer } from './testkit/server-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'patchbay-process-'));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function postmasterLives(dataDir: string): Promise<boolean> {
  const file = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  try {
    return file !== '' && process.kill(Number(file.split('\n')[0]), 0);
  } catch {
    return false;
  }
}

describe('the server as a process, with the embedded database', () => {
  const start = (env: Record<string, string> = {}): ServerProcess =>
    startServer({ PATCHBAY_DATA_DIR: folder, PORT: '0', ...env });

  it('starts in an empty folder, tells a link, and leaves no process behind when it is stopped', async () => {
    const server = start();
    expect(await server.ready).toMatch(
      /ready at http:\/\/127\.0\.0\.1:\d+\nSign in for the first time/,
    );
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(await postmasterLives(folder)).toBe(false);
  });

  it('refuses a data folder in use, names its holder, and leaves that one alone', async () => {
    const holder = start();
    await holder.ready;
    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`The data folder ${folder} is in use by another Patchbay`);
    expect(second.output()).toContain('PATCHBAY_DATA_DIR');
    expect(await postmasterLives(folder)).toBe(true);
    holder.child.kill('SIGKILL');
    await holder.exit;
  });

  it('takes over the database of a server that was killed', async () => {
    expect(await postmasterLives(folder)).toBe(true);
    const server = start();
    await server.ready;
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    expect(await postmasterLives(folder)).toBe(false);
  });

  it('names the port that is taken and the setting, and stops what it had started', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const server = start({ PORT: port });
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program`);
    expect(server.output()).toContain('set PORT');
    expect(await postmasterLives(folder)).toBe(false);
    other.close();
  });

  it('does not make a new master key for a database that has one', async () => {
    await rm(path.join(folder, 'master.key'));
    const server = start();
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain('The master key is missing');
  });
});

describe('the server with an external database', () => {
  it('works as an owner who is no superuser, and refuses another master key', async () => {
    const owner = await ownerWithoutPrivileges(inject('postgresUrl'));
    const settings = { DATABASE_URL: owner.url, PORT: '0', PATCHBAY_DATA_DIR: folder };
    const key = randomBytes(32).toString('base64');
    const server = startServer({ ...settings, PATCHBAY_MASTER_KEY: key });
    await server.ready;
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    const wrong = startServer({
      ...settings,
      PATCHBAY_MASTER_KEY: randomBytes(32).toString('base64'),
    });
    expect(await wrong.exit).toBe(1);
    expect(wrong.output()).toContain('sealed with a master key that is not set');
    await owner.drop();
  });

  it('needs a master key', async () => {
    const server = startServer({ DATABASE_URL: 'postgresql://127.0.0.1/none' });
    expect(await server.exit).toBe(1);
    expect(server.output()).toContain('PATCHBAY_MASTER_KEY is required with DATABASE_URL');
  });
});
