import { readFile, readdir } from 'node:fs/promises';

/** The kernel's clock ticks in a second, in which /proc counts processor time. */
const ticksPerSecond = 100;

/**
 * Milliseconds of processor that a process and its children, with those that have ended, have used; undefined on
 * systems without /proc.
 */
export async function processorMs(pid: number): Promise<number | undefined> {
  const own = await statOf(String(pid));
  if (own === undefined) return undefined;
  const children = await Promise.all((await childrenOf(String(pid))).map(statOf));
  const ticks = [...own.slice(11, 15), ...children.flatMap((child) => child?.slice(11, 13) ?? [])];
  return (ticks.reduce((total, value) => total + Number(value), 0) * 1000) / ticksPerSecond;
}

/**
 * Milliseconds of processor that the threads of a process have used, to the nanosecond: for what takes less than a few
 * ticks of that clock. Undefined on systems without /proc.
 */
export async function threadsMs(pid: number): Promise<number | undefined> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => undefined);
  const used = tasks?.map(async (task) => {
    const stat = await readFile(`/proc/${pid}/task/${task}/schedstat`, 'utf8').catch(() => '0');
    return Number(stat.split(' ', 1)[0]);
  });
  if (used === undefined) return undefined;
  return (await Promise.all(used)).reduce((total, value) => total + value, 0) / 1e6;
}

export interface Memory {
  /** All that is mapped and in memory (RSS), in MB. */
  readonly residentMb: number;
  /** The same, but what processes share is divided among them (PSS), in MB. */
  readonly ownMb: number;
}

/** The memory of a process and its children; undefined on systems without /proc. */
export async function memoryOf(pid: number): Promise<Memory | undefined> {
  const all = [String(pid), ...(await childrenOf(String(pid)))];
  const sizes = await Promise.all(all.map(memoryOfOne));
  if (sizes.some((size) => size === undefined)) return undefined;
  const sum = (part: keyof Memory) => sizes.reduce((total, size) => total + (size?.[part] ?? 0), 0);
  return { residentMb: sum('residentMb'), ownMb: sum('ownMb') };
}

async function memoryOfOne(pid: string): Promise<Memory | undefined> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const mb = (name: string) =>
    Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { residentMb: mb('Rss'), ownMb: mb('Pss') };
}

async function childrenOf(pid: string): Promise<string[]> {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(pids.map(async (child) => (await statOf(child))?.[1]));
  return pids.filter((_child, index) => parents[index] === pid);
}

/** The fields of /proc/<pid>/stat from the state on: the name before it may hold blanks. */
async function statOf(pid: string): Promise<readonly string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}
