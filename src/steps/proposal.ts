import type { App, Environment } from '../domain/config/model.ts';
import type { FileChange } from '../domain/edit/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import type { Verb } from '../domain/promote/names.ts';
import type { Trailer } from '../domain/promote/trailers.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { Renderer } from '../ports/renderer.ts';
import type { Trigger } from '../ports/trigger.ts';
import type { Placement } from './desired-state.ts';
import type { Held } from './keep-pull-request.ts';
import type { Preview } from './preview.ts';
import type { Move } from './source-changes.ts';

export interface ProposePorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
  readonly renderer: Renderer;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly trigger: Trigger;
}

/** What a proposal does to one app, and what that gives. */
export interface Member extends Preview {
  readonly app: App;
  readonly placements: readonly Placement[];
  /** At least one. */
  readonly moves: readonly Move[];
  readonly changes: readonly FileChange[];
}

/** A change of versions that wants to be merged. */
export interface Proposal {
  readonly verb: Verb;
  readonly branch: string;
  readonly environment: Environment;
  /** The group whose apps share the pull request; undefined for that of one app. */
  readonly group: string | undefined;
  readonly members: readonly Member[];
  /** Apps of the group that something is wrong with. */
  readonly leftOut: readonly string[];
  /** Why, as one sentence of Markdown. */
  readonly why: string;
  /** Provenance beside the app, the environment, the versions and who asked. */
  readonly trailers: readonly Trailer[];
  /** Gates beside the one that judges the rendered result, which every proposal has. */
  readonly gates: readonly Gate[];
  /** Whether a new one has to wait. */
  readonly mayOpen?: () => Promise<Held | undefined>;
}

/** How a proposal stands. */
export type Proposed =
  | {
      readonly pullRequest: PullRequest;
      readonly state: 'opened' | 'updated' | 'unchanged' | 'merged' | 'left-alone';
      /** What it waits for, unless merged. */
      readonly waitingFor: string;
    }
  | ({ readonly state: 'held' } & Held);
