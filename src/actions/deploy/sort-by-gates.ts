import type { Environment } from '../../domain/config/model.ts';
import type { InputsOf } from '../../kit/action.ts';
import { deployable } from '../../steps/deployable.ts';
import type { DesiredState, Placement } from '../../steps/desired-state.ts';
import { isolate } from '../../steps/isolate.ts';
import { renderValid } from '../../steps/judge.ts';
import { closedGate } from '../../steps/verify-gates.ts';
import { type DeployPorts, failedPlacement, type Placed } from './placed.ts';
import type { spec } from './spec.ts';

/** The placements of an environment, by what may become of them. */
export interface Sorted {
  readonly open: readonly Placement[];
  /** Held back by a gate, or broken. */
  readonly kept: readonly Placed[];
  readonly overridden: ReadonlyMap<Placement, string>;
}

/** What may be deployed; everything is judged before anything is begun. */
export async function sortByGates(
  ports: DeployPorts,
  desired: DesiredState,
  environment: Environment,
  { apps, overrideGates }: InputsOf<typeof spec>,
): Promise<Sorted> {
  const open: Placement[] = [];
  const kept: Placed[] = [];
  const overridden = new Map<Placement, string>();
  for (const placement of await deployable(ports.host, desired, desired.placements(environment.name, apps))) {
    const { app, target } = placement;
    const judged = await isolate(ports.host, `${app.name} in ${target}`, async () => {
      await renderValid(desired, environment, placement);
      await desired.release(placement.app, placement.instance);
      if (overrideGates !== '') return { closed: await overriddenGate(ports, desired, placement, environment) };
      return { closed: await closedGate(ports, desired, placement, environment) };
    });
    if ('failed' in judged) kept.push(failedPlacement(placement, judged.failed));
    else if (judged.closed !== undefined && overrideGates === '') {
      kept.push(await holdBack(desired, placement, judged.closed));
    } else open.push(placement);
    if ('failed' in judged || judged.closed === undefined || overrideGates === '') continue;
    ports.host.warning(`${app.name} in ${target}: gates are overridden, though ${judged.closed}.`);
    overridden.set(placement, overrideGates);
  }
  return { open, kept, overridden };
}

/** As `closedGate`, for one that is passed over in any case: what keeps it from being evaluated holds nothing back. */
async function overriddenGate(
  ports: DeployPorts,
  desired: DesiredState,
  placement: Placement,
  environment: Environment,
): Promise<string | undefined> {
  const ask = async () => ({ closed: await closedGate(ports, desired, placement, environment) });
  const asked = await isolate(ports.host, `${placement.app.name} in ${placement.target}`, ask, 'warning');
  return 'failed' in asked ? 'they could not be evaluated' : asked.closed;
}

async function holdBack(desired: DesiredState, placement: Placement, why: string): Promise<Placed> {
  const { app, environment, target, source, instance } = placement;
  const [revision, release] = await Promise.all([desired.revision(source), desired.release(app, instance)]);
  const message = `Held back: ${why}.`;
  return { app: app.name, environment, target, revision, release: release.id, outcome: 'held', deployment: 0, message };
}
