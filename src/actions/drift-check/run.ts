import { code, table } from '../../domain/report/markdown.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DesiredState, readDesiredState } from '../../steps/desired-state.ts';
import { heldVersions } from '../../steps/held-versions.ts';
import { type Looked, lookForVersions } from '../../steps/look-for-versions.ts';
import { checkSelection, isSelected } from '../../steps/selection.ts';
import { findUndeployed } from '../../steps/undeployed.ts';
import { proposeUpdates, type UpdatePorts } from '../update/run.ts';
import type { ManagedPullRequest } from '../update/spec.ts';
import { imageLag } from './image-lag.ts';
import type { Drift, spec } from './spec.ts';

export interface DriftCheckPorts extends UpdatePorts {
  readonly clock: Clock;
}

/** Reports what has drifted and, in mode `update`, opens the pull requests for images that lag at the roots. */
export async function run(inputs: InputsOf<typeof spec>, ports: DriftCheckPorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, inputs);
  const looked = await lookForVersions(ports, desired, inputs);
  const drift = [
    ...(await imageLag(heldVersions(ports.git, desired), looked)),
    ...(await undeployed(ports, desired, inputs)),
  ];
  for (const line of drift.length === 0 ? ['Nothing has drifted.'] : drift.map(describe)) ports.host.info(line);
  await ports.host.summary(summary(drift));
  const updates =
    inputs.mode === 'update'
      ? await proposeUpdates(ports, desired, looked, inputs)
      : { changed: false, 'pull-requests': looked.flatMap(lookupFailure) };
  return { drifted: drift.some(({ kind }) => kind !== 'held'), drift, ...updates };
}

/** Not knowing whether an image lags is no good news: the run fails, after all else was reported. */
function lookupFailure({ app, environment, failed }: Looked): readonly ManagedPullRequest[] {
  return failed ? [{ app: app.name, environment: environment.name, number: 0, url: '', state: 'failed' }] : [];
}

async function undeployed(
  ports: DriftCheckPorts,
  desired: DesiredState,
  inputs: InputsOf<typeof spec>,
): Promise<readonly Drift[]> {
  const drift: Drift[] = [];
  for (const environment of desired.config.environments) {
    if (!isSelected(inputs.environments, environment.name)) continue;
    for (const { placement, revision, deployed, closed, broken } of await findUndeployed(
      ports,
      desired,
      environment,
      inputs.apps,
    )) {
      const { app, target } = placement;
      const names = { app: app.name, environment: environment.name, target };
      drift.push({
        kind: closed === undefined ? 'undeployed' : 'held',
        ...names,
        what: 'revision',
        from: deployed ?? 'nothing',
        to: broken ?? revision,
        ...(closed !== undefined && { why: closed }),
      });
    }
  }
  return drift;
}

function describe({ kind, app, environment, target, what, from, to, why }: Drift): string {
  const where = target === environment ? environment : `${environment} (${target})`;
  return `${kind}: ${app} in ${where}: ${what} is ${from}, should be ${to}${why === undefined ? '' : `; ${why}`}`;
}

function summary(drift: readonly Drift[]): string {
  if (drift.length === 0) return '### Drift\n\nNone.';
  const cells = drift.map(({ kind, app, environment, target, what, from, to, why }) => [
    why === undefined ? kind : `${kind}: ${code(why)}`,
    code(app),
    code(environment),
    code(target),
    code(what),
    code(from),
    code(to),
  ]);
  return `### Drift\n\n${table(['kind', 'application', 'environment', 'target', 'what', 'is', 'should be'], cells)}`;
}
