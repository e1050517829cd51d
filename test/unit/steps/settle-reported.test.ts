import { describe, expect, it } from '@jest/globals';
import { readDesiredState } from '../../../src/steps/desired-state.ts';
import { settleReported } from '../../../src/steps/settle-reported.ts';
import { web } from '../../support/memory/chain.ts';
import { configRepo } from '../../support/memory/config-repo.ts';
import { alice } from '../../support/memory/forge-state.ts';
import { deploy } from '../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../support/memory/world.ts';

const names = ['a', 'b', 'c', 'd'];

/** Four apps on the rendered branches of two environments, all of them deployed and none reported on. */
async function waiting(): Promise<World> {
  const apps = Object.fromEntries(names.map((name) => [name, { image: web, runs: { dev: '1.0.0', test: '1.0.0' } }]));
  const lines = names.map(
    (name) =>
      `  ${name}: { source: "apps/${name}/{environment}", deploy: { with: branch, health: { status: agent/healthy }, timeout: 1s } }\n`,
  );
  const world = createWorld(configRepo(`version: 1\nenvironments: [dev, test]\napps:\n${lines.join('')}`, apps));
  for (const environment of ['dev', 'test']) await deploy(world, environment);
  return world;
}

function report(world: World, environment: string, state: 'success' | 'failure'): void {
  const commit = world.repository.branches.get(`environment/${environment}`) ?? '';
  world.state.statuses.set(commit, [{ context: 'agent/healthy', state, description: '', author: alice }]);
}

/** Settles, and tells what was asked of GitHub and Git beyond the deployments. */
async function settle(world: World): Promise<readonly string[]> {
  const { forge, git, renderer, host } = world.ports();
  const asked: string[] = [];
  const counting = {
    host,
    forge: {
      ...forge,
      branch: (name: string) => {
        asked.push(`branch ${name}`);
        return forge.branch(name);
      },
      statuses: (commit: string) => {
        asked.push('statuses');
        return forge.statuses(commit);
      },
    },
    git: {
      ...git,
      readTree: (commit: string) => {
        asked.push('tree');
        return git.readTree(commit);
      },
    },
  };
  await using desired = await readDesiredState({ git, forge, renderer }, 'gitops.yaml');
  await settleReported(counting, desired);
  return asked.sort();
}

const ends = (world: World) =>
  world.state.deployments.map(({ task, environment, statuses }) => `${environment} ${task} ${statuses.at(-1)?.state}`);

describe('what agents have reported since', () => {
  it('is written down for every app, with one look at the branch of an environment', async () => {
    const world = await waiting();
    report(world, 'dev', 'success');
    report(world, 'test', 'failure');
    const once = (environment: string) => [`branch environment/${environment}`, 'statuses', 'tree'];
    expect(await settle(world)).toEqual([...once('dev'), ...once('test')].sort());
    expect(ends(world)).toEqual([
      ...names.map((name) => `dev deploy:${name}@dev success`),
      ...names.map((name) => `test deploy:${name}@test failure`),
    ]);
  });

  it('is not looked for where nothing is in progress', async () => {
    const world = await waiting();
    report(world, 'dev', 'success');
    report(world, 'test', 'success');
    await settle(world);
    expect(await settle(world)).toEqual([]);
  });

  it('does not count for an app whose files on the branch are others', async () => {
    const world = await waiting();
    world.repository.push('environment/dev', { 'b/deployment-apps-b.yaml': 'kind: Older\n' });
    report(world, 'dev', 'success');
    await settle(world);
    expect(ends(world).slice(0, 4)).toEqual([
      'dev deploy:a@dev success',
      'dev deploy:b@dev in_progress',
      'dev deploy:c@dev success',
      'dev deploy:d@dev success',
    ]);
  });
});
