import type { App, Environment } from '../domain/config/model.ts';
import type { FileChange } from '../domain/edit/model.ts';
import { type Asked, askedKey, askedMarkdown, formatAsked, parseAsked } from '../domain/promote/asked.ts';
import type { Gate } from '../domain/promote/gates.ts';
import type { Verb } from '../domain/promote/names.ts';
import { formatTrailers, type Trailer } from '../domain/promote/trailers.ts';
import { formatWritten, versionKey } from '../domain/promote/version-trailer.ts';
import { pullRequestTitle } from '../domain/report/pull-request-title.ts';
import { pullRequestBody } from '../domain/report/update-body.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { Renderer } from '../ports/renderer.ts';
import type { Trigger } from '../ports/trigger.ts';
import type { DesiredState, Placement } from './desired-state.ts';
import { reportHeldRuns } from './dispatch-deploy.ts';
import { type Held, keepPullRequest, type Wanted } from './keep-pull-request.ts';
import { type Preview, validateGate } from './preview.ts';
import { settlePullRequest } from './settle-pull-request.ts';
import { type Move, readSourceChanges } from './source-changes.ts';

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

/** Keeps the pull request of a proposal, shows the gates of the exact commit it stands at, and merges when it may. */
export async function propose(ports: ProposePorts, desired: DesiredState, proposal: Proposal): Promise<Proposed> {
  const { members } = proposal;
  // What nobody has judged is not merged by itself.
  const judged = members.every(({ rendered }) => rendered);
  const environment: Environment = judged ? proposal.environment : { ...proposal.environment, merge: 'manual' };
  const sources = await readSourceChanges(
    ports,
    members.flatMap(({ moves }) => moves),
  );
  const wanted = want(ports, desired, proposal, { diff: members.map(({ diff }) => diff).join('\n'), sources });
  const gates = [validateGate(members), ...proposal.gates];
  const { proposed, made, behind } = await keepAndSettle(ports, wanted, environment, gates);
  // Only now, not whenever the base goes on: a force push starts every check again. What this run has made stands on the base it knows.
  if (!behind || made) return proposed;
  ports.host.info('  its base has gone on: it is made anew on it');
  return (await keepAndSettle(ports, { ...wanted, upToDate: true }, environment, gates)).proposed;
}

function want(
  { trigger }: ProposePorts,
  desired: DesiredState,
  proposal: Proposal,
  shown: Pick<Parameters<typeof pullRequestBody>[0], 'diff' | 'sources'>,
): Wanted {
  const { environment, group, members, verb, branch, why, leftOut, mayOpen } = proposal;
  const changes = members.flatMap(({ moves }) =>
    moves.map(({ app, artifact, from, to }) => ({
      app,
      artifact: artifact.name,
      name: artifact.coordinates.name,
      from,
      to,
    })),
  );
  const title = pullRequestTitle({
    verb: verb === 'update' ? 'Update' : 'Promote',
    environment: environment.name,
    group,
    changes,
  });
  const versions = changes.map(({ app, artifact, to }) => formatWritten({ app, artifact, version: to }));
  const text = { environment: environment.name, group, why, changes, leftOut, ...shown };
  const { labels, reviewers, assignees, draft } = environment.pullRequests;
  return {
    branch,
    base: { branch: desired.branch, commit: desired.commit },
    asked: formatAsked(trigger),
    versions,
    describe: (asked) => ({
      title,
      body: pullRequestBody({ ...text, asked: describeAsked(parseAsked(asked)) }),
      message: formatTrailers([
        ...members.map(({ app }): Trailer => ['App', app.name]),
        ['Environment', environment.name],
        ...versions.map((version): Trailer => [versionKey, version]),
        ...proposal.trailers,
        [askedKey, asked],
      ]),
    }),
    attention: { labels, reviewers, assignees },
    draft,
    changes: members.flatMap((member) => member.changes),
    ...(mayOpen && { mayOpen }),
  };
}

function describeAsked(asked: Asked | undefined): string {
  return asked ? askedMarkdown(asked) : '';
}

interface Attempt {
  readonly proposed: Proposed;
  /** Whether this run has made the head. */
  readonly made: boolean;
  /** Whether GitHub has refused to merge it because its base has gone on. */
  readonly behind: boolean;
}

/** Keeps the pull request, shows the gates on it and merges it when it may. */
async function keepAndSettle(
  ports: ProposePorts,
  wanted: Wanted,
  environment: Environment,
  gates: readonly Gate[],
): Promise<Attempt> {
  const kept = await keepPullRequest(ports, wanted);
  if (!('pullRequest' in kept)) return { proposed: { state: 'held', ...kept }, made: false, behind: false };
  const { pullRequest, made, message } = kept;
  const { host } = ports;
  host.info(`#${pullRequest.number} ${pullRequest.title} (${kept.state})`);
  if (kept.state === 'left-alone') {
    host.info(`  ${kept.why}`);
    return { proposed: { pullRequest, state: kept.state, waitingFor: kept.why ?? '' }, made, behind: false };
  }
  await reportHeldRuns(ports, pullRequest.head.commit, pullRequest.number);
  for (const { name, state, description } of gates) host.info(`  gate ${name}: ${state}, ${description}`);
  const settled = await settlePullRequest(ports.forge, pullRequest, environment, gates, {
    message,
    made,
    young: !made && (await isYoung(ports, pullRequest.head.commit, wanted.changes)),
  });
  host.info(`  ${settled.merged ? 'merged' : settled.waitingFor}`);
  const state = settled.merged ? 'merged' : kept.state;
  return { proposed: { pullRequest, state, waitingFor: settled.waitingFor }, made, behind: settled.behind };
}

/** Milliseconds within which GitHub begins the checks of a commit, and more. */
const patience = 120_000;

/** Whether a head was made so lately that its checks may not be seen yet. */
async function isYoung({ git, clock }: ProposePorts, head: string, changes: readonly FileChange[]): Promise<boolean> {
  const made = await git.lastChange(
    head,
    changes.map(({ path }) => path),
  );
  return made !== undefined && clock.now().getTime() - made.date.getTime() < patience;
}
