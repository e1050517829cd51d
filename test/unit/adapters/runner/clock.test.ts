import { EventEmitter } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { createClock } from '../../../../src/adapters/runner/clock.ts';

describe('the clock', () => {
  test.each(['SIGINT', 'SIGTERM'])('%s ends all sleeps at once and cancels', async (signal) => {
    const signals = new EventEmitter();
    const left: string[] = [];
    const clock = createClock(signals, () => left.push('left'));
    const start = performance.now();
    const sleeps = Array.from({ length: 20 }, () => clock.sleep(60_000));
    signals.emit(signal);
    await Promise.all(sleeps);
    await clock.sleep(60_000);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(clock.cancelled.aborted).toBe(true);
    expect(clock.cancelled.reason).toMatchObject({ name: 'UserError', message: 'The run was cancelled.' });
    expect(left).toEqual([]);
    signals.emit('SIGINT');
    expect(left).toEqual(['left']);
  });

  test.each([0, -5, 1])('sleeps %i ms', async (milliseconds) => {
    await expect(createClock(new EventEmitter()).sleep(milliseconds)).resolves.toBeUndefined();
  });

  test('tells the time', () => {
    expect(Math.abs(createClock(new EventEmitter()).now().getTime() - Date.now())).toBeLessThan(1000);
  });
});
