import type { App, Environment } from '../../domain/config/model.ts';
import { branchName } from '../../domain/promote/names.ts';
import { isStepBack } from '../../domain/promote/step-back.ts';
import { code } from '../../domain/report/markdown.ts';
import type { Release } from '../../domain/versions/model.ts';
import { sameVersion } from '../../domain/versions/observed.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { closeMoot } from '../../steps/close-moot.ts';
import { type DesiredState, placementsOf } from '../../steps/desired-state.ts';
import { editVersions } from '../../steps/edit-versions.ts';
import { previewMember } from '../../steps/preview.ts';
import type { Proposed, ProposePorts } from '../../steps/proposal.ts';
import { propose } from '../../steps/propose.ts';
import type { Move } from '../../steps/source-changes.ts';
import { type Candidate, findNext, hadBefore } from '../../steps/upstream.ts';
import type { ManagedPullRequest } from '../update/spec.ts';

export interface PromotePorts extends ProposePorts {
  readonly clock: Clock;
}

/** One line of the summary: a pull request, or why there is none. */
export interface Row extends Omit<ManagedPullRequest, 'state'> {
  readonly state: ManagedPullRequest['state'] | 'none';
  readonly waitingFor: string;
}

/** A candidate and what of it differs; or why nothing moves, '' when there is nothing to say about it. */
type Found = { readonly candidate: Candidate; readonly moves: readonly Move[] } | { readonly why: string };

/** Moves one app on in one environment as far as it may go; undefined when there is nothing to do and nothing to say. */
export async function promoteOne(
  ports: PromotePorts,
  desired: DesiredState,
  app: App,
  environment: Environment,
  open: ReadonlyMap<string, PullRequest>,
): Promise<Row | undefined> {
  const names = { app: app.name, environment: environment.name };
  const move = await findMove(ports, desired, app, environment);
  if (!('why' in move)) {
    const proposed = await proposeMove(ports, desired, app, environment, move);
    if (proposed.state === 'held') return { ...names, number: 0, url: '', state: 'held', waitingFor: proposed.why };
    const { pullRequest, state, waitingFor } = proposed;
    return { ...names, number: pullRequest.number, url: pullRequest.url, state, waitingFor };
  }
  if (move.why !== '') ports.host.info(`${app.name} in ${environment.name}: not promoted, as ${move.why}.`);
  const present = open.get(branchName('promote', environment.name, app.name));
  const reason = move.why === '' ? `${code(environment.name)} has what comes before it` : code(move.why);
  if (present && (await closeMoot(ports.forge, present, `Closed: ${reason}.`))) {
    return { ...names, number: present.number, url: present.url, state: 'closed', waitingFor: move.why };
  }
  return move.why === '' ? undefined : { ...names, number: 0, url: '', state: 'none', waitingFor: move.why };
}

async function findMove(
  ports: PromotePorts,
  desired: DesiredState,
  app: App,
  environment: Environment,
): Promise<Found> {
  const instance = placementsOf(app, environment.name)[0]?.instance;
  if (!instance || !environment.after) return { why: '' };
  const current = await desired.release(app, instance);
  const before = (next: Release) => hadBefore(ports, app, environment.name, { current, next });
  const isNew = async (next: Release) => movesOf(app, current, next).length > 0 && !(await before(next));
  const next = await findNext(ports, desired, app, environment, environment.after, isNew);
  // An app without artifacts has no versions that could move: nothing is missed.
  if ('none' in next) return { why: app.artifacts.length === 0 ? '' : next.why };
  const moves = movesOf(app, current, next.release);
  if (moves.length === 0) return { why: '' };
  const from = next.from.join(', ');
  if (await before(next.release)) {
    const remedy = 'a person brings it back: revert the revert, or write it with `plumbline set`';
    return { why: `${environment.name} had the release of ${from} before and has moved on; ${remedy}` };
  }
  if (isStepBack(moves)) return { why: `the release of ${from} is older than its own; a person takes the step back` };
  return { candidate: next, moves };
}

async function proposeMove(
  ports: PromotePorts,
  desired: DesiredState,
  app: App,
  environment: Environment,
  { candidate, moves }: Exclude<Found, { readonly why: string }>,
): Promise<Proposed> {
  const placements = placementsOf(app, environment.name);
  const writes = moves.map(({ artifact, to }) => ({ artifact, version: to }));
  const changes = await editVersions(desired, app, placements, writes);
  const member = { app, placements, moves, changes };
  const from = candidate.from.join(', ');
  return propose(ports, desired, {
    environment,
    members: [{ ...member, ...(await previewMember(ports, desired, environment, member)) }],
    verb: 'promote',
    branch: branchName('promote', environment.name, app.name),
    group: undefined,
    leftOut: [],
    why: `${code(from)} has this release (${code(candidate.release.id)}), and ${code(environment.name)} comes after it.`,
    trailers: [
      ['Release', candidate.release.id],
      ['From', from],
    ],
    gates: candidate.gates,
  });
}

/** The versions that differ. A release moves whole: an artifact that upstream does not run is left as it is. */
function movesOf(app: App, current: Release, next: Release): readonly Move[] {
  return app.artifacts.flatMap((artifact) => {
    const [from, to] = [current.versions.get(artifact.name), next.versions.get(artifact.name)];
    return to && !(from && sameVersion(from, to)) ? [{ app: app.name, artifact, from, to }] : [];
  });
}
