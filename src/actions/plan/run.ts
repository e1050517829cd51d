import { promotionOrder, roots } from '../../domain/promote/graph.ts';
import { code, table } from '../../domain/report/markdown.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Git } from '../../ports/git.ts';
import type { Host } from '../../ports/host.ts';
import type { Renderer } from '../../ports/renderer.ts';
import { readDesiredState } from '../../steps/desired-state.ts';
import { checkSelection, isSelected } from '../../steps/selection.ts';
import { findUndeployed, type Undeployed } from '../../steps/undeployed.ts';
import type { spec } from './spec.ts';

export interface PlanPorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
  readonly renderer: Renderer;
  readonly clock: Clock;
}

/** Says what a deploy of the tip would change, environment by environment in promotion order. */
export async function run(inputs: InputsOf<typeof spec>, ports: PlanPorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, inputs);
  const { login } = await ports.forge.identity();
  ports.host.info(`Planning ${desired.branch} at ${desired.commit}, as ${login}.`);
  const order = [...roots(desired.config), ...promotionOrder(desired.config)];
  const rows: Undeployed[] = [];
  for (const environment of order.filter(({ name }) => isSelected(inputs.environments, name))) {
    rows.push(...(await findUndeployed(ports, desired, environment, inputs.apps)));
  }
  const due = rows.filter(({ closed }) => closed === undefined || inputs.overrideGates !== '');
  const include = [...new Set(due.map(({ placement }) => placement.environment))].map((environment) => ({
    environment,
    apps: [
      ...new Set(due.filter((row) => row.placement.environment === environment).map((row) => row.placement.app.name)),
    ].join('\n'),
  }));
  // The summary is not seen on a terminal.
  for (const line of rows.length === 0 ? [nothing] : rows.map(describe)) ports.host.info(line);
  await ports.host.summary(summary(rows));
  return { changed: include.length > 0, matrix: { include } };
}

const nothing = 'Everything is deployed.';

function describe({ placement, revision, deployed, closed, broken }: Undeployed): string {
  const place = placeOf(placement);
  if (broken !== undefined) return `${place}: broken: ${broken}`;
  if (closed !== undefined) return `${place}: held: ${closed}.`;
  return `${place}: to be deployed, ${shorten(deployed)} → ${shorten(revision)}`;
}

function shorten(revision: string | undefined): string {
  return revision?.slice(0, 19) ?? 'nothing';
}

function placeOf({ app, environment, target }: Undeployed['placement']): string {
  return `${app.name} in ${environment}${target === environment ? '' : ` (${target})`}`;
}

function summary(rows: readonly Undeployed[]): string {
  if (rows.length === 0) return `### Plan\n\n${nothing}`;
  const cells = rows.map(({ placement, revision, deployed, closed, broken }) => [
    code(placement.app.name),
    code(placement.environment),
    code(placement.target),
    code(shorten(deployed)),
    code(shorten(revision)),
    state(closed, broken),
  ]);
  return `### Plan\n\n${table(['application', 'environment', 'target', 'deployed', 'in Git', ''], cells)}`;
}

function state(closed: string | undefined, broken: string | undefined): string {
  if (broken !== undefined) return `broken: ${code(broken)}`;
  return closed === undefined ? 'to be deployed' : `held: ${code(closed)}`;
}
