import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { readOpen } from '../../steps/close-moot.ts';
import { type DesiredState, readDesiredState } from '../../steps/desired-state.ts';
import { heldVersions } from '../../steps/held-versions.ts';
import { inTurn, type Turns } from '../../steps/in-turn.ts';
import { type Looked, lookForVersions } from '../../steps/look-for-versions.ts';
import { openingsOf } from '../../steps/openings.ts';
import type { ProposePorts } from '../../steps/proposal.ts';
import { checkSelection } from '../../steps/selection.ts';
import { completeGroups } from './complete.ts';
import { deployMerged } from './deploy-merged.ts';
import { isChanged } from './managed.ts';
import type { ManagedPullRequest, spec } from './spec.ts';
import { updateSummary } from './summary.ts';
import { closeOrphans, orphansOf } from './supersede.ts';
import { type Unit, unitsOf } from './units.ts';
import { type UpdatedUnit, updateNamed } from './update-named.ts';
import { type Around, updateUnit } from './update-unit.ts';

export type UpdatePorts = ProposePorts;

type UpdateInputs = Pick<InputsOf<typeof spec>, 'apps' | 'environments' | 'deployWorkflow'> &
  Partial<Pick<InputsOf<typeof spec>, 'images'>>;

/** Keeps one pull request per app or group and root environment for newer versions, and closes those that became moot. */
export async function run(inputs: InputsOf<typeof spec>, ports: UpdatePorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, inputs);
  const looked = await lookForVersions(ports, desired, inputs);
  // Awaited here: the files of the commit go when this block is left.
  return await proposeUpdates(ports, desired, looked, inputs);
}

/** The pull requests for these versions: what `update` does, and `drift-check` in its mode `update`. */
export async function proposeUpdates(
  ports: UpdatePorts,
  desired: DesiredState,
  selected: readonly Looked[],
  inputs: UpdateInputs,
): Promise<OutputsOf<typeof spec>> {
  const turns = inTurn(ports.host);
  const open = await readOpen(ports.forge, 'update', desired.branch);
  // Who names an image says nothing of what else is newest: no pull request is moot because of that.
  const named = (inputs.images ?? []).length > 0;
  const looked = named ? selected : await completeGroups(ports, desired, selected);
  const whole = !named && inputs.apps.length === 0 && inputs.environments.length === 0;
  const units = unitsOf(looked);
  const orphans = whole ? orphansOf(open, new Set(units.map(({ branch }) => branch))) : new Map<string, PullRequest>();
  const done = await updateUnits(ports, desired, units, turns, {
    held: heldVersions(ports.git, desired),
    openings: openingsOf(ports, { open, replaced: new Set(orphans.keys()), named }),
    closable: named ? undefined : open,
    open,
    named,
  });
  const rows = done.flatMap((one) => one.rows);
  if (orphans.size > 0) {
    const gone = async () => ({ closed: await closeOrphans(ports, desired, orphans, rows) });
    const closed = await turns.take('pull requests of what is gone', gone);
    if ('closed' in closed) rows.push(...closed.closed);
  }
  const pullRequests = await deployMerged(ports, inputs.deployWorkflow, desired.branch, rows);
  turns.finish(pullRequests.some(isChanged));
  await ports.host.summary(
    updateSummary(
      pullRequests,
      done.flatMap(({ unit }) => unit.looked),
      named,
    ),
  );
  return { changed: pullRequests.some(isChanged), 'pull-requests': pullRequests };
}

/** Those that have a pull request come first: what is closed makes room for what is opened. The rows come in the order of the units. */
async function updateUnits(
  ports: UpdatePorts,
  desired: DesiredState,
  units: readonly Unit[],
  turns: Turns,
  { open, named, ...around }: Around & { readonly open: ReadonlyMap<string, PullRequest>; readonly named: boolean },
): Promise<readonly UpdatedUnit[]> {
  const done = new Map<Unit, UpdatedUnit>();
  const isOpen = ({ branch }: Unit) => open.has(branch);
  for (const unit of [...units.filter(isOpen), ...units.filter((one) => !isOpen(one))]) {
    const result = await turns.take(unit.name, async () =>
      named
        ? await updateNamed(ports, desired, unit, around)
        : { unit, rows: await updateUnit(ports, desired, unit, around) },
    );
    done.set(unit, 'rows' in result ? result : { unit, rows: unit.looked.map((looked) => failed(unit, looked)) });
  }
  return units.flatMap((unit) => done.get(unit) ?? []);
}

function failed({ group }: Unit, { app, environment }: Looked): ManagedPullRequest {
  const base = { app: app.name, environment: environment.name, ...(group !== undefined && { group }) };
  return { ...base, number: 0, url: '', state: 'failed' };
}
