import { branchName } from '../../domain/promote/names.ts';
import { code, table } from '../../domain/report/markdown.ts';
import { describeVersion } from '../../domain/versions/observed.ts';
import { releaseOf } from '../../domain/versions/release.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { closeMoot, closeOrphans, readOpen } from '../../steps/close-moot.ts';
import { type DesiredState, placementsOf, readDesiredState } from '../../steps/desired-state.ts';
import { editVersions } from '../../steps/edit-versions.ts';
import { inTurn, type Turns } from '../../steps/in-turn.ts';
import { type Looked, lookForVersions } from '../../steps/look-for-versions.ts';
import { type Proposed, type ProposePorts, propose } from '../../steps/propose.ts';
import { checkSelection } from '../../steps/selection.ts';
import { deployMerged } from './deploy-merged.ts';
import { isChanged } from './managed.ts';
import type { ManagedPullRequest, spec } from './spec.ts';

export interface UpdatePorts extends ProposePorts {
  readonly catalogue: Catalogue;
}

type UpdateInputs = Pick<InputsOf<typeof spec>, 'apps' | 'environments' | 'deployWorkflow'> &
  Partial<Pick<InputsOf<typeof spec>, 'images'>>;

/** Keeps one pull request per app and root environment for newer versions, and closes those that became moot. */
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
  looked: readonly Looked[],
  inputs: UpdateInputs,
): Promise<OutputsOf<typeof spec>> {
  const rows: ManagedPullRequest[] = [];
  const turns = inTurn(ports.host);
  const open = await readOpen(ports.forge, 'update', desired.branch);
  // Who names an image says nothing of what else is newest: no pull request is moot because of that.
  const named = (inputs.images ?? []).length > 0;
  for (const one of looked) {
    const kept = await updateOne(ports, desired, one, turns, named ? undefined : open);
    if (kept) rows.push(kept);
  }
  if (!named && inputs.apps.length === 0 && inputs.environments.length === 0) {
    const gone = async () => ({ closed: await withdrawOrphans(ports, desired, looked, open) });
    const orphans = await turns.take('pull requests of what is gone', gone);
    if ('closed' in orphans) rows.push(...orphans.closed);
  }
  const pullRequests = await deployMerged(ports, inputs.deployWorkflow, desired.branch, rows);
  turns.finish(pullRequests.some(isChanged));
  await ports.host.summary(summary(pullRequests, looked, named));
  return { changed: pullRequests.some(isChanged), 'pull-requests': pullRequests };
}

/** What becomes of one app; `open` has the pull requests that may be closed as moot. */
async function updateOne(
  ports: UpdatePorts,
  desired: DesiredState,
  looked: Looked,
  turns: Turns,
  open: ReadonlyMap<string, PullRequest> | undefined,
): Promise<ManagedPullRequest | undefined> {
  const [app, environment] = [looked.app.name, looked.environment.name];
  const broken = { app, environment, number: 0, url: '', state: 'failed' } as const;
  if (looked.failed) return broken;
  const done = await turns.take(`${app} in ${environment}`, async () => ({
    row: looked.newer.length > 0 ? await keepOne(ports, desired, looked) : await closeOne(ports, desired, looked, open),
  }));
  return 'failed' in done ? broken : done.row;
}

async function keepOne(ports: UpdatePorts, desired: DesiredState, looked: Looked): Promise<ManagedPullRequest> {
  const [app, environment] = [looked.app.name, looked.environment.name];
  const { pullRequest, state } = await proposeOne(ports, desired, looked);
  return { app, environment, number: pullRequest.number, url: pullRequest.url, state };
}

async function closeOne(
  ports: UpdatePorts,
  desired: DesiredState,
  looked: Looked,
  open: ReadonlyMap<string, PullRequest> | undefined,
): Promise<ManagedPullRequest | undefined> {
  const [app, environment] = [looked.app.name, looked.environment.name];
  const present = open?.get(branchName('update', environment, app));
  const why = `Closed, as ${code(app)} in ${code(environment)} has no newer versions than those on ${code(desired.branch)}.`;
  if (!present || !(await closeMoot(ports.forge, present, why))) return undefined;
  return { app, environment, number: present.number, url: present.url, state: 'closed' };
}

async function proposeOne(
  ports: UpdatePorts,
  desired: DesiredState,
  { app, environment, newer }: Looked,
): Promise<Proposed> {
  const placements = placementsOf(app, environment.name);
  const versions = new Map<string, (typeof newer)[number]['to']>();
  for (const { instance } of placements.slice(0, 1)) {
    for (const [name, version] of (await desired.release(app, instance)).versions) versions.set(name, version);
  }
  for (const { artifact, to } of newer) versions.set(artifact.name, to);
  const writes = newer.map(({ artifact, to }) => ({ artifact, version: to }));
  return propose(ports, desired, {
    verb: 'update',
    app: app.name,
    environment,
    placements,
    versions: newer.map(({ artifact, from, to }) => ({
      artifact: artifact.name,
      image: artifact.coordinates.name,
      from,
      to,
    })),
    changes: await editVersions(desired, app, placements, writes),
    why: `Newer versions are in the registry, and ${code(environment.name)} takes its versions from there.`,
    trailers: { Release: releaseOf(versions).id, From: 'registry' },
    gates: [],
  });
}

async function withdrawOrphans(
  ports: UpdatePorts,
  desired: DesiredState,
  looked: readonly Looked[],
  open: ReadonlyMap<string, PullRequest>,
): Promise<readonly ManagedPullRequest[]> {
  const known = new Set(looked.map(({ app, environment }) => branchName('update', environment.name, app.name)));
  const why = `Closed, as ${code(desired.branch)} has nothing any more that takes its versions from the registry there.`;
  const closed = await closeOrphans(ports.forge, open, known, why);
  return closed.map(({ app, environment, pullRequest: { number, url } }) => {
    return { app, environment, number, url, state: 'closed' };
  });
}

function summary(pullRequests: readonly ManagedPullRequest[], looked: readonly Looked[], named: boolean): string {
  if (pullRequests.length === 0) {
    const nothing = named
      ? 'The named images change nothing at the roots.'
      : 'Everything at the roots is at its newest version.';
    return `### Updates\n\n${nothing}`;
  }
  const rows = pullRequests.map(({ app, environment, number, url, state, problem }) => [
    code(app),
    code(environment),
    looked
      .filter((one) => one.app.name === app && one.environment.name === environment)
      .flatMap(({ newer }) => newer)
      .map(
        ({ artifact, from, to }) =>
          `${code(artifact.name)} ${code(describeVersion(from))} → ${code(describeVersion(to))}`,
      )
      .join('<br>'),
    `${number === 0 ? state : `[#${number}](${url}) ${state}`}${problem ? `, but ${problem}` : ''}`,
  ]);
  return `### Updates\n\n${table(['application', 'environment', 'versions', 'pull request'], rows)}`;
}
