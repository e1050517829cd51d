import type { Environment } from '../../domain/config/model.ts';
import { promotionOrder } from '../../domain/promote/graph.ts';
import { branchName } from '../../domain/promote/names.ts';
import { code, table } from '../../domain/report/markdown.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import { closeOrphans, readOpen } from '../../steps/close-moot.ts';
import { type DesiredState, placementsOf, readDesiredState } from '../../steps/desired-state.ts';
import { inTurn, type Turns } from '../../steps/in-turn.ts';
import { checkSelection, isSelected } from '../../steps/selection.ts';
import { settleReported } from '../../steps/settle-reported.ts';
import { deployMerged } from '../update/deploy-merged.ts';
import { isChanged } from '../update/managed.ts';
import { type PromotePorts, promoteOne, type Row } from './promote-one.ts';
import type { spec } from './spec.ts';

export type { PromotePorts } from './promote-one.ts';

/** Keeps one pull request per app and environment for the release that comes next, and merges what may move. */
export async function run(inputs: InputsOf<typeof spec>, ports: PromotePorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, inputs);
  await settleReported(ports, desired);
  const turns = inTurn(ports.host);
  const promoted = await promoteAll(ports, desired, inputs, turns);
  const rows = await deployMerged(ports, inputs.deployWorkflow, desired.branch, promoted);
  turns.finish(rows.some((row) => row.state !== 'none' && isChanged({ state: row.state })));
  await ports.host.summary(summary(rows));
  const pullRequests = rows.flatMap(({ waitingFor: _, state, ...names }) =>
    state === 'none' ? [] : [{ ...names, state }],
  );
  return { changed: pullRequests.some(isChanged), 'pull-requests': pullRequests };
}

async function promoteAll(
  ports: PromotePorts,
  desired: DesiredState,
  inputs: Pick<InputsOf<typeof spec>, 'apps' | 'environments'>,
  turns: Turns,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const open = await readOpen(ports.forge, 'promote', desired.branch);
  for (const environment of promotionOrder(desired.config)) {
    if (!isSelected(inputs.environments, environment.name)) continue;
    for (const app of desired.config.apps) {
      if (!isSelected(inputs.apps, app.name) || placementsOf(app, environment.name).length === 0) continue;
      const names = { app: app.name, environment: environment.name, number: 0, url: '' };
      const row = await turns.take(`${app.name} in ${environment.name}`, async () => ({
        row: await promoteOne(ports, desired, app, environment, open),
      }));
      if ('failed' in row) rows.push({ ...names, state: 'failed', waitingFor: row.failed.message });
      else if (row.row) rows.push(row.row);
    }
  }
  if (inputs.apps.length === 0 && inputs.environments.length === 0) {
    const gone = async () => ({ closed: await withdrawOrphans(ports, desired, open) });
    const orphans = await turns.take('pull requests of what is gone', gone);
    if ('closed' in orphans) rows.push(...orphans.closed);
  }
  return rows;
}

async function withdrawOrphans(
  ports: PromotePorts,
  desired: DesiredState,
  open: Awaited<ReturnType<typeof readOpen>>,
): Promise<readonly Row[]> {
  const known = promotionOrder(desired.config).flatMap(({ name }) => branchesTo(desired, name));
  const why = `Closed, as ${code(desired.branch)} has nothing any more that is promoted there.`;
  const closed = await closeOrphans(ports.forge, open, new Set(known), why);
  return closed.map(({ app, environment, pullRequest: { number, url } }) => {
    return { app, environment, number, url, state: 'closed', waitingFor: '' };
  });
}

function branchesTo(desired: DesiredState, environment: Environment['name']): readonly string[] {
  return desired.placements(environment).map(({ app }) => branchName('promote', environment, app.name));
}

function summary(rows: readonly Row[]): string {
  if (rows.length === 0) return '### Promotions\n\nEvery environment has what comes before it.';
  const cells = rows.map(({ app, environment, number, url, state, waitingFor, problem }) => [
    code(app),
    code(environment),
    `${number === 0 ? state : `[#${number}](${url}) ${state}`}${problem ? `, but ${problem}` : ''}`,
    waitingFor === '' ? '' : code(waitingFor),
  ]);
  return `### Promotions\n\n${table(['application', 'environment', 'pull request', 'waits for'], cells)}`;
}
