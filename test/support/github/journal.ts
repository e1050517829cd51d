import type { TokenKind } from './model.ts';

/** One request that reached the simulator. */
export type JournalEntry = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** `GET /repos/{owner}/{repo}/pulls`, `graphql createRef`, `git-upload-pack`, … or undefined when nothing fits. */
  operation: string | undefined;
  /** Undefined: no token, or an unknown one. */
  tokenKind: TokenKind | undefined;
  login: string | undefined;
  /** Undefined while it is answered, and when a fault cut the connection. */
  status: number | undefined;
  readonly at: Date;
  readonly userAgent: string;
  /** The parsed JSON body, if any. */
  body: unknown;
};

/** Something that GitHub's published schemas forbid, or an operation that the simulator does not have. */
export type Violation = {
  readonly kind: 'unknown-route' | 'request' | 'response' | 'graphql' | 'crash';
  readonly operation: string;
  readonly problems: readonly string[];
};
