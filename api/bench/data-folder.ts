import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A data folder of a server, for as long as a measurement lasts. */
export class DataFolder {
  readonly path: string;

  private constructor(folder: string) {
    this.path = folder;
  }

  static async make(): Promise<DataFolder> {
    const folder = await mkdtemp(path.join(tmpdir(), 'patchbay-bench-'));
    // PostgreSQL may have to run as another user, who must be able to walk through it.
    await chmod(folder, 0o711);
    return new DataFolder(folder);
  }

  /** The address of its database, as the owner, while a server runs on it. */
  async ownerUrl(): Promise<string> {
    const password = await this.#read('postgres.password');
    const [, , , port] = (await this.#read('postgres/postmaster.pid')).split('\n');
    return `postgresql://patchbay:${password}@127.0.0.1:${port}/patchbay`;
  }

  async postgresPid(): Promise<number> {
    const [pid] = (await this.#read('postgres/postmaster.pid')).split('\n');
    return Number(pid);
  }

  masterKey(): Promise<string> {
    return this.#read('master.key');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }

  async #read(name: string): Promise<string> {
    return (await readFile(path.join(this.path, name), 'utf8')).trim();
  }
}
