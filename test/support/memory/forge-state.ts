import type { Deployment, DeploymentStatus } from '../../../src/domain/deploy/deployment.ts';
import type { CheckRun, FoundStatus, Identity, PullRequest } from '../../../src/ports/forge.ts';
import type { MergeRequest } from '../../../src/ports/merging.ts';
import type { Comparison, Release } from '../../../src/ports/source-history.ts';

/** A pull request as it is kept: its head is where its branch is, until it is closed. */
export interface StoredPull
  extends Pick<
    PullRequest,
    'number' | 'title' | 'body' | 'state' | 'draft' | 'createdAt' | 'author' | 'labels' | 'everSet' | 'merging'
  > {
  readonly branch: string;
  readonly base: string;
  /** Who was asked to look at it, in the words of the port. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  /** How it is to be merged, and who began that, where GitHub is at it. */
  readonly intent: { readonly request: MergeRequest; readonly by: number } | undefined;
  /** The head when it was closed or merged. */
  readonly last: string | undefined;
}

/** Everything that GitHub keeps beside Git. */
export interface ForgeState {
  /** Whom the token belongs to. */
  identity: Identity;
  readonly pulls: StoredPull[];
  readonly comments: { readonly id: number; readonly pull: number; readonly author: number; body: string }[];
  /** Commit → statuses, the oldest first. */
  readonly statuses: Map<string, FoundStatus[]>;
  readonly checks: Map<string, CheckRun[]>;
  readonly held: Map<string, string[]>;
  /** The oldest first, as they were made; their statuses too. */
  readonly deployments: (Omit<Deployment, 'statuses'> & { readonly statuses: DeploymentStatus[] })[];
  readonly dispatches: { readonly workflow: string; readonly ref: string }[];
  /** Why GitHub refuses to merge, whatever the head. */
  blocked: string | undefined;
  /** Whether only branches that are up to date may be merged. */
  strict: boolean;
  /** Whether the default branch has a merge queue. */
  mergeQueue: boolean;
  /** Whether the repository's settings allow auto-merge. */
  autoMergeAllowed: boolean;
  /** People and teams without access, in the words of the port: they are neither asked nor assigned. */
  readonly outsiders: Set<string>;
  /** What sources tell: `owner/name base...head` → what lies between them, `owner/name` → their releases, the newest first. */
  readonly comparisons: Map<string, Comparison>;
  /** Repositories that not everybody may read. */
  readonly privateSources: Set<string>;
  readonly releases: Map<string, readonly Release[]>;
}

/** The suite's own identity in these tests, with the workflow's token and with an App's, and two others. */
export const plumbline: Identity = { id: 41, login: 'plumbline[bot]', workflowToken: true };
export const app: Identity = { id: 42, login: 'plumbline-app[bot]', workflowToken: false };
export const alice = 7;
export const stranger = 666;

export function emptyState(): ForgeState {
  return {
    identity: plumbline,
    pulls: [],
    comments: [],
    statuses: new Map(),
    checks: new Map(),
    held: new Map(),
    deployments: [],
    dispatches: [],
    blocked: undefined,
    strict: false,
    mergeQueue: false,
    autoMergeAllowed: true,
    outsiders: new Set(),
    comparisons: new Map(),
    privateSources: new Set(),
    releases: new Map(),
  };
}
