import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A user that PostgreSQL's programs run as: it refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * Which user PostgreSQL must run as. Undefined: as whoever started Patchbay, which is not root.
 * For root it is the one who owns the data folder already, else `postgres` where it exists, else `nobody`;
 * no user is created.
 */
export async function choosePostgresUser(pgData: string): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(pgData).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0)
    return { uid: owner.uid, gid: owner.gid, name: `#${owner.uid}` };
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user === undefined) {
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody" to run it as. ' +
        'Start Patchbay as an ordinary user, or set DATABASE_URL.',
    );
  }
  return user;
}

/**
 * Makes sure that a user can walk to a folder.
 *
 * @throws naming the folder that is closed to it, and the ways out.
 */
export async function assertReachable(folder: string, user: RunAs, setting: string): Promise<void> {
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    const info = await stat(at);
    const open = info.uid === user.uid ? 0o100 : info.gid === user.gid ? 0o010 : 0o001;
    if ((info.mode & open) === 0) {
      throw new Error(
        `PostgreSQL cannot run as root, and the user "${user.name}" cannot enter ${at}. ${setting}, ` +
          'or start Patchbay as an ordinary user.',
      );
    }
    if (at === path.dirname(at)) return;
  }
}

function lookUp(name: string): RunAs | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g'), name };
  } catch {
    return undefined;
  }
}
