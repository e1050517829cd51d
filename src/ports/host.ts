import type { Finding } from '../kit/findings.ts';

/** What a run says, and to whom: the runner's log and summary, or a terminal. */
export interface Host {
  info(message: string): void;
  debug(message: string): void;
  warning(message: string): void;
  /** Folds what the body says under a title. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /** Shows findings where they stand, within the host's limits. */
  annotate(findings: readonly Finding[]): void;
  /** Adds Markdown to the summary of the job; nothing where there is none. */
  summary(markdown: string): Promise<void>;
  /** Never show this value again. */
  mask(value: string): void;
}
