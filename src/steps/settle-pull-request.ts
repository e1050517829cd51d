import type { Environment } from '../domain/config/model.ts';
import { type Gate, gateContext, rollUp, rollUpContext } from '../domain/promote/gates.ts';
import { statusDescriptionLimit } from '../domain/report/limits.ts';
import type { CheckRun, CommitStatus, Forge, PullRequest } from '../ports/forge.ts';

/** Whether it was merged, and why not yet. */
export interface Settled {
  readonly merged: boolean;
  readonly waitingFor: string;
  /** Whether GitHub refused to merge it because its base has gone on, or has gone elsewhere: a conflict. */
  readonly behind: boolean;
}

/** What a merge needs beside the gates. */
export interface Merging {
  readonly message: string;
  /** Whether this run has made the head. */
  readonly made: boolean;
  /** Whether the head was made so lately that GitHub may not have begun its checks. */
  readonly young: boolean;
}

/**
 * Shows the gates on a managed pull request and merges it when its environment says so and everything is open. The
 * merge carries the head that was judged: another one is refused by GitHub. Where the base has a merge queue, it is put there.
 *
 * Where the token starts workflows, a head is left to a later run while its checks cannot be seen yet: they appear seconds
 * after it was made. That is a head of this very run, and a young one without any. With the workflow's own token they never
 * begin by themselves.
 */
export async function settlePullRequest(
  forge: Forge,
  pullRequest: PullRequest,
  environment: Environment,
  gates: readonly Gate[],
  merging: Merging,
): Promise<Settled> {
  await showGates(forge, pullRequest.head.commit, environment.name, gates);
  const closed = await whatIsClosed(forge, pullRequest, environment, gates, merging);
  if (closed === undefined) return await mergeNow(forge, pullRequest, environment.name, gates, merging.message);
  // What we asked GitHub to merge while everything was open it must not merge now.
  if (pullRequest.merging && !(await forge.cancelMerge(pullRequest.number)))
    return waiting(`${closed}; a person has GitHub merge it nevertheless`);
  return waiting(closed);
}

/** Why it may not be merged by us; undefined when it may. */
async function whatIsClosed(
  forge: Forge,
  pullRequest: PullRequest,
  environment: Environment,
  gates: readonly Gate[],
  { made, young }: Merging,
): Promise<string | undefined> {
  const all = rollUp(gates);
  if (all.state !== 'success') return all.description;
  if (environment.merge === 'manual') return 'waiting for a person to merge it';
  if (pullRequest.draft) return 'it is a draft';
  const runs = await forge.checkRuns(pullRequest.head.commit);
  if ((made || (young && runs.length === 0)) && !(await forge.identity()).workflowToken)
    return 'waiting for its checks to begin';
  return await openChecks(forge, runs, pullRequest.head.commit, environment.name);
}

async function mergeNow(
  forge: Forge,
  { number, title, head }: PullRequest,
  environment: string,
  gates: readonly Gate[],
  message: string,
): Promise<Settled> {
  const { mergeMethods } = await forge.repository();
  const method = mergeMethods[0] ?? 'merge';
  const request = { number, expectedHead: head.commit, method, title: `${title} (#${number})`, message };
  const outcome = await forge.merge(request);
  if (outcome.merged) {
    await forge.deleteBranch(head.branch, head.commit);
    return { merged: true, waitingFor: '', behind: false };
  }
  // The queue tests a commit of its own: a roll-up that the base requires is asked for there.
  if (outcome.group !== undefined) await showGates(forge, outcome.group, environment, gates);
  if (outcome.reason !== 'blocked' || !(await mayWaitAtGitHub(forge, gates)))
    return { ...waiting(outcome.message), behind: outcome.reason === 'behind' || outcome.reason === 'conflict' };
  const later = await forge.mergeWhenReady(request);
  if (!later.merged)
    return waiting(later.reason === 'not-allowed' ? outcome.message : `${outcome.message}; ${later.message}`);
  await forge.deleteBranch(head.branch, head.commit);
  return { merged: true, waitingFor: '', behind: false };
}

/**
 * Whether GitHub may merge it when its own requirements are met, without asking us again. Not where a gate looks at environments,
 * which can close again meanwhile; and not with the workflow's own token: such a merge would start no deploy, and ours starts one.
 */
async function mayWaitAtGitHub(forge: Forge, gates: readonly Gate[]): Promise<boolean> {
  return gates.every(({ name }) => name === 'validate') && !(await forge.identity()).workflowToken;
}

function waiting(waitingFor: string): Settled {
  return { merged: false, waitingFor, behind: false };
}

/** Writes the gates as commit statuses, only those that changed: a status cannot be deleted, and 1,000 is the end. */
export async function showGates(
  forge: Forge,
  commit: string,
  environment: string,
  gates: readonly Gate[],
): Promise<void> {
  const identity = await forge.identity();
  const present = (await forge.statuses(commit)).filter((status) => status.author === identity.id);
  const wanted: CommitStatus[] = [
    ...gates.map((gate) => ({ context: gateContext(environment, gate.name), ...gate })),
    { context: rollUpContext(environment), ...rollUp(gates) },
  ].map(({ context, state, description }) => ({
    context,
    state,
    description: description.slice(0, statusDescriptionLimit),
  }));
  for (const status of wanted) {
    const same = present.some(
      ({ context, state, description }) =>
        context === status.context && state === status.state && description === status.description,
    );
    if (!same) await forge.setStatus(commit, status);
  }
}

const bad = new Set(['failure', 'timed_out', 'cancelled', 'startup_failure', 'action_required']);

/**
 * What other checks of the commit are waited for; undefined when none is open. Whether a check is required GitHub knows
 * and enforces when we merge; one that is there and not green is respected even where nobody required it.
 */
async function openChecks(
  forge: Forge,
  runs: readonly CheckRun[],
  commit: string,
  environment: string,
): Promise<string | undefined> {
  const statuses = await forge.statuses(commit);
  const own = rollUpContext(environment);
  const foreign = statuses.filter(({ context }) => context !== own && !context.startsWith(`${own}/`));
  const failed = [
    ...runs.filter((run) => run.status === 'completed' && bad.has(run.conclusion ?? '')).map((run) => run.name),
    ...foreign.filter(({ state }) => state === 'failure' || state === 'error').map(({ context }) => context),
  ];
  if (failed.length > 0) return `failed checks: ${failed.join(', ')}`;
  const running = [
    ...runs.filter((run) => run.status !== 'completed').map((run) => run.name),
    ...foreign.filter(({ state }) => state === 'pending').map(({ context }) => context),
  ];
  return running.length > 0 ? `waiting for checks: ${running.join(', ')}` : undefined;
}
