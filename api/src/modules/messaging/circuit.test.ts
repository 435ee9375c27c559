import { describe, expect, test } from 'vitest';
import { type Circuit, afterFailure, passageOf, probeEnd } from './circuit.ts';

const now = new Date('2026-11-21T12:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function failed(times: number, circuit?: Circuit): Circuit | undefined {
  let current = circuit;
  for (let count = 0; count < times; count += 1) current = afterFailure(current, now);
  return current;
}

describe('a circuit', () => {
  test('is closed for whoever never failed, and for four failures in a row', () => {
    expect(passageOf(undefined, now)).toEqual({ state: 'CLOSED' });
    expect(passageOf(failed(4), now)).toEqual({ state: 'CLOSED' });
  });

  test('is open for a minute after five', () => {
    expect(passageOf(failed(5), now)).toEqual({ state: 'OPEN', until: after(60) });
    expect(passageOf(failed(5), after(59))).toEqual({ state: 'OPEN', until: after(60) });
    expect(passageOf(failed(5), after(60))).toEqual({ state: 'PROBE' });
  });

  test('is not opened for longer by what was under way when it opened', () => {
    expect(passageOf(failed(9), now)).toEqual({ state: 'OPEN', until: after(60) });
  });

  test('lets one probe through; whoever died while probing does not keep it open for ever', () => {
    const open = failed(5);
    if (open === undefined) throw new Error('It is open.');
    const probed = { ...open, probeUntil: probeEnd(after(60)) };
    expect(passageOf(probed, after(61))).toEqual({ state: 'OPEN', until: after(180) });
    expect(passageOf(probed, after(180))).toEqual({ state: 'PROBE' });
  });

  test('is opened for twice as long by each probe that fails, ten minutes at most', () => {
    let circuit = failed(5);
    let at = now;
    const lengths: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      at = circuit?.openUntil ?? at;
      circuit = afterFailure(circuit, at);
      lengths.push(((circuit.openUntil?.getTime() ?? 0) - at.getTime()) / 1000);
    }
    expect(lengths).toEqual([120, 240, 480, 600, 600, 600]);
  });
});
