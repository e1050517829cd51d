/** How many resources are on their way at one time, unless said otherwise. The adapter bounds its requests too; this bounds what a cancelled run still does. */
const width = 16;

/** Runs a task for each item, a bounded number at a time, and gives their results in order. The first error is thrown when all have ended. */
export async function inParallel<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
  atOnce = width,
): Promise<R[]> {
  const results: R[] = [];
  const errors: unknown[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) {
      if (errors.length > 0) return;
      await task(item).then(
        (result) => {
          results[index] = result;
        },
        (error: unknown) => {
          errors.push(error);
        },
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (errors.length > 0) throw errors[0];
  return results;
}
