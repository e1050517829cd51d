import { describe, expect, it } from '@jest/globals';
import { run as runPromote } from '../../../src/actions/promote/run.ts';
import { run as runUpdate } from '../../../src/actions/update/run.ts';
import { ConfigError, ForgeError, InputError, RegistryError } from '../../../src/kit/errors.ts';
import { collectFiles, versioned } from '../../../src/steps/collect-files.ts';
import { withoutPushing, withoutWriting } from '../../../src/steps/dry-run.ts';
import { isolate } from '../../../src/steps/isolate.ts';
import { retryRaces } from '../../../src/steps/races.ts';
import { checkSelection, isSelected } from '../../../src/steps/selection.ts';
import { deployedChain, release, web } from '../../support/memory/chain.ts';
import { memoryFiles } from '../../support/memory/files.ts';
import { MemoryHost } from '../../support/memory/host.ts';
import { stored } from '../../support/memory/pulls.ts';
import { createWorld } from '../../support/memory/world.ts';

const common = { token: 't', config: 'gitops.yaml', apps: [], environments: [], deployWorkflow: 'gitops-deploy.yml' };

describe('a dry run', () => {
  it('of update and promote writes nothing, and tells every write', async () => {
    const world = await deployedChain();
    await release(world, '1.1.0');
    world.registry.push(web, '1.2.0');
    world.clock.advance(7200);
    const before = world.writes.log.length;
    const ports = world.ports();
    const dry = {
      ...ports,
      forge: withoutWriting(ports.forge, ports.host),
      git: withoutPushing(ports.git, ports.host),
    };
    await runUpdate({ ...common, images: [] }, dry);
    await runPromote(common, dry);
    expect(world.writes.log).toHaveLength(before);
    const told = ports.host.infos.filter((line) => line.startsWith('would')).join('\n');
    expect(told).toContain('would commit "Update shop in dev: web 1.1.0 → 1.2.0" to plumbline/update/dev/shop');
    expect(told).toContain('would open a pull request: Promote shop in staging: web 1.0.0 → 1.1.0');
  });

  it('tells who would be asked, and how it would be merged', async () => {
    const { ports: open, writes, state, repository } = createWorld({ a: 'a' });
    repository.push('b', { a: 'b' });
    const { forge, host } = open();
    const { number } = await forge.createPullRequest({ branch: 'b', base: 'main', title: 'T', body: 'B' });
    state.mergeQueue = true;
    const request = { number, expectedHead: repository.branches.get('b') ?? '', title: 'T', message: 'M' } as const;
    await forge.merge({ ...request, method: 'squash' });
    const before = writes.log.length;
    const dry = withoutWriting(forge, host);
    const attention = { labels: ['prod'], reviewers: ['ada', 'team:sre'], assignees: ['bob'] };
    const opened = await dry.createPullRequest({
      ...{ branch: 'c', base: 'main', title: 'New', body: 'B', draft: true },
      ...attention,
    });
    expect(opened).toMatchObject({ number: 0, draft: true, labels: ['prod'], everSet: { reviewers: false } });
    await dry.updatePullRequest(number, { title: 'T', body: 'B', reviewers: ['ada'] });
    expect(await dry.mergeWhenReady({ ...request, method: 'squash' })).toMatchObject({ merged: false });
    expect(await dry.cancelMerge(number)).toBe(true);
    state.pulls[0] = { ...stored({ state, repository }, number), merging: 'auto-merge' };
    await dry.cancelMerge(number);
    expect(host.infos).toEqual([
      'would open a draft pull request: New, labels prod, reviewers ada, team:sre, assignees bob',
      'would update pull request #1: T, reviewers ada',
      'would merge pull request #1 as soon as its requirements are met',
      'would take pull request #1 out of the merge queue',
      'would turn auto-merge of pull request #1 off',
    ]);
    expect(writes.log).toHaveLength(before);
  });
});

describe('what fails for one application', () => {
  const host = () => new MemoryHost();
  const failing = (error: Error) => async () => {
    throw error;
  };
  it.each([
    new ConfigError('bad'),
    new RegistryError('away', 503),
    new ForgeError('moved', 409),
    new ForgeError('invalid', 422),
  ])('is kept to it: %s', async (error) => {
    const said = host();
    expect(await isolate(said, 'shop in dev', failing(error))).toEqual({ failed: error });
    expect(said.everything()).toContain(`shop in dev: ${error.message}`);
  });

  it.each([
    new InputError('bad'),
    new ForgeError('who are you', 401),
    new ForgeError('no', 403),
    new ForgeError('away', 502),
    new TypeError('a bug'),
  ])('is not what concerns the whole run: %s', async (error) => {
    await expect(isolate(host(), 'shop in dev', failing(error))).rejects.toBe(error);
  });
});

describe('a race', () => {
  const losing = (times: number, status = 409) => {
    let count = 0;
    const attempt = async () => {
      count += 1;
      if (count <= times) throw new ForgeError('moved', status);
      return count;
    };
    return { attempt, tried: () => count };
  };
  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('that was lost %d times is won in attempt %d', async (times, attempt) => {
    expect(await retryRaces(losing(times).attempt)).toBe(attempt);
  });

  it('is given up in the end, and nothing else is tried again', async () => {
    const always = losing(9);
    await expect(retryRaces(always.attempt)).rejects.toThrow('moved');
    expect(always.tried()).toBe(3);
    const other = losing(9, 422);
    await expect(retryRaces(other.attempt)).rejects.toThrow('moved');
    expect(other.tried()).toBe(1);
  });
});

describe('a selection', () => {
  const config = { environments: [], apps: [] };
  it('is everything when nothing was named', () => {
    expect([isSelected([], 'a'), isSelected(['a'], 'a'), isSelected(['a'], 'b')]).toEqual([true, true, false]);
  });

  it('of what is not there is refused', () => {
    expect(() => checkSelection(config, {})).not.toThrow();
    expect(() => checkSelection(config, { apps: ['x'] })).toThrow('There is no application "x"');
    expect(() => checkSelection(config, { environments: ['x'] })).toThrow('There is no environment "x"');
  });
});

describe('collected files', () => {
  const files = memoryFiles({
    'a.yaml': '1',
    'b/c.yml': '2',
    'b/d.json': '3',
    'b/Kustomization': '4',
    'b/e.txt': '5',
    'node_modules/x.yaml': '6',
    'b/.terraform/x.yaml': '7',
  });
  it.each([
    [[''], ['a.yaml', 'b/Kustomization', 'b/c.yml', 'b/d.json'], 3],
    [['.'], ['a.yaml', 'b/Kustomization', 'b/c.yml', 'b/d.json'], 3],
    [['b/'], ['b/Kustomization', 'b/c.yml', 'b/d.json'], 2],
    [['b', 'b/c.yml', 'a.yaml'], ['a.yaml', 'b/Kustomization', 'b/c.yml', 'b/d.json'], 2],
    [['b/e.txt'], ['b/e.txt'], 0],
  ])('of %j', async (paths, found, skipped) => {
    const collected = await collectFiles(files, paths);
    expect([collected.files.map(({ path }) => path), collected.skipped]).toEqual([found, skipped]);
  });
  it('of those that may say a version: HCL too, and nothing that is too large to be written by hand', async () => {
    const tree = memoryFiles({
      'a.tf': '1',
      'b.nomad': '2',
      'c.nomad.hcl': '3',
      'd.yaml': '4',
      'e.md': '5',
      'f.json': '123456',
    });
    const collected = await collectFiles(tree, [''], { ...versioned, largest: 5 });
    expect(collected.files.map(({ path }) => path)).toEqual(['a.tf', 'b.nomad', 'c.nomad.hcl', 'd.yaml']);
  });
});
