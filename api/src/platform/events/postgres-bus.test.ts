import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../../../test/testkit/test-database.ts';
import type { BusMessage } from './event-bus.ts';
import { PostgresBus } from './postgres-bus.ts';

/** A server's bus, and all that it was told. */
class Station {
  readonly heard: string[] = [];
  recoveries = 0;
  #bus: PostgresBus | undefined;
  #pid = 0;
  #expectations: { readonly isMet: () => boolean; readonly meet: () => void }[] = [];
  #onCut: () => void = () => undefined;

  static async open(): Promise<Station> {
    const station = new Station();
    const bus = await PostgresBus.open(database.url, () => station.#onCut());
    station.#bus = bus;
    station.#pid = (await listeningPids()).find((pid) => !taken.has(pid)) ?? 0;
    taken.add(station.#pid);
    bus.subscribe((message) => {
      station.heard.push(message.kind === 'session' ? message.sessionId : message.kind);
      station.#check();
    });
    bus.onRecovered(() => {
      station.recoveries += 1;
      station.#check();
    });
    stations.push(station);
    return station;
  }

  say(...sessionIds: string[]): void {
    for (const sessionId of sessionIds) this.publish({ kind: 'session', sessionId });
  }

  publish(message: BusMessage): void {
    this.#bus?.publish(message);
  }

  /** Ends the connection; resolves when the bus has noticed, and before it has another. */
  async cut(): Promise<void> {
    const noticed = new Promise<void>((resolve) => {
      this.#onCut = resolve;
    });
    await database.query('select pg_terminate_backend($1)', [this.#pid]);
    await noticed;
  }

  until(isMet: (station: Station) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#expectations.push({ isMet: () => isMet(this), meet: resolve });
      this.#check();
    });
  }

  async close(): Promise<void> {
    await this.#bus?.close();
  }

  #check(): void {
    for (const { isMet, meet } of this.#expectations) if (isMet()) meet();
  }
}

let database: TestDatabase;
let here: Station;
let there: Station;
const stations: Station[] = [];
const taken = new Set<number>();

async function listeningPids(): Promise<number[]> {
  const rows = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  );
  return rows.map(({ pid }) => pid);
}

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  here = await Station.open();
  there = await Station.open();
});
afterEach(async () => {
  for (const station of stations.splice(0)) await station.close();
});

describe('a message', () => {
  it('is told once on every server, the one that it comes from too', async () => {
    here.say('a', 'b', 'a');
    await Promise.all([here, there].map((each) => each.until(({ heard }) => heard.includes('b'))));
    expect([here.heard, there.heard]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('of a server that is cut off is told there at once, and elsewhere when it is back', async () => {
    await here.cut();
    here.say('lost?');
    await here.until(({ heard }) => heard.includes('lost?'));
    expect(here.recoveries).toBe(0);
    await there.until(({ heard }) => heard.includes('lost?'));
    expect(there.recoveries).toBe(0);
    there.say('end');
    // Each hears it by its own connection, the one that said it too.
    await Promise.all(
      [here, there].map((each) => each.until(({ heard }) => heard.includes('end'))),
    );
    expect(here.heard).toEqual(['lost?', 'end']);
    expect(there.heard).toEqual(['lost?', 'end']);
  });

  it('that was being sent when the connection broke is not lost', async () => {
    const cut = here.cut();
    for (let i = 0; !(await Promise.race([cut.then(() => true), tick()])); i += 1)
      here.say(`a${i}`);
    here.say('last');
    await there.until(({ heard }) => heard.includes('last'));
    const told = new Set(there.heard);
    expect(here.heard.filter((message) => !told.has(message))).toEqual([]);
  });

  it('that was sent late does not keep the next one like it from being heard', async () => {
    await here.cut();
    here.say('a');
    await there.until(({ heard }) => heard.length === 1);
    here.say('a');
    await here.until(({ heard }) => heard.length === 2);
    there.say('a');
    await here.until(({ heard }) => heard.length === 3);
    await there.until(({ heard }) => heard.length === 3);
    expect([here.heard, there.heard]).toEqual([
      ['a', 'a', 'a'],
      ['a', 'a', 'a'],
    ]);
  });

  it('is sent after those before it, however fast they come', async () => {
    const warnings: Error[] = [];
    const keep = (warning: Error) => void warnings.push(warning);
    process.on('warning', keep);
    const numbered = (from: number) =>
      Array.from({ length: 5_000 }, (_, index) => String(from + index));
    here.say(...numbered(0));
    await here.until(({ heard }) => heard.length > 0);
    // Many of them are still to be sent.
    here.say(...numbered(5_000));
    await there.until(({ heard }) => heard.length === 10_000);
    process.off('warning', keep);
    expect(there.heard).toEqual([...numbered(0), ...numbered(5_000)]);
    expect(warnings).toEqual([]);
  });
});

describe('a server that was cut off', () => {
  it('says so when it hears again', async () => {
    await there.cut();
    here.say('missed');
    await there.until(({ recoveries }) => recoveries === 1);
    here.say('heard');
    await there.until(({ heard }) => heard.includes('heard'));
    expect(there.heard).toEqual(['heard']);
    expect(here.recoveries).toBe(0);
  });

  it('asks the others to look at everything when it has more to tell than it keeps', async () => {
    await here.cut();
    const many = Array.from({ length: 1_001 }, (_, i) => `s${i}`);
    here.say(...many);
    await there.until(({ recoveries }) => recoveries === 1);
    expect(here.heard).toEqual(many);
    expect(there.heard).toEqual([]);
    here.say('after');
    await there.until(({ heard }) => heard.includes('after'));
  });
});

/** Lets a few milliseconds pass, in which the bus sends. */
function tick(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), 6);
  });
}
