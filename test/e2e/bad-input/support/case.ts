import type { GitHub } from '../../../support/github/start.ts';
import type { Answer, RecordedRequest } from '../../../support/registry/http-server.ts';
import type { TestRegistry } from '../../../support/registry/registry.ts';

/** Text of a file; null takes one of the good repository away; `{ link }` is a symbolic link, `{ directory }` an empty one. */
export type Content = string | Uint8Array | null | { readonly link: string } | { readonly directory: true };

/** How the shipped files are run: as an action by the runner, or from a terminal. */
export type How =
  | {
      readonly action: string;
      readonly inputs?: Readonly<Record<string, string>>;
      readonly event?: string;
      readonly payload?: object;
    }
  | { readonly cli: readonly string[]; readonly stdin?: string };

/** Where a case runs, for what depends on it. */
export interface Place {
  readonly github: GitHub;
  readonly registry: TestRegistry;
  /** `owner/name` of the case's own repository. */
  readonly repository: string;
  readonly workspace: string;
  /** A directory of the case outside of its checkout; HOME of what is run. */
  readonly home: string;
}

/** One wrong thing that is given, and what is said about it. */
export interface BadInput {
  readonly title: string;
  readonly how: How;
  /** What differs from the good repository, at the tip and in the checkout. */
  readonly files?: Readonly<Record<string, Content>>;
  /** Environment beside the runner's; values may use the place. */
  readonly env?: (place: Place) => Readonly<Record<string, string>>;
  /** More to prepare, such as a kubeconfig. */
  readonly prepare?: (place: Place) => void | Promise<void>;
  /** What stands between us and GitHub's API answers this instead; undefined lets the request pass. */
  readonly intercept?: (request: RecordedRequest) => Answer | 'cut' | undefined;
  /** The token: its permissions instead of all that the action needs, or its very text. */
  readonly token?:
    | { readonly permissions?: Readonly<Record<string, 'read' | 'write'>>; readonly rateLimit?: number }
    | string;
  /** `file:line:column`, or as much of it as there is. */
  readonly at?: string;
  /** Parts of the one message: the cause, and the remedy. */
  readonly says: readonly (string | RegExp)[];
  /** Secrets beside the token that must show up nowhere. */
  readonly canaries?: readonly string[];
  /** Statuses that deployments made here may end with; none is made when it is left out. */
  readonly deployment?: 'failure';
  /** Exit status of the command line, where it is a judgement (findings) and no refusal. */
  readonly exit?: 1 | 2;
}
