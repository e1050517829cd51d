import type { Clock } from '../../../src/ports/clock.ts';

/** A clock that stands still until it is moved; who sleeps moves it. */
export class FixedClock implements Clock {
  readonly cancelled = new AbortController().signal;
  /** Called after every sleep: what the world does meanwhile. */
  meanwhile: () => void = () => {};
  #now: number;

  constructor(start = '2026-03-02T09:00:00Z') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Moves on by so many seconds. */
  advance(seconds: number): void {
    this.#now += seconds * 1000;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    this.meanwhile();
  }
}
