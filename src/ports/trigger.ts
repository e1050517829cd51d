/** What started the run, as far as a use case may care. Taken from the event's payload and checked. */
export interface Trigger {
  /** `push`, `pull_request`, `schedule` …; `local` on a terminal. */
  readonly event: string;
  /** The page of the run; undefined on a terminal. */
  readonly runUrl?: string;
  /** Who asked for it by hand or through the API; undefined for what happens by itself. */
  readonly sender?: { readonly id: number; readonly login: string };
  readonly pullRequest?: {
    readonly number: number;
    /** The branch that it would be merged into. */
    readonly base: string;
  };
}
