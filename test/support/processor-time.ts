/**
 * The processor time that a piece of work takes, in milliseconds: unlike time on the wall it does not grow when the machine is busy with
 * other tests. Limits of tests leave room for a cold start and a slow machine, about ten times what was measured, and are far below what
 * the same input takes where time grows with the square of its size.
 */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
