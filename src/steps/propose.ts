import type { Environment } from '../domain/config/model.ts';
import type { FileChange } from '../domain/edit/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import type { DesiredState } from './desired-state.ts';
import { reportHeldRuns } from './dispatch-deploy.ts';
import { keepPullRequest, type Wanted } from './keep-pull-request.ts';
import { validateGate } from './preview.ts';
import type { Proposal, Proposed, ProposePorts } from './proposal.ts';
import { settlePullRequest } from './settle-pull-request.ts';
import { readSourceChanges } from './source-changes.ts';
import { wantedOf } from './wanted.ts';

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
  const wanted = wantedOf(ports.trigger, desired, proposal, sources);
  const gates = [validateGate(members), ...proposal.gates];
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
