import { describe, expect, it } from '@jest/globals';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { alice, app } from '../../../support/memory/forge-state.ts';
import { mergeUnderway } from '../../../support/memory/merging.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const file = 'apps/shop/dev/web.yaml';
const branch = 'plumbline/update/dev/shop';

function start(keys: string, merge = 'manual'): World {
  const gitops = `version: 1
environments: { dev: { merge: ${merge}, pull-request: { ${keys} } } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" }, write: tag }
    deploy: { with: branch, health: none }
`;
  const world = createWorld(configRepo(gitops, { shop: { image: web, runs: { dev: '1.0.0' } } }));
  world.registry.push(web, '1.0.0');
  world.registry.push(web, '1.1.0');
  return world;
}

const pull = (world: World) => {
  const [first] = world.state.pulls;
  if (!first) throw new Error('there is no pull request');
  return first;
};
const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) => pulls.map(({ state }) => state);
const head = (world: World) => world.repository.branches.get(branch) ?? '';
const settled = (world: World) => ({
  repository: world.repository,
  state: world.state,
  writes: world.writes,
  clock: world.clock,
});

describe('who is asked to look', () => {
  const keys = 'labels: [gitops], reviewers: [alice, "team:sre"], assignees: [bob], draft: true';

  it('is set when it is opened, as a draft where that is wanted', async () => {
    const world = start(keys);
    await update(world);
    expect(pull(world)).toMatchObject({
      labels: ['gitops'],
      reviewers: ['alice', 'team:sre'],
      assignees: ['bob'],
      draft: true,
    });
    expect((await update(world)).writes).toEqual([]);
  });

  it('is not asked again when somebody took it away, nor made a draft again', async () => {
    const world = start(keys);
    await update(world);
    world.state.pulls[0] = { ...pull(world), reviewers: [], assignees: [], labels: [], draft: false };
    world.registry.push(web, '1.2.0');
    expect(states(await update(world))).toEqual(['updated']);
    expect(pull(world)).toMatchObject({ labels: [], reviewers: [], assignees: [], draft: false });
  });

  it('does not merge a draft', async () => {
    const world = start('draft: true', 'auto');
    expect(states(await update(world))).toEqual(['opened']);
    expect((await update(world)).host.infos.join('\n')).toContain('it is a draft');
  });
});

describe('where GitHub merges', () => {
  const review = 'At least 1 approving review is required';
  const start1 = (keys = '') => {
    const world = start(keys, 'auto');
    world.state.identity = app;
    world.state.blocked = review;
    return world;
  };

  it('turns auto-merge on at the judged head when only its requirements are missing', async () => {
    const world = start1();
    await update(world);
    expect(pull(world).merging).toBeUndefined();
    world.clock.advance(300);
    const result = await update(world);
    expect(result.writes).toEqual(['auto-merge 1']);
    expect(result.host.infos.join('\n')).toContain(`${review}; auto-merge is on`);
    expect(pull(world).intent?.request.expectedHead).toBe(head(world));
    expect((await update(world)).writes).toEqual([]);
    world.state.blocked = undefined;
    mergeUnderway(settled(world));
    expect(world.repository.read(file)).toContain('web:1.1.0');
  });

  it('says what blocks it where the settings do not allow that', async () => {
    const world = start1();
    world.state.autoMergeAllowed = false;
    await update(world);
    world.clock.advance(300);
    const result = await update(world);
    expect([result.writes, result.host.infos.join('\n')]).toEqual([[], expect.stringContaining(`  ${review}`)]);
  });

  it('does not with the workflow token: such a merge starts no deploy', async () => {
    const world = start('', 'auto');
    world.state.blocked = review;
    await update(world);
    expect((await update(world)).writes).toEqual([]);
    expect(pull(world).merging).toBeUndefined();
  });

  it('turns it off before a new head, which was not judged', async () => {
    const world = start1();
    await update(world);
    world.clock.advance(300);
    await update(world);
    world.registry.push(web, '1.2.0');
    const result = await update(world);
    expect(result.writes.slice(0, 2)).toEqual(['cancel merge 1', `commit ${branch}`]);
    expect(pull(world).merging).toBeUndefined();
  });

  it('turns it off when a check fails, and when a person commits to the branch', async () => {
    const world = start1();
    await update(world);
    world.clock.advance(300);
    await update(world);
    world.state.checks.set(head(world), [{ name: 'ci', status: 'completed', conclusion: 'failure' }]);
    expect((await update(world)).writes).toEqual(['cancel merge 1']);
    world.state.checks.clear();
    await update(world);
    expect(pull(world).merging).toBe('auto-merge');
    world.repository.push(branch, { 'README.md': 'Mine.\n' }, alice);
    const taken = await update(world);
    expect([states(taken), taken.writes]).toEqual([['left-alone'], ['cancel merge 1']]);
  });

  it('leaves alone what a person has put on its way', async () => {
    const world = start('', 'manual');
    await update(world);
    const request = { number: 1, expectedHead: head(world), method: 'squash', title: 't', message: 'm' } as const;
    world.state.pulls[0] = { ...pull(world), merging: 'auto-merge', intent: { request, by: alice } };
    world.registry.push(web, '1.2.0');
    const result = await update(world);
    expect([states(result), result.writes]).toEqual([['left-alone'], []]);
    expect(result.host.infos.join('\n')).toContain('a person has GitHub merge it as it is');
  });

  it('puts it into the merge queue of its base, once, and takes it out for a new version', async () => {
    const world = start1();
    world.state.blocked = undefined;
    world.state.mergeQueue = true;
    await update(world);
    world.clock.advance(300);
    const result = await update(world);
    expect([states(result), result.writes]).toEqual([['unchanged'], ['queue 1']]);
    expect(result.host.infos.join('\n')).toContain('it is in the merge queue');
    expect((await update(world)).writes).toEqual([]);
    world.registry.push(web, '1.2.0');
    expect((await update(world)).writes.slice(0, 2)).toEqual(['cancel merge 1', `commit ${branch}`]);
  });
});

describe('who asked', () => {
  const runUrl = 'https://github.test/acme/config/actions/runs/7';
  it('stands in the commit and the body, and stays there when the next run has another reason', async () => {
    const world = start('');
    world.trigger = { event: 'repository_dispatch', sender: { id: 99, login: 'acme-ci[bot]' }, runUrl };
    await update(world);
    expect(pull(world).body).toContain(
      `Made by [a run](${runUrl}) that \`acme-ci[bot]\` (account 99) asked for, started by \`repository_dispatch\`.`,
    );
    expect(world.repository.commit(head(world)).message).toContain(
      `Plumbline-Asked-By: repository_dispatch by acme-ci[bot] (99) in ${runUrl}`,
    );
    world.trigger = { event: 'schedule', runUrl: `${runUrl}8` };
    expect((await update(world)).writes).toEqual([]);
    world.registry.push(web, '1.2.0');
    await update(world);
    expect(pull(world).body).toContain(`Made by [a run](${runUrl}8), started by \`schedule\`.`);
  });
});

describe('what was done in the sources', () => {
  const [old, wanted] = ['a'.repeat(40), 'b'.repeat(40)];
  const source = 'https://github.test/acme/web';
  const of = { kind: 'image', name: web } as const;
  const publish = (world: World, tag: string, revision: string | undefined) =>
    world.catalogue.publish(of, tag, { source, ...(revision !== undefined && { revision }) });

  it('is in the body, for the revisions of exactly both versions', async () => {
    const world = start('');
    publish(world, '1.0.0', old);
    publish(world, '1.1.0', wanted);
    const commits = [{ id: wanted, subject: 'Fix @everyone, closes #1', author: 'mallory' }];
    const url = `${source}/compare/${old}...${wanted}`;
    world.state.comparisons.set(`acme/web ${old}...${wanted}`, { ahead: 1, behind: 0, url, commits, truncated: false });
    const release = (tag: string) => ({
      tag,
      name: `Release ${tag}`,
      body: `Notes of ${tag}`,
      truncated: false,
      url: `${source}/releases/tag/${tag}`,
      prerelease: false,
      publishedAt: undefined,
    });
    world.state.releases.set('acme/web', ['v1.2.0', 'v1.1.0', 'v1.0.5', 'v1.0.0'].map(release));
    await update(world);
    const { body } = pull(world);
    expect(body).toContain(
      `**\`web\`**: [1 commit](${url}) of \`acme/web\`, from \`aaaaaaaaaaaa\` to \`bbbbbbbbbbbb\`.`,
    );
    expect(body).toContain(
      `- [\`bbbbbbbbbbbb\`](${source}/commit/${wanted}) \`Fix @everyone, closes #1\` (\`mallory\`)`,
    );
    expect([...body.matchAll(/Notes of (\S+)/gu)].map(([, tag]) => tag)).toEqual(['v1.1.0', 'v1.0.5']);
    expect((await update(world)).writes).toEqual([]);
  });

  it.each([
    ['a label that is missing', undefined, 'the new version does not say its revision'],
    ['a repository that cannot be seen', wanted, 'acme/web cannot be seen with this token'],
    ['the same revision', old, 'both versions were built from the same revision'],
  ])('is told to be unknown for %s, and stops nothing', async (_, revision, why) => {
    const world = start('');
    publish(world, '1.0.0', old);
    publish(world, '1.1.0', revision);
    expect(states(await update(world))).toEqual(['opened']);
    expect(pull(world).body).toContain(`are not known: \`${why}\`.`);
  });

  it('is not read for a label alone from what not everybody may read: it is the word of whoever built the image', async () => {
    const secret = 'The next product is called Basilisk';
    const begin = (gitops: string) => {
      const world = start(gitops);
      publish(world, '1.0.0', old);
      publish(world, '1.1.0', wanted);
      const commits = [{ id: wanted, subject: secret, author: 'bob' }];
      const told = { ahead: 1, behind: 0, url: `${source}/compare/x`, commits, truncated: false };
      world.state.comparisons.set(`acme/web ${old}...${wanted}`, told);
      world.state.privateSources.add('acme/web');
      return world;
    };
    const labelled = begin('');
    await update(labelled);
    expect(pull(labelled).body).not.toContain(secret);
    expect(pull(labelled).body).toContain(
      'acme/web is not public, and is read only where gitops.yaml names it as source',
    );
  });

  it('warns of platforms that the new version is no longer built for', async () => {
    const world = start('');
    const platform = (architecture: string) => ({ os: 'linux', architecture });
    world.catalogue.publish(of, '1.0.0', { platforms: [platform('amd64'), platform('arm64')] });
    world.catalogue.publish(of, '1.1.0', { platforms: [platform('amd64')] });
    await update(world);
    expect(pull(world).body).toContain('⚠ No longer built for `linux/arm64`.');
  });

  it('is told to be unknown where nobody names a source', async () => {
    const world = start('');
    await update(world);
    expect(pull(world).body).toContain('**`web`**: the commits are not known: `no source is named`.');
  });
});
