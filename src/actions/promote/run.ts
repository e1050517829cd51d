import type { App, Environment } from '../../domain/config/model.ts';
import { promotionOrder } from '../../domain/promote/graph.ts';
import { branchName } from '../../domain/promote/names.ts';
import { code, table } from '../../domain/report/markdown.ts';
import type { VersionChange } from '../../domain/report/update-body.ts';
import type { Release } from '../../domain/versions/model.ts';
import { sameVersion } from '../../domain/versions/observed.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DesiredState, placementsOf, readDesiredState } from '../../steps/desired-state.ts';
import { dispatchDeploy } from '../../steps/dispatch-deploy.ts';
import { editVersions } from '../../steps/edit-versions.ts';
import { closeMoot } from '../../steps/keep-pull-request.ts';
import { type Proposed, type ProposePorts, propose } from '../../steps/propose.ts';
import { checkSelection, isSelected } from '../../steps/selection.ts';
import { settleReported } from '../../steps/settle-reported.ts';
import { type Candidate, findCandidate } from '../../steps/upstream.ts';
import type { ManagedPullRequest } from '../update/spec.ts';
import type { spec } from './spec.ts';

export interface PromotePorts extends ProposePorts {
  readonly clock: Clock;
}

interface Row extends ManagedPullRequest {
  readonly waitingFor: string;
}

/** Keeps one pull request per app and environment for the release that comes next, and merges what may move. */
export async function run(inputs: InputsOf<typeof spec>, ports: PromotePorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, inputs);
  await settleReported(ports, desired);
  const rows: Row[] = [];
  for (const environment of promotionOrder(desired.config)) {
    if (!isSelected(inputs.environments, environment.name)) continue;
    for (const app of desired.config.apps) {
      if (!isSelected(inputs.apps, app.name)) continue;
      const row = await promoteOne(ports, desired, app, environment);
      if (row) rows.push(row);
    }
  }
  if (rows.some(({ state }) => state === 'merged')) await dispatchDeploy(ports, inputs.deployWorkflow, desired.branch);
  await ports.host.summary(summary(rows));
  return {
    changed: rows.some(({ state }) => state !== 'unchanged' && state !== 'left-alone'),
    'pull-requests': rows.map(({ waitingFor: _, ...pullRequest }) => pullRequest),
  };
}

async function promoteOne(
  ports: PromotePorts,
  desired: DesiredState,
  app: App,
  environment: Environment,
): Promise<Row | undefined> {
  const placements = placementsOf(app, environment.name);
  const [first] = placements;
  if (!first || !environment.after) return undefined;
  const candidate = await findCandidate(ports, desired, app, environment, environment.after);
  const current = await desired.release(app, first.instance);
  const versions = candidate ? moves(app, current, candidate.release) : [];
  const names = { app: app.name, environment: environment.name };
  if (!candidate || versions.length === 0) {
    const why = `Closed, as ${code(environment.name)} has what comes before it, or there is no one release to move.`;
    const closed = await closeMoot(ports.forge, branchName('promote', environment.name, app.name), why);
    return closed && { ...names, number: closed.number, url: closed.url, state: 'closed', waitingFor: '' };
  }
  const writes = versions.map(({ artifact, to }) => ({
    // `moves` goes through the artifacts of this very app.
    artifact: app.artifacts.find(({ name }) => name === artifact) as App['artifacts'][number],
    version: to,
  }));
  const changes = await editVersions(desired, app, placements, writes);
  const proposed = await proposeRelease(ports, desired, { app, environment, placements, versions, changes, candidate });
  const { number, url } = proposed.pullRequest;
  return { ...names, number, url, state: proposed.state, waitingFor: proposed.waitingFor };
}

function proposeRelease(
  ports: PromotePorts,
  desired: DesiredState,
  move: Omit<Parameters<typeof propose>[2], 'verb' | 'app' | 'why' | 'trailers' | 'gates'> & {
    app: App;
    candidate: Candidate;
  },
): Promise<Proposed> {
  const { candidate, app, ...rest } = move;
  const from = candidate.from.join(', ');
  return propose(ports, desired, {
    ...rest,
    verb: 'promote',
    app: app.name,
    why: `${code(from)} has this release (${code(candidate.release.id)}), and ${code(rest.environment.name)} comes after it.`,
    trailers: { Release: candidate.release.id, From: from },
    gates: candidate.gates,
  });
}

/** The versions that differ. A release moves whole: an artifact that upstream does not run is left as it is. */
function moves(app: App, current: Release, next: Release): readonly VersionChange[] {
  return app.artifacts.flatMap(({ name, image }) => {
    const [from, to] = [current.versions.get(name), next.versions.get(name)];
    return to && !(from && sameVersion(from, to)) ? [{ artifact: name, image, from, to }] : [];
  });
}

function summary(rows: readonly Row[]): string {
  if (rows.length === 0) return '### Promotions\n\nEvery environment has what comes before it.';
  const cells = rows.map(({ app, environment, number, url, state, waitingFor }) => [
    code(app),
    code(environment),
    `[#${number}](${url}) ${state}`,
    waitingFor === '' ? '' : code(waitingFor),
  ]);
  return `### Promotions\n\n${table(['application', 'environment', 'pull request', 'waits for'], cells)}`;
}
