import type { BranchDeploy } from '../../domain/config/model.ts';
import { renderedFiles } from '../../domain/deploy/rendered-files.ts';
import { renderedBranch } from '../../domain/promote/names.ts';
import { formatTrailers } from '../../domain/promote/trailers.ts';
import { ConfigError } from '../../kit/errors.ts';
import type { Placement } from '../../steps/desired-state.ts';
import { judge, targetOf } from '../../steps/judge.ts';
import { reportedHealth } from '../../steps/settle-reported.ts';
import { closeDeployment, openDeployment, type Recorded, readRecorded } from './record.ts';
import type { DeployPorts, DeployRequest, Placed } from './run.ts';

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
  const commit = await pushRendered(ports, request);
  return Promise.all(
    request.placements.map((placement, index) =>
      follow(ports, request, placement, recorded[index] as Recorded, ids[index] ?? 0, commit),
    ),
  );
}

/** Commits the rendered files of the placements to the branch. Returns the commit that holds them. */
async function pushRendered({ git }: DeployPorts, request: DeployRequest): Promise<string> {
  const { desired, environment, placements } = request;
  const branch = renderedBranch(environment.name);
  const expected = await git.findTip(branch);
  const files = new Map(expected === undefined ? [] : await git.readTree(expected));
  for (const placement of placements) {
    const rendered = await desired.rendered(placement.source);
    const broken = judge(rendered, targetOf(environment, placement)).find(({ severity }) => severity === 'error');
    if (broken) throw new ConfigError(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
    const directory = directoryOf(placement, environment.targets.length);
    for (const path of [...files.keys()]) if (path.startsWith(`${directory}/`)) files.delete(path);
    for (const [name, text] of renderedFiles(rendered.resources)) files.set(`${directory}/${name}`, text);
  }
  for (const path of abandoned(request, files.keys())) files.delete(path);
  const message = [
    `Render ${environment.name} at ${desired.commit.slice(0, 12)}`,
    formatTrailers({ Environment: environment.name, Commit: desired.commit }),
  ].join('\n\n');
  return git.pushTree({ branch, files, message, expected });
}

/** Files of apps that the configuration no longer brings here by a branch. */
function abandoned({ desired, environment }: DeployRequest, paths: Iterable<string>): readonly string[] {
  const directories = desired
    .placements(environment.name)
    .filter(({ instance }) => instance.deploy.with === 'branch')
    .map((placement) => `${directoryOf(placement, environment.targets.length)}/`);
  return [...paths].filter((path) => !directories.some((directory) => path.startsWith(directory)));
}

/** `<app>`, or `<target>/<app>` where an environment has several targets. */
function directoryOf({ app, target }: Placement, targets: number): string {
  return targets > 1 ? `${target}/${app.name}` : app.name;
}

async function follow(
  ports: DeployPorts,
  request: DeployRequest,
  placement: Placement,
  recorded: Recorded,
  deployment: number,
  commit: string,
): Promise<Placed> {
  const { record } = recorded;
  const { app, environment, target, instance } = placement;
  const ids = { app: app.name, environment, target, revision: record.revision, release: record.release, deployment };
  if (recorded.healthy) return { ...ids, outcome: 'unchanged', message: 'The branch holds it and it is healthy.' };
  const deploy = instance.deploy as BranchDeploy;
  const health = await waitForReport(ports, deploy, commit);
  const where = `${renderedBranch(environment)} at ${commit.slice(0, 12)}`;
  if (health === 'pending') {
    return { ...ids, outcome: 'waiting', message: `The agent has not reported on ${where} within ${deploy.timeout}s.` };
  }
  const said = deploy.health === 'none' ? 'committed; nobody reports health' : `the agent reported ${health}`;
  const message = `${where}: ${said}.`;
  await closeDeployment(ports.forge, request, deployment, health, message);
  return { ...ids, outcome: health === 'success' ? 'healthy' : 'failed', message };
}

async function waitForReport(
  { forge, clock }: DeployPorts,
  deploy: BranchDeploy,
  commit: string,
): Promise<'success' | 'failure' | 'pending'> {
  const deadline = clock.now().getTime() + deploy.timeout * 1000;
  for (let interval = firstInterval; ; interval = Math.min(interval * 1.5, longestInterval)) {
    const health = await reportedHealth(forge, commit, deploy);
    const left = deadline - clock.now().getTime();
    if (health !== 'pending' || left <= 0 || clock.cancelled.aborted) return health;
    await clock.sleep(Math.min(interval, left));
  }
}
