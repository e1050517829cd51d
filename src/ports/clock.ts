/** Time, as a use case may see it. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds, at once when the run is cancelled. */
  sleep(milliseconds: number): Promise<void>;
  /** Aborted when the run is cancelled: long waits end soon after. */
  readonly cancelled: AbortSignal;
}
