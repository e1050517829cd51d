import type { Violation } from '../journal.ts';
import type {
  Actor,
  Caller,
  CheckRun,
  CheckSuite,
  Comment,
  Deployment,
  Issue,
  Label,
  Repository,
  Status,
} from '../model.ts';
import type { Commit } from '../storage/commits.ts';
import type { PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';

/** An object of the graph: its type's name, and its fields as values or as functions of their arguments. */
export type Node = { readonly __typename: string } & Record<string, unknown>;

/** Makes nodes of records. They refer to each other in circles, so they find each other here and not by import. */
export type Nodes = {
  readonly actor: (actor: Actor) => Node;
  readonly repository: (repository: Repository) => Node;
  readonly ref: (repository: Repository, name: string, sha: string) => Node;
  readonly commit: (repository: Repository, commit: Commit) => Node;
  readonly gitObject: (repository: Repository, sha: string, path?: string) => Node | null;
  readonly pull: (repository: Repository, request: PullRequest) => Node;
  readonly issue: (repository: Repository, issue: Issue) => Node;
  readonly label: (repository: Repository, label: Label) => Node;
  readonly comment: (repository: Repository, issue: Issue, comment: Comment) => Node;
  readonly deployment: (repository: Repository, deployment: Deployment) => Node;
  readonly status: (repository: Repository, status: Status) => Node;
  readonly checkRun: (repository: Repository, run: CheckRun) => Node;
  readonly checkSuite: (repository: Repository, suite: CheckSuite) => Node;
};

/** What every resolver knows. */
export type GraphContext = {
  readonly world: World;
  readonly caller: Caller;
  readonly nodes: Nodes;
  readonly report: (violation: Violation) => void;
};
