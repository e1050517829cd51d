import type { Environment } from '../domain/config/model.ts';
import type { FileChange } from '../domain/edit/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import { branchName, type Verb } from '../domain/promote/names.ts';
import { formatTrailers } from '../domain/promote/trailers.ts';
import { diffMarkdown } from '../domain/report/diff-markdown.ts';
import { diffResources } from '../domain/report/resource-diff.ts';
import { pullRequestBody, pullRequestTitle, type VersionChange } from '../domain/report/update-body.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { Renderer } from '../ports/renderer.ts';
import type { DesiredState, Placement } from './desired-state.ts';
import { reportHeldRuns } from './dispatch-deploy.ts';
import { judge, targetOf } from './judge.ts';
import { keepPullRequest, type Wanted } from './keep-pull-request.ts';
import { settlePullRequest } from './settle-pull-request.ts';

export interface ProposePorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
  readonly renderer: Renderer;
  readonly clock: Clock;
}

/** A change of versions that wants to be merged. */
export interface Proposal {
  readonly verb: Verb;
  readonly app: string;
  readonly environment: Environment;
  readonly placements: readonly Placement[];
  readonly versions: readonly VersionChange[];
  readonly changes: readonly FileChange[];
  /** Why, as one sentence of Markdown. */
  readonly why: string;
  /** Provenance, without `Plumbline-`. */
  readonly trailers: Readonly<Record<string, string>>;
  /** Gates beside the one that judges the rendered result, which every proposal has. */
  readonly gates: readonly Gate[];
}

/** How a proposal stands. */
export interface Proposed {
  readonly pullRequest: PullRequest;
  readonly state: 'opened' | 'updated' | 'unchanged' | 'merged' | 'left-alone';
  /** What it waits for, unless merged. */
  readonly waitingFor: string;
}

/** Keeps the pull request of a proposal, shows the gates of the exact commit it stands at, and merges when it may. */
export async function propose(ports: ProposePorts, desired: DesiredState, proposal: Proposal): Promise<Proposed> {
  const { app, environment, verb, versions, why } = proposal;
  const outcome = await preview(ports, desired, proposal);
  const text = { app, environment: environment.name, why, changes: versions, diff: outcome.diff };
  const title = pullRequestTitle(verb === 'update' ? 'Update' : 'Promote', text);
  const message = formatTrailers({ App: app, Environment: environment.name, ...proposal.trailers });
  const wanted: Wanted = {
    branch: branchName(verb, environment.name, app),
    base: { branch: desired.branch, commit: desired.commit },
    title,
    body: pullRequestBody(text),
    message,
    labels: environment.pullRequests.labels,
    changes: proposal.changes,
  };
  const gates = [outcome.gate, ...proposal.gates];
  const { proposed, made, behind } = await keepAndSettle(ports, wanted, environment, gates);
  // Only now, not whenever the base goes on: a force push starts every check again. What this run has made stands on the base it knows.
  if (!behind || made) return proposed;
  ports.host.info('  its base has gone on: it is made anew on it');
  return (await keepAndSettle(ports, { ...wanted, upToDate: true }, environment, gates)).proposed;
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
  const { pullRequest, made } = kept;
  const { host } = ports;
  host.info(`#${pullRequest.number} ${pullRequest.title} (${kept.state})`);
  if (kept.state === 'left-alone') {
    host.info(`  ${kept.why}`);
    return { proposed: { pullRequest, state: kept.state, waitingFor: kept.why ?? '' }, made, behind: false };
  }
  await reportHeldRuns(ports, pullRequest.head.commit, pullRequest.number);
  for (const { name, state, description } of gates) host.info(`  gate ${name}: ${state}, ${description}`);
  const settled = await settlePullRequest(ports.forge, pullRequest, environment, gates, {
    message: wanted.message,
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

/**
 * Renders what the merge would give, shows how it differs and judges it. Done here and not left to a workflow alone:
 * with the workflow's own token the checks of the pull request may never run (DESIGN §9).
 */
async function preview(
  ports: ProposePorts,
  desired: DesiredState,
  proposal: Proposal,
): Promise<{ readonly diff: string; readonly gate: Gate }> {
  await using files = await ports.git.snapshot(desired.commit);
  for (const { path, text } of proposal.changes) await files.write(path, text);
  const parts: string[] = [];
  let errors = 0;
  for (const placement of proposal.placements) {
    const [before, after] = await Promise.all([
      desired.render(placement.source),
      ports.renderer.render(files, placement.source),
    ]);
    parts.push(diffMarkdown(diffResources(before.resources, after.resources)));
    errors += judge(after, targetOf(proposal.environment, placement)).filter(
      ({ severity }) => severity === 'error',
    ).length;
  }
  const gate: Gate =
    errors > 0
      ? { name: 'validate', state: 'failure', description: `${errors} errors in what it renders to` }
      : { name: 'validate', state: 'success', description: 'what it renders to is valid' };
  return { diff: parts.join('\n'), gate };
}
