import type { DesiredState } from '../../steps/desired-state.ts';
import type { Held } from '../../steps/keep-pull-request.ts';
import type { Looked } from '../../steps/look-for-versions.ts';
import type { ProposePorts } from '../../steps/proposal.ts';
import { retryRaces } from '../../steps/races.ts';
import { completeNamed } from './complete.ts';
import type { ManagedPullRequest } from './spec.ts';
import { commitsOnlyAt, readStanding } from './standing.ts';
import { groupKey, heldKeys, inOrder } from './unit-rows.ts';
import type { Unit } from './units.ts';
import { type Around, updateUnit } from './update-unit.ts';

/** A unit as it was completed, and what is said of its apps. */
export interface UpdatedUnit {
  readonly unit: Unit;
  readonly rows: readonly ManagedPullRequest[];
}

/** Runs for one pull request that may go on at the same time: a build of many images sends an event for each. All but one lose a turn. */
const mostAtOnce = 10;

/**
 * Keeps the pull request of a unit of which images were named. Two runs for one unit can go on at the same time: what the other one
 * has brought into it is looked at right before, and again whenever it was faster, so that neither drops a version of the other.
 */
export function updateNamed(
  ports: ProposePorts,
  desired: DesiredState,
  unit: Unit,
  around: Around,
): Promise<UpdatedUnit> {
  return retryRaces(async () => {
    const standing = await readStanding(ports, unit.branch, desired.branch);
    const whole: Unit = { ...unit, looked: await completeNamed(ports, desired, unit, standing) };
    // Asked for by name passes the schedule; what would only come along waits for it.
    const waits = standing.open ? undefined : around.openings.scheduled(unit.environment);
    const comesAlong = ({ app }: Looked) => !unit.looked.some((one) => one.app.name === app.name);
    const left = waits ? whole.looked.filter(comesAlong) : [];
    const now: Unit = { ...whole, looked: whole.looked.filter((one) => !left.includes(one)) };
    const rows = await updateUnit({ ...ports, forge: commitsOnlyAt(ports.forge, standing) }, desired, now, around);
    return { unit: whole, rows: inOrder(whole, [...rows, ...(waits ? leftOut(ports, unit, left, waits) : [])]) };
  }, mostAtOnce);
}

/** What is said of the rest of a group that waits for the schedule. */
function leftOut(
  { host }: ProposePorts,
  unit: Unit,
  left: readonly Looked[],
  held: Held,
): readonly ManagedPullRequest[] {
  return left.flatMap(({ app, environment, newer, failed }): readonly ManagedPullRequest[] => {
    const base = { app: app.name, environment: environment.name, number: 0, url: '', ...groupKey(unit) };
    if (failed) return [{ ...base, state: 'failed' }];
    if (newer.length === 0) return [];
    host.info(`${app.name} in ${environment.name}: held, ${held.why}; only what was named passes it.`);
    return [{ ...base, ...heldKeys(held) }];
  });
}
