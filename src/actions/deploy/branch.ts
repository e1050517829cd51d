import type { BranchDeploy } from '../../domain/config/model.ts';
import { renderedBranch } from '../../domain/promote/names.ts';
import { formatTrailers } from '../../domain/promote/trailers.ts';
import type { UserError } from '../../kit/errors.ts';
import { isolate } from '../../steps/isolate.ts';
import { retryRaces } from '../../steps/races.ts';
import { directoryOf, renderedFilesOf, renderingAuthor } from '../../steps/rendered-branch.ts';
import { reportedHealth } from '../../steps/settle-reported.ts';
import { type DeployPorts, type DeployRequest, failedPlacement, type Placed } from './placed.ts';
import { closeDeployment, openDeployment, type Recorded, readRecorded } from './record.ts';

/** Milliseconds between looks for the agent's status: short at first, then longer, as a token has 1,000 requests an hour. */
const firstInterval = 500;
const longestInterval = 10_000;

/**
 * Rendered-branch mode: commits what the placements render to, all of the environment in one commit, and waits for the
 * agent that pulls the branch to report. Apps whose folder is not among them stay on the branch as they are.
 */
export async function deployToBranch(ports: DeployPorts, request: DeployRequest): Promise<readonly Placed[]> {
  if (request.placements.length === 0) return [];
  const recorded = await Promise.all(
    request.placements.map((placement) => readRecorded(ports.forge, request, placement)),
  );
  const ids: number[] = [];
  for (const entry of recorded) {
    ids.push(entry.healthy ? (entry.known?.deployment.id ?? 0) : await openDeployment(ports.forge, request, entry));
  }
  const branch = renderedBranch(request.environment.name);
  // A rule of the branch, or a race lost every time, concerns what goes to it: the clusters of the environment go on.
  const pushed = await isolate(ports.host, `The branch ${branch}`, async () => ({
    commit: await retryRaces(() => pushRendered(ports, request)),
  }));
  if ('failed' in pushed) return refuse(ports, request, recorded, ids, pushed.failed);
  const { commit } = pushed;
  const reports = new Map<string, Promise<Health>>();
  return Promise.all(
    recorded.map((entry, index) => follow(ports, request, entry, ids[index] ?? 0, { commit, reports })),
  );
}

/** Closes what was begun and cannot be pushed. What was healthy before keeps its record: the agent has seen no other. */
async function refuse(
  { forge }: DeployPorts,
  request: DeployRequest,
  recorded: readonly Recorded[],
  ids: readonly number[],
  error: UserError,
): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const [index, { healthy, placement }] of recorded.entries()) {
    const deployment = ids[index] ?? 0;
    if (!healthy) await closeDeployment(forge, request, deployment, 'failure', error.message);
    placed.push({ ...failedPlacement(placement, error), deployment });
  }
  return placed;
}

/** Commits the rendered files of the placements to the branch. Returns the commit that holds them. */
async function pushRendered({ forge, git }: DeployPorts, request: DeployRequest): Promise<string> {
  const { desired, environment, placements } = request;
  const branch = renderedBranch(environment.name);
  const expected = await git.findTip(branch);
  const files = new Map(expected === undefined ? [] : await git.readTree(expected));
  for (const placement of placements) {
    const directory = directoryOf(desired, placement);
    for (const path of [...files.keys()]) if (path.startsWith(`${directory}/`)) files.delete(path);
    for (const [path, text] of await renderedFilesOf(desired, placement)) files.set(path, text);
  }
  for (const path of abandoned(request, files.keys())) files.delete(path);
  const message = [
    `Render ${environment.name} at ${desired.commit.slice(0, 12)}`,
    formatTrailers([
      ['Environment', environment.name],
      ['Commit', desired.commit],
    ]),
  ].join('\n\n');
  return git.pushTree({ branch, files, message, author: await renderingAuthor(forge), expected });
}

/** Files of apps that the configuration no longer brings here by a branch. */
function abandoned({ desired, environment }: DeployRequest, paths: Iterable<string>): readonly string[] {
  const directories = desired
    .placements(environment.name)
    .filter(({ instance }) => instance.deploy.with === 'branch')
    .map((placement) => `${directoryOf(desired, placement)}/`);
  return [...paths].filter((path) => !directories.some((directory) => path.startsWith(directory)));
}

type Health = 'success' | 'failure' | 'pending';

async function follow(
  ports: DeployPorts,
  request: DeployRequest,
  recorded: Recorded,
  deployment: number,
  pushed: { readonly commit: string; readonly reports: Map<string, Promise<Health>> },
): Promise<Placed> {
  const { record, placement } = recorded;
  const { app, environment, target, instance } = placement;
  const ids = { app: app.name, environment, target, revision: record.revision, release: record.release, deployment };
  if (recorded.healthy) return { ...ids, outcome: 'unchanged', message: 'The branch holds it and it was healthy.' };
  const deploy = instance.deploy as BranchDeploy;
  // Asked once for all apps that wait for the same status: a token has 1,000 requests an hour.
  const question = JSON.stringify([deploy.health, deploy.timeout]);
  const answer = pushed.reports.get(question) ?? waitForReport(ports, deploy, pushed.commit);
  pushed.reports.set(question, answer);
  const health = await answer;
  const where = `${renderedBranch(environment)} at ${pushed.commit.slice(0, 12)}`;
  if (health === 'pending') {
    return { ...ids, outcome: 'waiting', message: `The agent has not reported on ${where} within ${deploy.timeout}s.` };
  }
  const said = deploy.health === 'none' ? 'committed; nobody reports health' : `the agent reported ${health}`;
  const message = `${where}: ${said}.`;
  await closeDeployment(ports.forge, request, deployment, health, message);
  return { ...ids, outcome: health === 'success' ? 'healthy' : 'failed', message };
}

async function waitForReport({ forge, clock }: DeployPorts, deploy: BranchDeploy, commit: string): Promise<Health> {
  const deadline = clock.now().getTime() + deploy.timeout * 1000;
  for (let interval = firstInterval; ; interval = Math.min(interval * 1.5, longestInterval)) {
    const health = await reportedHealth(forge, commit, deploy);
    const left = deadline - clock.now().getTime();
    if (health !== 'pending' || left <= 0) return health;
    await clock.sleep(Math.min(interval, left));
    // Not "the agent has not reported": nobody waited for it.
    clock.cancelled.throwIfAborted();
  }
}
