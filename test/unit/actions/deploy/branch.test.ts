import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/deploy/run.ts';
import { UserError } from '../../../../src/kit/errors.ts';
import { chainConfig, deployedChain, release, running, setByHand, web } from '../../../support/memory/chain.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { alice } from '../../../support/memory/forge-state.ts';
import { deploy, plan, promote } from '../../../support/memory/use-cases.ts';
import { createWorld, forge, type World } from '../../../support/memory/world.ts';

const watched = chainConfig('{ status: agent/healthy }');
const outcomes = ({ deployments }: Awaited<ReturnType<typeof deploy>>) =>
  deployments.map(({ app, target, outcome }) => `${app}@${target} ${outcome}`);
const history = (world: World, environment: string) =>
  world.state.deployments
    .filter((deployment) => deployment.environment === environment)
    .map(({ statuses }) => statuses.map(({ state }) => state).join(' '));

function start(gitops = watched): World {
  const runs = { dev: '1.0.0', staging: '1.0.0', prod: '1.0.0' };
  const world = createWorld(configRepo(gitops, { shop: { image: web, runs } }));
  world.registry.push(web, '1.0.0');
  return world;
}

function report(world: World, environment: string, state: 'success' | 'failure' | 'pending'): void {
  const commit = world.repository.branches.get(`environment/${environment}`) ?? '';
  const all = world.state.statuses.get(commit) ?? [];
  world.state.statuses.set(commit, [...all, { context: 'agent/healthy', state, description: '', author: alice }]);
}

describe('deploy to a rendered branch', () => {
  it('commits what it renders to, and is done when the agent says so', async () => {
    const world = start();
    let looks = 0;
    world.clock.meanwhile = () => {
      looks += 1;
      if (looks === 3) report(world, 'dev', 'success');
    };
    const result = await deploy(world, 'dev');
    expect(outcomes(result)).toEqual(['shop@dev healthy']);
    expect(running(world, 'dev')).toBe('1.0.0');
    expect(history(world, 'dev')).toEqual(['in_progress success']);
    expect(failure(result)).toBeUndefined();
    const tip = world.repository.commit(world.repository.branches.get('environment/dev') ?? '');
    expect(tip.message).toMatch(
      /^Render dev at [0-9a-f]{12}\n\nPlumbline-Environment: dev\nPlumbline-Commit: [0-9a-f]{40}$/u,
    );
    // By the address of our own account, so that GitHub shows it and nobody else as the author.
    expect(tip.author).toBe(world.state.identity.id);
    expect(world.state.deployments[0]?.payload).toMatchObject({
      version: 1,
      app: 'shop',
      target: 'dev',
      versions: { web: '1.0.0' },
    });
  });

  it('writes nothing the second time', async () => {
    const world = await deployedChain();
    const second = await deploy(world, 'dev');
    expect([outcomes(second), second.writes, second.changed]).toEqual([['shop@dev unchanged'], [], false]);
  });

  it('fails when the agent reports failure', async () => {
    const world = start();
    world.clock.meanwhile = () => report(world, 'dev', 'failure');
    const result = await deploy(world, 'dev');
    expect(outcomes(result)).toEqual(['shop@dev failed']);
    expect(failure(result)?.message).toBe('Not healthy: shop in dev (failed).');
    expect(history(world, 'dev')).toEqual(['in_progress failure']);
  });

  it('waits no longer than its timeout, and what comes later is written down by whoever looks', async () => {
    const world = start();
    const before = world.clock.now().getTime();
    const result = await deploy(world, 'dev');
    expect(outcomes(result)).toEqual(['shop@dev waiting']);
    expect(world.clock.now().getTime() - before).toBe(600_000);
    expect(failure(result)?.message).toContain('shop in dev (waiting)');
    expect(history(world, 'dev')).toEqual(['in_progress']);
    report(world, 'dev', 'pending');
    expect((await promote(world)).writes).toEqual([]);
    report(world, 'dev', 'success');
    await promote(world);
    expect(history(world, 'dev')).toEqual(['in_progress success']);
    expect(outcomes(await deploy(world, 'dev'))).toEqual(['shop@dev unchanged']);
  });

  it('asks once for all that wait for one status', async () => {
    const apps = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [name, { image: web, runs: { dev: '1.0.0' } }] as const),
    );
    const lines = Object.keys(apps).map(
      (name) =>
        `  ${name}: { source: "apps/${name}/{environment}", deploy: { with: branch, health: { status: agent/healthy }, timeout: 10m } }\n`,
    );
    const world = createWorld(configRepo(`version: 1\nenvironments: [dev]\napps:\n${lines.join('')}`, apps));
    let sleeps = 0;
    world.clock.meanwhile = () => {
      sleeps += 1;
    };
    const result = await deploy(world, 'dev');
    expect(result.deployments.map(({ outcome }) => outcome)).toEqual(Array(4).fill('waiting'));
    expect(sleeps).toBeLessThan(80);
  });

  it('takes no report on an older commit for one on this', async () => {
    const world = start();
    world.clock.meanwhile = () => report(world, 'dev', 'success');
    await deploy(world, 'dev');
    world.clock.meanwhile = () => {};
    setByHand(world, 'dev', '1.1.0');
    expect(outcomes(await deploy(world, 'dev'))).toEqual(['shop@dev waiting']);
  });

  it('takes no report for a revision that a killed run never pushed', async () => {
    const world = start();
    world.clock.meanwhile = () => report(world, 'dev', 'success');
    await deploy(world, 'dev');
    setByHand(world, 'dev', '1.1.0');
    world.writes.killAfter(2);
    await expect(deploy(world, 'dev')).rejects.toThrow('deployment 2 in_progress');
    world.writes.revive();
    await promote(world);
    expect(history(world, 'dev')).toEqual(['in_progress success', 'in_progress']);
    expect(running(world, 'dev')).toBe('1.0.0');
    expect(outcomes(await deploy(world, 'dev'))).toEqual(['shop@dev healthy']);
    expect(history(world, 'dev')).toEqual(['in_progress success', 'in_progress success']);
  });

  it('starts the promote workflow when something became healthy, and only then', async () => {
    const world = await deployedChain();
    const promoteWorkflow = 'gitops-promote.yml';
    world.state.dispatches.length = 0;
    await deploy(world, 'dev', { promoteWorkflow });
    expect(world.state.dispatches).toEqual([]);
    setByHand(world, 'dev', '1.1.0');
    await deploy(world, 'dev', { promoteWorkflow });
    expect(world.state.dispatches).toEqual([{ workflow: promoteWorkflow, ref: 'main' }]);
  });

  it('tries again when somebody else has pushed the branch', async () => {
    const world = await deployedChain();
    setByHand(world, 'dev', '1.1.0');
    let pushed = false;
    world.writes.before = (what) => {
      if (what !== 'push environment/dev' || pushed) return;
      pushed = true;
      world.repository.push('environment/dev', { 'shop/README.md': 'x\n' }, alice);
    };
    expect(outcomes(await deploy(world, 'dev'))).toEqual(['shop@dev healthy']);
    expect(running(world, 'dev')).toBe('1.1.0');
    expect(world.repository.read('shop/README.md', 'environment/dev')).toBeUndefined();
  });
});

const two = `version: 1
environments: [dev]
apps:
  shop: { source: "apps/shop/{environment}", deploy: { with: branch, health: none } }
  jobs: { source: "apps/jobs/{environment}", deploy: { with: branch, health: none } }
`;
const files = configRepo(two, {
  shop: { image: web, runs: { dev: '1.0.0' } },
  jobs: { image: web, runs: { dev: '1.0.0' } },
});
const folders = (world: World) =>
  [...world.repository.commit(world.repository.branches.get('environment/dev') ?? '').files.keys()].map(
    (path) => path.split('/')[0],
  );

describe('several apps on a branch', () => {
  it('have failed, each with its record, when the push is refused, and come with the next that is not', async () => {
    const world = createWorld(files);
    await deploy(world, 'dev', { apps: ['jobs'] });
    world.writes.before = (what) => {
      if (what.startsWith('push')) throw new UserError('Cannot push environment/dev: GH013: rule violations');
    };
    const refused = await deploy(world, 'dev');
    expect(outcomes(refused)).toEqual(['shop@dev failed', 'jobs@dev failed']);
    expect(history(world, 'dev')).toEqual(['in_progress success', 'in_progress failure']);
    expect(failure(refused)?.message).toContain('shop in dev (failed)');
    expect(refused.host.everything()).toContain('GH013');
    world.writes.before = () => {};
    expect(outcomes(await deploy(world, 'dev'))).toEqual(['shop@dev healthy', 'jobs@dev unchanged']);
  });

  it('leave the folders of others as they are', async () => {
    const world = createWorld(files);
    await deploy(world, 'dev');
    world.repository.push('main', {
      'apps/jobs/dev/web.yaml': world.repository.read('apps/jobs/dev/web.yaml')?.replace('1.0.0', '1.1.0'),
    });
    await deploy(world, 'dev', { apps: ['shop'] });
    expect(world.repository.read('jobs/deployment-apps-jobs.yaml', 'environment/dev')).toContain('1.0.0');
    await deploy(world, 'dev');
    expect(world.repository.read('jobs/deployment-apps-jobs.yaml', 'environment/dev')).toContain('1.1.0');
  });

  it('come in one commit', async () => {
    const world = createWorld(files);
    const result = await deploy(world, 'dev');
    expect(result.writes.filter((what) => what.startsWith('push'))).toEqual(['push environment/dev']);
  });

  it('go when they are gone from the configuration', async () => {
    const world = createWorld(files);
    await deploy(world, 'dev');
    world.repository.push('main', { 'gitops.yaml': two.replace(/ {2}jobs:.*\n/u, '') });
    await deploy(world, 'dev');
    expect(folders(world)).toEqual(['shop']);
  });

  it('are deployed beside one that is broken, which fails and is recorded nowhere', async () => {
    const world = createWorld(files);
    await deploy(world, 'dev');
    world.repository.push('main', {
      'apps/jobs/dev/web.yaml': 'a: [\n',
      'apps/shop/dev/web.yaml': world.repository.read('apps/shop/dev/web.yaml')?.replace('1.0.0', '1.1.0'),
    });
    const { matrix } = await plan(world);
    expect(matrix.include).toEqual([{ environment: 'dev', apps: 'shop\njobs' }]);
    const result = await deploy(world, 'dev');
    expect(result.deployments.map(({ app, outcome, deployment }) => [app, outcome, deployment])).toEqual([
      ['jobs', 'failed', 0],
      ['shop', 'healthy', 3],
    ]);
    expect(failure(result)?.message).toBe('Not healthy: jobs in dev (failed).');
    expect(folders(world)).toEqual(['jobs', 'shop']);
    expect(world.repository.read('jobs/deployment-apps-jobs.yaml', 'environment/dev')).toContain('1.0.0');
  });

  it('is told when nothing of what was asked for runs there', async () => {
    const config = two.replace('[dev]', '[dev, prod]');
    const world = createWorld({ ...files, 'gitops.yaml': config });
    const result = await deploy(world, 'prod');
    expect([result.deployments, result.writes]).toEqual([[], []]);
    expect(result.host.infos).toContain('Nothing that was asked for runs in prod.');
  });
});

describe('gates at deploy', () => {
  it('hold what was merged too early, whatever statuses say', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    setByHand(world, 'staging', '1.1.0');
    const tip = world.repository.branches.get('main') ?? '';
    for (const context of ['plumbline/staging', 'plumbline/staging/soak']) {
      world.state.statuses.set(tip, [{ context, state: 'success', description: '', author: alice }]);
    }
    const held = await deploy(world, 'staging');
    expect([outcomes(held), held.writes]).toEqual([['shop@staging held'], []]);
    expect(held.host.infos.join()).toContain('Held back: this release has not been healthy in dev for 1h.');
    expect(failure(held)).toBeUndefined();
    world.clock.advance(3600);
    expect(outcomes(await deploy(world, 'staging'))).toEqual(['shop@staging healthy']);
  });

  it('hold what only somebody else says is healthy upstream', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    const payload = world.state.deployments.at(-1)?.payload as object;
    world.clock.advance(1);
    forge(world, 'dev', 'deploy:shop@dev', payload);
    (world.state.deployments.at(-1)?.statuses ?? [])[0] = {
      state: 'success',
      description: '',
      at: new Date(0),
      author: 666,
    };
    setByHand(world, 'staging', '1.1.0');
    expect(outcomes(await deploy(world, 'staging'))).toEqual(['shop@staging held']);
  });

  it('are passed over with a reason, which is recorded with what it was needed for', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    setByHand(world, 'staging', '1.1.0');
    const descriptions: string[] = [];
    const ports = world.ports();
    const { run } = await import('../../../../src/actions/deploy/run.ts');
    const createDeployment: typeof ports.forge.createDeployment = (request) => {
      descriptions.push(request.description);
      return ports.forge.createDeployment(request);
    };
    await run(
      {
        token: 't',
        config: 'gitops.yaml',
        environment: 'staging',
        apps: [],
        promoteWorkflow: 'none',
        overrideGates: 'INC-42:\n  users are locked out',
      },
      { ...ports, forge: { ...ports.forge, createDeployment } },
    );
    expect(descriptions).toEqual([
      expect.stringMatching(/^shop r-[0-9a-f]{16}, gates overridden: INC-42: users are locked out$/u),
    ]);
    expect(ports.host.warnings).toEqual([
      'shop in staging: gates are overridden, though this release has not been healthy in dev for 1h.',
    ]);
  });

  it('let back in what the environment had before', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    world.clock.advance(3600);
    setByHand(world, 'staging', '1.1.0');
    await deploy(world, 'staging');
    setByHand(world, 'staging', '1.0.0');
    expect(outcomes(await deploy(world, 'staging'))).toEqual(['shop@staging healthy']);
  });

  it('are shown by plan, which deploys nothing of it', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    setByHand(world, 'staging', '1.1.0');
    const result = await plan(world);
    expect([result.matrix.include, result.changed]).toEqual([[], false]);
    expect(result.host.summaries.join()).toContain('held: `this release has not been healthy in dev for 1h`');
  });
});
