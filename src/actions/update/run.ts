import type { App, Environment } from '../../domain/config/model.ts';
import { roots } from '../../domain/promote/graph.ts';
import { branchName } from '../../domain/promote/names.ts';
import { code, table } from '../../domain/report/markdown.ts';
import { describeVersion } from '../../domain/versions/observed.ts';
import { releaseOf } from '../../domain/versions/release.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import type { Registry } from '../../ports/registry.ts';
import { type DesiredState, placementsOf, readDesiredState } from '../../steps/desired-state.ts';
import { dispatchDeploy } from '../../steps/dispatch-deploy.ts';
import { editVersions } from '../../steps/edit-versions.ts';
import { closeMoot } from '../../steps/keep-pull-request.ts';
import { lookForVersions, type NewVersion } from '../../steps/look-for-versions.ts';
import { type ProposePorts, propose } from '../../steps/propose.ts';
import { checkSelection, isSelected } from '../../steps/selection.ts';
import type { ManagedPullRequest, spec } from './spec.ts';

export interface UpdatePorts extends ProposePorts {
  readonly registry: Registry;
}

/** Keeps one pull request per app and root environment for newer versions, and closes those that became moot. */
export async function run(inputs: InputsOf<typeof spec>, ports: UpdatePorts): Promise<OutputsOf<typeof spec>> {
  await using desired = await readDesiredState(ports, inputs.config);
  checkSelection(desired.config, inputs);
  const found = await lookForVersions(ports, desired, inputs);
  return proposeUpdates(ports, desired, found, inputs);
}

/** The pull requests for these versions: what `update` does, and `drift-check` in its mode `update`. */
export async function proposeUpdates(
  ports: UpdatePorts,
  desired: DesiredState,
  found: readonly NewVersion[],
  inputs: Pick<InputsOf<typeof spec>, 'apps' | 'environments' | 'deployWorkflow'>,
): Promise<OutputsOf<typeof spec>> {
  const pullRequests: ManagedPullRequest[] = [];
  for (const environment of roots(desired.config)) {
    if (!isSelected(inputs.environments, environment.name)) continue;
    for (const app of desired.config.apps) {
      if (!isSelected(inputs.apps, app.name) || placementsOf(app, environment.name).length === 0) continue;
      const newer = found.filter((version) => version.app === app && version.environment === environment.name);
      const kept = await updateOne(ports, desired, app, environment, newer);
      if (kept) pullRequests.push(kept);
    }
  }
  if (pullRequests.some(({ state }) => state === 'merged')) {
    await dispatchDeploy(ports, inputs.deployWorkflow, desired.branch);
  }
  await ports.host.summary(summary(pullRequests, found));
  const changed = pullRequests.some(({ state }) => state !== 'unchanged' && state !== 'left-alone');
  return { changed, 'pull-requests': pullRequests };
}

async function updateOne(
  ports: UpdatePorts,
  desired: DesiredState,
  app: App,
  environment: Environment,
  newer: readonly NewVersion[],
): Promise<ManagedPullRequest | undefined> {
  const names = { app: app.name, environment: environment.name };
  if (newer.length === 0) {
    const why = `Closed, as ${code(app.name)} in ${code(environment.name)} has no newer versions than those on ${code(desired.branch)}.`;
    const closed = await closeMoot(ports.forge, branchName('update', environment.name, app.name), why);
    return closed && { ...names, number: closed.number, url: closed.url, state: 'closed' };
  }
  const placements = placementsOf(app, environment.name);
  const instance = placements[0]?.instance;
  if (!instance) return undefined;
  const current = await desired.release(app, instance);
  const versions = new Map(current.versions);
  for (const { artifact, to } of newer) versions.set(artifact.name, to);
  const release = releaseOf(versions);
  const changes = await editVersions(
    desired,
    app,
    placements,
    newer.map(({ artifact, to }) => ({ artifact, version: to })),
  );
  const proposed = await propose(ports, desired, {
    verb: 'update',
    app: app.name,
    environment,
    placements,
    versions: newer.map(({ artifact, from, to }) => ({ artifact: artifact.name, image: artifact.image, from, to })),
    changes,
    why: `Newer versions are in the registry, and ${code(environment.name)} takes its versions from there.`,
    trailers: { Release: release.id, From: 'registry' },
    gates: [],
  });
  return { ...names, number: proposed.pullRequest.number, url: proposed.pullRequest.url, state: proposed.state };
}

function summary(pullRequests: readonly ManagedPullRequest[], found: readonly NewVersion[]): string {
  if (pullRequests.length === 0) return '### Updates\n\nEverything at the roots is at its newest version.';
  const rows = pullRequests.map(({ app, environment, number, url, state }) => [
    code(app),
    code(environment),
    found
      .filter((version) => version.app.name === app && version.environment === environment)
      .map(
        ({ artifact, from, to }) =>
          `${code(artifact.name)} ${code(describeVersion(from))} → ${code(describeVersion(to))}`,
      )
      .join('<br>'),
    `[#${number}](${url}) ${state}`,
  ]);
  return `### Updates\n\n${table(['application', 'environment', 'versions', 'pull request'], rows)}`;
}
