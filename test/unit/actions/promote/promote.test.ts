import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import { ForgeError } from '../../../../src/kit/errors.ts';
import {
  chainConfig,
  deployedChain,
  release,
  round,
  setByHand,
  versionIn,
  web,
} from '../../../support/memory/chain.ts';
import { configRepo, deployment } from '../../../support/memory/config-repo.ts';
import { alice } from '../../../support/memory/forge-state.ts';
import { deploy, promote } from '../../../support/memory/use-cases.ts';
import { createWorld, forge, type World } from '../../../support/memory/world.ts';

const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof promote>>) =>
  pulls.map(({ app, environment, number, state }) => `${app}@${environment} #${number} ${state}`);
const open = (world: World) => world.state.pulls.filter(({ state }) => state === 'open');

/** The newest status of each context on the head of the newest pull request. */
async function gates(world: World): Promise<Record<string, string>> {
  const { forge: ours } = world.ports();
  const newest = world.state.pulls.findLast(({ branch }) => branch.startsWith('plumbline/promote/'));
  const { head } = await ours.pullRequest(newest?.number ?? 0);
  const found = await ours.statuses(head.commit);
  return Object.fromEntries(found.map(({ context, state, description }) => [context, `${state}: ${description}`]));
}

const utc = (time: number) => `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

describe('promote along a chain', () => {
  it('shows the gates, opens them with time, and stops before a person', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    const ends = utc(world.clock.now().getTime() + 3600_000);
    expect(states(await promote(world))).toEqual(['shop@staging #2 opened']);
    expect(await gates(world)).toEqual({
      'plumbline/staging/validate': 'success: what it renders to is valid',
      'plumbline/staging/health': 'success: healthy in dev',
      'plumbline/staging/soak': `pending: soak of 1h ends at ${ends}`,
      'plumbline/staging': 'pending: waiting for soak',
    });
    world.clock.advance(3599);
    expect(states(await promote(world))).toEqual(['shop@staging #2 unchanged']);
    expect((await gates(world))['plumbline/staging/soak']).toBe(`pending: soak of 1h ends at ${ends}`);
    world.clock.advance(1);
    expect(states(await promote(world))).toEqual(['shop@staging #2 merged']);
    expect(versionIn(world, 'staging')).toBe('1.1.0');
    expect(states(await promote(world))).toEqual(['shop@prod #3 opened']);
    expect((await gates(world))['plumbline/prod/health']).toBe('pending: not deployed to staging yet');
    await deploy(world, 'staging');
    world.clock.advance(24 * 3600);
    const ready = await promote(world);
    expect(states(ready)).toEqual(['shop@prod #3 unchanged']);
    expect(ready.host.summaries.join()).toContain('waiting for a person to merge it');
    expect((await gates(world))['plumbline/prod']).toBe('success: open: validate, health, soak');
    expect(versionIn(world, 'prod')).toBe('1.0.0');
  });

  it('writes nothing when nothing has changed, and no status twice', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    await promote(world);
    expect((await promote(world)).writes).toEqual([]);
  });

  it('starts the soak again when a newer release comes, and moves the same pull request on', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    await promote(world);
    world.clock.advance(1800);
    await release(world, '1.2.0');
    expect(states(await promote(world))).toEqual(['shop@staging #2 updated']);
    expect(open(world).map(({ title }) => title)).toEqual(['Promote shop in staging: web 1.0.0 → 1.2.0']);
    const ends = utc(world.clock.now().getTime() + 3600_000);
    expect((await gates(world))['plumbline/staging/soak']).toBe(`pending: soak of 1h ends at ${ends}`);
  });

  it('waits for an upstream that is not deployed, and stops at one that failed', async () => {
    const world = await deployedChain(chainConfig('{ status: agent/healthy }').replace('timeout: 10m', 'timeout: 1s'));
    world.registry.push(web, '1.1.0');
    setByHand(world, 'dev', '1.1.0');
    await promote(world);
    expect((await gates(world))['plumbline/staging/health']).toBe('pending: not deployed to dev yet');
    await deploy(world, 'dev');
    await promote(world);
    expect((await gates(world))['plumbline/staging/health']).toMatch(
      /^pending: the deployment to dev is running since \d{4}-\d\d-\d\d \d\d:\d\d UTC$/u,
    );
    await report(world, 'dev', 'failure');
    await promote(world);
    expect(await gates(world)).toMatchObject({
      'plumbline/staging/health': 'failure: the deployment to dev failed',
      'plumbline/staging': 'failure: closed: health',
    });
  });

  it('counts no deployment of another identity, whatever it says', async () => {
    const world = await deployedChain();
    world.registry.push(web, '1.1.0');
    setByHand(world, 'dev', '1.1.0');
    const own = world.state.deployments.find(({ environment }) => environment === 'dev')?.payload as object;
    const { desired } = await revisionOf(world, 'dev');
    forge(world, 'dev', 'deploy:shop@dev', { ...own, revision: desired });
    await promote(world);
    expect((await gates(world))['plumbline/staging/health']).toBe('pending: not deployed to dev yet');
  });

  it('does not read what was promoted from a body, a title or a status that others can write', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    await promote(world);
    const [pull] = open(world);
    world.state.pulls[(pull?.number ?? 0) - 1] = {
      ...(pull as NonNullable<typeof pull>),
      title: 'Promote shop in staging: web 1.0.0 → 6.6.6',
      body: 'Plumbline-Release: r-0000000000000000',
    };
    const head = world.repository.branches.get('plumbline/promote/staging/shop') ?? '';
    for (const context of ['plumbline/staging', 'plumbline/staging/soak']) {
      world.state.statuses.get(head)?.push({ context, state: 'success', description: 'open', author: alice });
    }
    expect(states(await promote(world))).toEqual(['shop@staging #2 updated']);
    expect(open(world)[0]?.title).toBe('Promote shop in staging: web 1.0.0 → 1.1.0');
    expect((await gates(world))['plumbline/staging']).toBe('pending: waiting for soak');
  });

  it('starts the deploy workflow after a merge with the workflow token, once', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    world.state.dispatches.length = 0;
    world.clock.advance(3600);
    await promote(world);
    expect(world.state.dispatches).toEqual([{ workflow: 'gitops-deploy.yml', ref: 'main' }]);
  });

  it('warns of checks that GitHub holds back from the workflow token', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    await promote(world);
    world.state.held.set(world.repository.branches.get('plumbline/promote/staging/shop') ?? '', ['ci']);
    const [warning] = (await promote(world)).host.warnings;
    expect(warning).toMatch(/^Pull request #2: 1 workflow runs wait for a person's approval/u);
  });

  it('brings everything to prod, whoever merges, and comes to rest', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    for (let day = 0; day < 3; day++) {
      world.clock.advance(24 * 3600);
      await round(world);
    }
    const [pull] = open(world);
    await world.ports().forge.merge({
      number: pull?.number ?? 0,
      expectedHead: world.repository.branches.get('plumbline/promote/prod/shop') ?? '',
      method: 'merge',
      title: 'Merged by hand',
      message: '',
    });
    await round(world);
    expect(['dev', 'staging', 'prod'].map((environment) => versionIn(world, environment))).toEqual(
      Array(3).fill('1.1.0'),
    );
    const before = world.writes.log.length;
    await round(world);
    expect(world.writes.log.slice(before)).toEqual([]);
  });
});

describe('a version that was written by hand upstream', () => {
  it.each([
    ['digest', '1.1.0'],
    ['tag', `1.1.0@sha256:${'b'.repeat(64)}`],
  ])('is promoted as it is, although the artifact says write: %s', async (write, version) => {
    const world = await deployedChain(chainConfig().replace('write: tag', `write: ${write}`));
    setByHand(world, 'dev', version);
    await deploy(world, 'dev');
    world.clock.advance(3600);
    expect(states(await promote(world))).toEqual(['shop@staging #1 merged']);
    expect(world.repository.read('apps/shop/staging/web.yaml')).toContain(`${web}:${version} # kept`);
    const { deployments } = await deploy(world, 'staging');
    expect(deployments.map(({ outcome }) => outcome)).toEqual(['healthy']);
    expect(states(await promote(world, { environments: ['staging'] }))).toEqual([]);
  });

  it('takes a digest that stands downstream with it', async () => {
    const world = await deployedChain(chainConfig().replace('write: tag', 'write: digest'));
    setByHand(world, 'staging', `1.0.0@sha256:${'a'.repeat(64)}`);
    setByHand(world, 'dev', '1.1.0');
    await promote(world, { environments: ['staging'] });
    const text = world.repository.read('apps/shop/staging/web.yaml', 'plumbline/promote/staging/shop');
    expect(text).toContain(`${web}:1.1.0 # kept`);
  });
});

describe('steps back', () => {
  it('are not taken after an upstream that a person set back', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    world.clock.advance(3600);
    await round(world);
    setByHand(world, 'dev', '1.0.0');
    await deploy(world, 'dev');
    world.clock.advance(3600);
    const result = await promote(world, { environments: ['staging'] });
    expect([states(result), result.writes]).toEqual([[], []]);
    expect(result.host.infos.join()).toContain('staging had the release of dev before and has moved on');
    expect(result.host.summaries.join()).toContain(
      'a person brings it back: revert the revert, or write it with `plumbline set`',
    );
  });

  it('are not taken over a newer version that a person brought downstream', async () => {
    const world = await deployedChain();
    setByHand(world, 'staging', '1.2.0');
    setByHand(world, 'dev', '1.1.0');
    const result = await promote(world, { environments: ['staging'] });
    expect([states(result), result.writes]).toEqual([[], []]);
    expect(result.host.infos.join()).toContain('the release of dev is older than its own');
  });
});

const forked = (after: string) => `version: 1
environments:
  eu: {}
  us: {}
  prod: { after: ${after}, merge: auto }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" }, write: tag }
    deploy: { with: branch, health: none }
`;
const places = ['eu', 'us', 'prod'];

describe('several environments before one', () => {
  it('all: nothing moves while they do not agree, and it is said', async () => {
    const world = await deployedChain(forked('[eu, us]'), places);
    setByHand(world, 'eu', '1.1.0');
    await deploy(world, 'eu');
    const result = await promote(world);
    expect([states(result), result.writes]).toEqual([[], []]);
    expect(result.host.summaries.join()).toMatch(/do not agree: eu has r-[0-9a-f]{16}, us has r-[0-9a-f]{16}/u);
    setByHand(world, 'us', '1.1.0');
    expect(states(await promote(world))).toEqual(['shop@prod #1 opened']);
    expect((await gates(world))['plumbline/prod/health']).toBe('pending: not deployed to us yet');
    await deploy(world, 'us');
    expect(states(await promote(world))).toEqual(['shop@prod #1 merged']);
  });

  it('all: a pull request is withdrawn while they disagree, and comes again', async () => {
    const world = await deployedChain(forked('[eu, us]').replace(', merge: auto', ''), places);
    for (const place of ['eu', 'us']) setByHand(world, place, '1.1.0');
    await promote(world);
    setByHand(world, 'us', '1.2.0');
    expect(states(await promote(world))).toEqual(['shop@prod #1 closed']);
    setByHand(world, 'us', '1.1.0');
    expect(states(await promote(world))).toEqual(['shop@prod #2 opened']);
  });

  it('any: the one with something new is taken, and nobody goes back to the other', async () => {
    const world = await deployedChain(forked('{ any: [eu, us] }'), places);
    setByHand(world, 'us', '1.1.0');
    await deploy(world, 'us');
    expect(states(await promote(world))).toEqual(['shop@prod #1 merged']);
    await deploy(world, 'prod');
    const second = await promote(world);
    expect([states(second), second.writes]).toEqual([[], []]);
    expect(versionIn(world, 'prod')).toBe('1.1.0');
  });

  it('any: an open one goes before one that is not healthy', async () => {
    const world = await deployedChain(forked('{ any: [eu, us] }'), places);
    setByHand(world, 'eu', '1.2.0');
    setByHand(world, 'us', '1.1.0');
    await deploy(world, 'us');
    await promote(world);
    expect(versionIn(world, 'prod')).toBe('1.1.0');
  });
});

describe('apps that do not run everywhere', () => {
  const skipping = chainConfig();

  it('are named when nothing can ever be promoted to them', async () => {
    const world = await deployedChain(skipping, ['dev', 'prod']);
    await release(world, '1.1.0');
    const result = await promote(world);
    expect(states(result)).toEqual([]);
    expect(result.host.infos.join()).toContain(
      'shop runs in prod, but in none of the environments before it (staging)',
    );
    expect(result.host.summaries.join()).toContain('in none of the environments before it');
  });

  it('are passed over without a word where they have no artifacts', async () => {
    const config = skipping.replace(/ {4}artifacts:\n.*\n/u, '');
    const world = await deployedChain(config, ['dev', 'prod']);
    expect((await promote(world)).host.summaries).toEqual([
      '### Promotions\n\nEvery environment has what comes before it.',
    ]);
  });

  it('keep an artifact that upstream does not run, and are deployed with it', async () => {
    const side = 'ghcr.io/acme/side';
    const config = skipping.replace(
      '      web:',
      `      side: { image: ${side}, track: { semver: "^3" }, write: tag }\n      web:`,
    );
    const files = configRepo(config, { shop: { image: web, runs: { dev: '1.0.0', prod: '1.0.0' } } });
    files['apps/shop/staging/web.yaml'] = deployment('shop', [`${web}:1.0.0`, `${side}:3.0.0`]);
    const world = createWorld(files);
    world.registry.push(web, '1.0.0');
    for (const environment of ['dev', 'staging', 'prod']) await deploy(world, environment);
    world.registry.push(side, '3.0.0');
    await release(world, '1.1.0');
    world.clock.advance(3600);
    expect(states(await promote(world, { environments: ['staging'] }))).toEqual(['shop@staging #2 merged']);
    expect(world.repository.read('apps/shop/staging/web.yaml')).toContain(`${side}:3.0.0`);
    const { deployments } = await deploy(world, 'staging');
    expect(deployments.map(({ outcome }) => outcome)).toEqual(['healthy']);
  });
});

describe('what is wrong', () => {
  it('after a merge leaves its deploy, its summary and its outputs', async () => {
    const world = await deployedChain(
      chainConfig()
        .replace('soak: 24h', 'soak: 0s')
        .replace(/(prod: .*\}) \}/u, '$1, merge: auto }'),
    );
    await release(world, '1.1.0');
    world.clock.advance(3600);
    world.state.dispatches.length = 0;
    world.writes.before = (write) => {
      if (write === 'commit plumbline/promote/prod/shop') throw new ForgeError('GitHub answered 429.', 429);
    };
    setByHand(world, 'staging', '1.0.1');
    const result = await promote(world);
    expect(states(result)).toEqual(['shop@staging #2 merged', 'shop@prod #0 failed']);
    expect(world.state.dispatches).toHaveLength(1);
    expect(result.host.findings).toMatchObject([{ message: 'shop in prod: GitHub answered 429.' }]);
    expect(result.host.summaries.join()).toContain('GitHub answered 429.');
  });

  it('with the deploy workflow is told behind the outputs', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    world.clock.advance(3600);
    world.writes.before = (write) => {
      if (write.startsWith('dispatch')) throw new ForgeError('GitHub answered 404.', 404);
    };
    const result = await promote(world);
    expect(states(result)).toEqual(['shop@staging #2 merged']);
    expect(failure(result)?.message).toContain('merged, but the deploy was not started');
  });

  it('with one application stays with it', async () => {
    const jobs = '  jobs:\n    source: apps/jobs/{environment}\n    deploy: { with: branch, health: none }\n';
    const broken = { 'apps/jobs/dev/a.yaml': 'a: [\n', 'apps/jobs/staging/a.yaml': 'a: [\n' };
    const world = await deployedChain(`${chainConfig()}${jobs}`, undefined, broken);
    await release(world, '1.1.0');
    expect(states(await promote(world))).toEqual(['shop@staging #2 opened', 'jobs@staging #0 failed']);
  });
});

async function report(world: World, environment: string, state: 'success' | 'failure'): Promise<void> {
  const commit = world.repository.branches.get(`environment/${environment}`) ?? '';
  const all = world.state.statuses.get(commit) ?? [];
  world.state.statuses.set(commit, [...all, { context: 'agent/healthy', state, description: '', author: alice }]);
}

async function revisionOf(world: World, environment: string): Promise<{ desired: string }> {
  const { DesiredState, readConfig } = await import('../../../../src/steps/desired-state.ts');
  const { git, renderer } = world.ports();
  const files = await git.snapshot(await git.tip('main'));
  const desired = new DesiredState('main', await readConfig(files, 'gitops.yaml'), files, renderer);
  return { desired: await desired.revision(`apps/shop/${environment}`) };
}
