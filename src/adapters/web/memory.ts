/** The answer to a question, which is asked when it comes up first. */
export type Once = <T>(question: string, ask: () => Promise<T>) => Promise<T>;

/** Asks each question once a run, and gives everybody the same answer, failures too: all its steps see the same (security T21). */
export function createMemory(): Once {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(question: string, ask: () => Promise<T>) => {
    const pending = (answers.get(question) as Promise<T> | undefined) ?? ask();
    answers.set(question, pending);
    return pending;
  };
}
