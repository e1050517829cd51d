import type { Place } from '../../kit/errors.ts';
import type { Window } from '../promote/windows.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import type { Track } from '../versions/policy.ts';

export type { Policy, Track } from '../versions/policy.ts';

/** `gitops.yaml`, read and checked: every name in it exists and the environments form no cycle. */
export interface GitOps {
  /** In the order of the file, which for the short form is the chain of promotion. */
  readonly environments: readonly Environment[];
  readonly apps: readonly App[];
}

/** A named stage: a node of the promotion graph. */
export interface Environment {
  readonly name: string;
  /** Undefined for a root: its versions come from the registry, by `update`. */
  readonly after: After | undefined;
  /** Who merges the pull requests for it: Plumbline once the gates are open, or a person. */
  readonly merge: 'auto' | 'manual';
  readonly gates: Gates;
  /** At least one. An environment that names none has one of its own name. */
  readonly targets: readonly Target[];
  readonly pullRequests: PullRequestRules;
  readonly at: Place;
}

/** How the pull requests that change an environment are made. What is about grouping, limits and schedules is asked at roots only. */
export interface PullRequestRules {
  readonly labels: readonly string[];
  /** Logins, and teams of the repository's owner as `team:slug`. */
  readonly reviewers: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  readonly draft: boolean;
  readonly group: Grouping;
  /** How many may be open at the same time; undefined for any number. */
  readonly limit: number | undefined;
  /** How many may be opened within an hour; undefined for any number. */
  readonly limitPerHour: number | undefined;
  /** When new ones may be opened; at any time when empty. */
  readonly schedule: readonly Window[];
}

/** Which apps share a pull request: none, all of the environment, or those of one list; an app in no list has its own. */
export type Grouping = 'app' | 'environment' | ReadonlyMap<string, readonly string[]>;

/** Which environments a release must come from: all of these, or any one of them. */
export interface After {
  readonly mode: 'all' | 'any';
  readonly environments: readonly string[];
}

/** What must hold upstream before a release may move here. Health upstream is always asked for. */
export interface Gates {
  /** How long the release must have been healthy upstream, in seconds; 0 for not at all. */
  readonly soak: number;
}

/** One place inside an environment. */
export interface Target {
  readonly name: string;
  /** The kubeconfig context; undefined for the current one. */
  readonly context: string | undefined;
  /** The Kubernetes version that runs there (`1.33`), for validation; undefined for the newest known. */
  readonly version: string | undefined;
}

/** One thing that is deployed together. */
export interface App {
  readonly name: string;
  readonly artifacts: readonly Artifact[];
  /** Where it runs, in the order of GitOps.environments. */
  readonly instances: readonly Instance[];
  readonly at: Place;
}

/** An app in an environment. */
export interface Instance {
  readonly environment: string;
  /** Target name → its source: a directory of the config repo, `/`-separated, without a leading or trailing slash. */
  readonly sources: ReadonlyMap<string, string>;
  readonly deploy: Deploy;
}

/** How an instance is brought to its targets. */
export type Deploy = KubernetesDeploy | BranchDeploy;

/** Server-side apply through the cluster's API. */
export interface KubernetesDeploy {
  readonly with: 'kubernetes';
  /** The namespace of resources that name none, and of the inventory. */
  readonly namespace: string;
  /** What to do about a field that another manager owns. */
  readonly conflicts: 'fail' | 'force';
  /** How long to wait for health, in seconds. */
  readonly timeout: number;
}

/** Rendered manifests committed to `environment/<name>`, for an agent to pull. */
export interface BranchDeploy {
  readonly with: 'branch';
  /** The commit status on the rendered branch that says the agent is done; `none` where nobody reports. */
  readonly health: { readonly status: string } | 'none';
  /** How long to wait for health, in seconds. */
  readonly timeout: number;
}

/** A named thing with versions. */
export interface Artifact {
  readonly name: string;
  /** What it is a name for, in the world. */
  readonly coordinates: Coordinates;
  readonly track: Track;
  /** What is written: the tag, or the tag with the digest that it had (`tag@digest`; for `git`, the commit). */
  readonly write: 'tag' | 'digest';
  /** The repository that it is built from, for release notes where the version itself does not say it: an https address. */
  readonly source?: string;
  readonly at: Place;
}
