import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { TestClock } from '../../../test/testkit/test-clock.ts';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { inRole, openDatabase } from '../../platform/database/index.ts';
import { startHealthHistoryJob } from './health-history.job.ts';

const day = 86_400_000;

it('a backup that reads old checks does not keep the server from starting', async () => {
  const owned = await createTestDatabase();
  const maintenance = await openDatabase(inRole(owned.url, 'maintenance'), [], 1);
  await owned.query(`create table health_checks_20200101 partition of health_checks
    for values from ('2020-01-01') to ('2020-01-02')`);
  const backup = new pg.Client({ connectionString: owned.url });
  await backup.connect();
  await backup.query('begin; lock table health_checks_20200101 in access share mode');
  const errors: unknown[] = [];
  const clock = new TestClock();
  const onError = (error: unknown) => errors.push(error);
  const stop = await startHealthHistoryJob({ maintenance, clock, retentionDays: 90, onError });
  stop();
  expect(errors.map(String)).toEqual([expect.stringContaining('lock timeout')]);
  await Promise.all([backup.end(), maintenance.close()]);
  await owned.drop();
});

it('history is kept as long as it says: checks by the operator, buckets by their size', async () => {
  const owned = await createTestDatabase();
  const maintenance = await openDatabase(inRole(owned.url, 'maintenance'), [], 1);
  const clock = new TestClock(new Date('2026-03-01T12:00:00Z'));
  const organization = uuidv7();
  const before = (days: number) => new Date(clock.now().getTime() - days * day);
  await owned.query('insert into organizations values ($1, $2, $3)', [
    organization,
    'Acme',
    clock.now(),
  ]);
  const tend = async () => {
    const stop = await startHealthHistoryJob({
      maintenance,
      clock,
      retentionDays: 90,
      onError: (error) => {
        throw error;
      },
    });
    stop();
  };
  const addCheck = (days: number) =>
    owned.query(
      `insert into health_checks values ($1, $2, $3, $4, 'SCHEDULED', 'OK', null, null, null, 1)`,
      [organization, uuidv7(), before(days), uuidv7()],
    );
  const addBucket = (span: string, days: number) =>
    owned.query(`insert into health_buckets values ($1, $2, $3, $4, 1, 0, 0, 1, 1, '{1}')`, [
      organization,
      uuidv7(),
      span,
      before(days),
    ]);
  await tend();
  await addCheck(0);
  await addCheck(89);
  await addCheck(92);
  const kept = [
    ['MINUTE', 1],
    ['HOUR', 34],
    ['DAY', 399],
  ] as const;
  const dropped = [
    ['MINUTE', 3],
    ['HOUR', 36],
    ['DAY', 401],
  ] as const;
  for (const [span, days] of [...kept, ...dropped]) await addBucket(span, days);
  await tend();
  const checks = () =>
    owned.query(`select tableoid::regclass::text as place from health_checks order by checked_at`);
  expect(await checks()).toEqual([
    { place: 'health_checks_default' },
    { place: 'health_checks_20260301' },
  ]);
  const buckets = await owned.query(
    'select span, starts_at from health_buckets order by starts_at desc',
  );
  expect(buckets).toEqual(kept.map(([span, days]) => ({ span, starts_at: before(days) })));
  clock.advance({ days: 91 });
  await tend();
  expect(await checks()).toEqual([]);
  const [gone] = await owned.query(`select to_regclass('health_checks_20260301') as gone`);
  expect(gone).toEqual({ gone: null });
  await maintenance.close();
  await owned.drop();
});
