import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../../src/actions/update/managed.ts';
import { ForgeError } from '../../../../src/kit/errors.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { alice, app } from '../../../support/memory/forge-state.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const api = 'ghcr.io/acme/api';

const gitops = (merge = 'manual') => `version: 1
environments:
  dev: { merge: ${merge}, pull-request: { labels: [gitops] } }
  prod: { after: [dev] }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" }, write: tag }
    deploy: { with: branch, health: none }
  jobs:
    source: apps/jobs/{environment}
    artifacts:
      api: { image: ${api}, track: { semver: "^2" }, write: digest }
    deploy: { with: branch, health: none }
`;

function start(merge?: string): World {
  const world = createWorld(
    configRepo(gitops(merge), {
      shop: { image: web, runs: { dev: '1.0.0', prod: '1.0.0' } },
      jobs: { image: api, runs: { dev: `2.0.0@sha256:${'a'.repeat(64)}`, prod: '2.0.0' } },
    }),
  );
  world.registry.push(web, '1.0.0');
  world.registry.images.set(api, new Map([['2.0.0', `sha256:${'a'.repeat(64)}`]]));
  return world;
}

const branch = 'plumbline/update/dev/shop';
const file = 'apps/shop/dev/web.yaml';
const states = ({ 'pull-requests': pulls }: Awaited<ReturnType<typeof update>>) =>
  pulls.map(({ app, environment, number, state }) => `${app}@${environment} #${number} ${state}`);
const open = (world: World) => world.state.pulls.filter(({ state }) => state === 'open');

describe('update', () => {
  it('opens one pull request at the root, in one commit that changes one value', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    const before = world.repository.read(file) ?? '';
    const result = await update(world);
    expect(states(result)).toEqual(['shop@dev #1 opened']);
    expect(result.changed).toBe(true);
    expect(world.repository.read(file, branch)).toBe(before.replace('1.0.0', '1.1.0'));
    const commit = world.repository.commit(world.repository.branches.get(branch) ?? '');
    expect(world.repository.changedPaths(commit.parents[0] ?? '', commit.id)).toEqual([file]);
    expect(commit.message).toMatch(
      /^Update shop in dev: web 1\.0\.0 → 1\.1\.0\n\nPlumbline-App: shop\nPlumbline-Environment: dev\nPlumbline-Version: shop\/web=1\.1\.0\nPlumbline-Release: r-[0-9a-f]{16}\nPlumbline-From: registry\nPlumbline-Asked-By: schedule$/u,
    );
    expect(open(world).map(({ title, labels }) => [title, labels])).toEqual([
      ['Update shop in dev: web 1.0.0 → 1.1.0', ['gitops']],
    ]);
  });

  it('writes nothing the second time', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    await update(world);
    const second = await update(world);
    expect(second.writes).toEqual([]);
    expect(states(second)).toEqual(['shop@dev #1 unchanged']);
    expect(second.changed).toBe(false);
  });

  it('does nothing when there is nothing newer, or only what the policy does not want', async () => {
    const world = start();
    world.registry.push(web, '2.0.0');
    world.registry.push(web, '1.1.0-rc.1');
    world.registry.push(web, '0.9.0');
    const result = await update(world);
    expect([states(result), result.writes]).toEqual([[], []]);
    expect(result.host.summaries.join()).toContain('Everything at the roots is at its newest version.');
  });

  it('moves the same pull request on to a newer version', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    await update(world);
    world.registry.push(web, '1.2.0');
    expect(states(await update(world))).toEqual(['shop@dev #1 updated']);
    expect(world.state.pulls).toHaveLength(1);
    expect(open(world)[0]?.title).toBe('Update shop in dev: web 1.0.0 → 1.2.0');
    const commit = world.repository.commit(world.repository.branches.get(branch) ?? '');
    expect(commit.parents).toEqual([world.repository.branches.get('main')]);
  });

  it('leaves the branch alone when only its base went on elsewhere', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    await update(world);
    const head = world.repository.branches.get(branch);
    world.repository.push('main', { 'README.md': 'Changed.\n' }, alice);
    expect(states(await update(world))).toEqual(['shop@dev #1 unchanged']);
    expect(world.repository.branches.get(branch)).toBe(head);
  });

  it('builds the branch anew when its base changed the same file', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    await update(world);
    world.repository.push('main', { [file]: `${world.repository.read(file)}# by hand\n` }, alice);
    expect(states(await update(world))).toEqual(['shop@dev #1 updated']);
    expect(world.repository.read(file, branch)).toMatch(/1\.1\.0[\s\S]*# by hand\n$/u);
  });

  it('adds the labels that a killed run could not', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    await update(world);
    world.state.pulls[0] = {
      ...(open(world)[0] as (typeof world.state.pulls)[number]),
      labels: ['mine'],
      everSet: { labels: false, reviewers: false, assignees: false },
    };
    await update(world);
    expect(open(world)[0]?.labels).toEqual(['mine', 'gitops']);
  });

  it('leaves a pull request from its branch to another base to whoever opened it', async () => {
    const world = start('auto');
    world.state.blocked = 'not yet';
    world.registry.push(web, '1.1.0');
    await update(world);
    world.state.blocked = undefined;
    world.repository.branches.set('old', world.repository.branches.get('main') ?? '');
    const [ours] = open(world) as [(typeof world.state.pulls)[number]];
    world.state.pulls[0] = { ...ours, base: 'old', author: { id: alice, login: 'alice' } };
    expect(states(await update(world))).toEqual(['shop@dev #2 merged']);
    expect(world.repository.read(file)).toContain('1.1.0');
    expect(world.repository.read(file, 'old')).toContain('1.0.0');
  });

  it('does not close a pull request to another base as moot', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    await update(world);
    const [ours] = open(world) as [(typeof world.state.pulls)[number]];
    world.state.pulls[0] = { ...ours, base: 'old' };
    world.repository.branches.set('old', world.repository.branches.get('main') ?? '');
    world.registry.images.get(web)?.delete('1.1.0');
    const result = await update(world);
    expect([states(result), result.writes]).toEqual([[], []]);
  });

  describe('a pull request that became moot', () => {
    it('is closed with a comment, and its branch is deleted', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await update(world);
      world.registry.images.get(web)?.delete('1.1.0');
      expect(states(await update(world))).toEqual(['shop@dev #1 closed']);
      expect(world.state.comments.map(({ body }) => body)).toEqual([
        'Closed, as `shop` in `dev` has no newer versions than those on `main`.',
      ]);
      expect(world.repository.branches.has(branch)).toBe(false);
      expect((await update(world)).writes).toEqual([]);
    });

    it('comes again when the same version does: our own closing is no no', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await update(world);
      world.registry.images.get(web)?.delete('1.1.0');
      await update(world);
      world.registry.push(web, '1.1.0');
      expect(states(await update(world))).toEqual(['shop@dev #2 opened']);
    });

    it('stays while its registry does not answer, and the run fails in the end', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await update(world);
      world.registry.down.add(web);
      world.registry.push(api, '2.1.0');
      const result = await update(world);
      expect(states(result)).toEqual(['shop@dev #0 failed', 'jobs@dev #2 opened']);
      expect(failure(result)?.message).toBe('Not done: shop in dev.');
      expect(result.host.findings).toMatchObject([
        { severity: 'error', message: 'shop in dev: The registry of ghcr.io/acme/web does not answer.' },
      ]);
      expect(open(world)).toHaveLength(2);
    });

    it('is closed when its application is gone from the configuration', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await update(world);
      const shop = / {2}shop:[\s\S]*?(?= {2}jobs:)/u;
      world.repository.push('main', { 'gitops.yaml': gitops().replace(shop, '') }, alice);
      expect(states(await update(world, { apps: ['jobs'] }))).toEqual([]);
      expect(states(await update(world))).toEqual(['shop@dev #1 closed']);
    });
  });

  describe('people', () => {
    it('who commit to the branch take it over', async () => {
      const world = start('auto');
      world.state.blocked = 'a review is missing';
      world.registry.push(web, '1.1.0');
      await update(world);
      const head = world.repository.push(branch, { 'README.md': 'Mine.\n' }, alice);
      world.registry.push(web, '1.2.0');
      const taken = await update(world);
      expect(states(taken)).toEqual(['shop@dev #1 left-alone']);
      expect(taken.host.infos.join()).toContain('somebody else has committed to its branch');
      world.registry.images.get(web)?.delete('1.1.0');
      world.registry.images.get(web)?.delete('1.2.0');
      expect((await update(world)).writes).toEqual([]);
      expect(world.repository.branches.get(branch)).toBe(head);
    });

    it('who commit to it in the very moment win, and are left alone from then on', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await update(world);
      world.registry.push(web, '1.2.0');
      let head: string | undefined;
      world.writes.before = (what) => {
        if (what === `commit ${branch}`) head ??= world.repository.push(branch, { 'README.md': 'Mine.\n' }, alice);
      };
      expect(states(await update(world))).toEqual(['shop@dev #1 left-alone']);
      expect(world.repository.branches.get(branch)).toBe(head);
    });

    it('who close it say no to these versions, and to no others', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await update(world);
      await world.ports().forge.closePullRequest(1);
      const second = await update(world);
      expect([states(second), second.writes]).toEqual([['shop@dev #1 left-alone'], []]);
      world.registry.push(web, '1.2.0');
      expect(states(await update(world))).toEqual(['shop@dev #2 opened']);
    });
  });

  describe('with merge: auto', () => {
    const head = (world: World) => world.repository.branches.get(branch) ?? '';

    it('merges what is valid with the workflow token, deletes the branch and starts the deploy workflow', async () => {
      const world = start('auto');
      world.registry.push(web, '1.1.0');
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
      expect(world.repository.read(file)).toContain('1.1.0');
      expect(world.repository.branches.has(branch)).toBe(false);
      expect(world.state.dispatches).toEqual([{ workflow: 'gitops-deploy.yml', ref: 'main' }]);
      expect((await update(world)).writes).toEqual([]);
    });

    it('gives the checks that an App token starts a run to appear, and starts nothing itself', async () => {
      const world = start('auto');
      world.state.identity = app;
      world.registry.push(web, '1.1.0');
      const first = await update(world);
      expect(states(first)).toEqual(['shop@dev #1 opened']);
      expect(first.host.infos.join()).toContain('waiting for its checks to begin');
      // Another run, seconds later, sees no check either: they have not begun.
      world.clock.advance(5);
      const second = await update(world);
      expect([states(second), second.writes]).toEqual([['shop@dev #1 unchanged'], []]);
      world.clock.advance(120);
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
      expect(world.state.dispatches).toEqual([]);
    });

    it('merges with an App token as soon as the checks have passed', async () => {
      const world = start('auto');
      world.state.identity = app;
      world.registry.push(web, '1.1.0');
      await update(world);
      world.state.checks.set(head(world), [{ name: 'validate', status: 'completed', conclusion: 'success' }]);
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
    });

    it.each([
      ['a failed check', 'completed', 'failure', 'failed checks: ci'],
      ['a check that timed out', 'completed', 'timed_out', 'failed checks: ci'],
      ['a running check', 'in_progress', undefined, 'waiting for checks: ci'],
    ] as const)('waits for %s', async (_, status, conclusion, said) => {
      const world = start('auto');
      world.state.blocked = 'not yet';
      world.registry.push(web, '1.1.0');
      await update(world);
      world.state.blocked = undefined;
      world.state.checks.set(head(world), [{ name: 'ci', status, conclusion }]);
      const result = await update(world);
      expect(states(result)).toEqual(['shop@dev #1 unchanged']);
      expect(result.host.infos.join('\n')).toContain(said);
      world.state.checks.set(head(world), [{ name: 'ci', status: 'completed', conclusion: 'success' }]);
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
    });

    it('waits for statuses of others, and takes none of them for its own', async () => {
      const world = start('auto');
      world.state.blocked = 'not yet';
      world.registry.push(web, '1.1.0');
      await update(world);
      world.state.blocked = undefined;
      const status = { context: 'ci/lint', state: 'pending', description: '', author: alice } as const;
      const forged = { context: 'plumbline/dev', state: 'failure', description: 'no', author: alice } as const;
      world.state.statuses.get(head(world))?.push(status, forged);
      expect((await update(world)).host.infos.join()).toContain('waiting for checks: ci/lint');
      world.state.statuses.get(head(world))?.push({ ...status, state: 'success' });
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
    });

    it('says what blocks the merge', async () => {
      const world = start('auto');
      world.registry.push(web, '1.1.0');
      world.state.blocked = 'At least 1 approving review is required';
      const result = await update(world);
      expect(result.host.infos.join()).toContain('At least 1 approving review is required');
      expect((await update(world)).writes).toEqual([]);
    });

    it('makes a branch anew on its base where only one that is up to date may be merged, and only then', async () => {
      const world = start('auto');
      world.state.identity = app;
      world.state.strict = true;
      world.registry.push(web, '1.1.0');
      await update(world);
      world.clock.advance(600);
      const old = head(world);
      world.state.checks.set(old, [{ name: 'ci', status: 'in_progress', conclusion: undefined }]);
      const tip = world.repository.push('main', { 'README.md': 'Changed.\n' }, alice);
      expect((await update(world)).writes).toEqual([]);
      world.state.checks.set(old, [{ name: 'ci', status: 'completed', conclusion: 'success' }]);
      const moved = await update(world);
      expect(states(moved)).toEqual(['shop@dev #1 updated']);
      expect(moved.host.infos.join()).toContain('waiting for its checks to begin');
      expect(world.repository.commit(head(world)).parents).toEqual([tip]);
      expect(world.state.statuses.get(head(world))?.at(-1)).toMatchObject({
        context: 'plumbline/dev',
        state: 'success',
      });
      world.clock.advance(600);
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
      expect(world.repository.read('README.md')).toBe('Changed.\n');
    });

    it('makes a branch that is behind anew and merges it at once with the workflow token', async () => {
      const world = start('auto');
      world.state.strict = true;
      world.state.blocked = 'not yet';
      world.registry.push(web, '1.1.0');
      await update(world);
      world.state.blocked = undefined;
      world.repository.push('main', { 'README.md': 'Changed.\n' }, alice);
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
    });

    it('makes nothing anew that stands on the base it knows: the next run sees the one that came since', async () => {
      const world = start('auto');
      world.state.strict = true;
      world.registry.push(web, '1.1.0');
      world.state.blocked = 'not yet';
      await update(world);
      world.state.blocked = undefined;
      const old = head(world);
      const statuses = world.state.statuses.get(old);
      if (!statuses) throw new Error('no gate is shown');
      // The branch's base goes on while the run is under way: after it has read the base, before it merges.
      statuses.length = 0;
      let moved = false;
      world.writes.before = () => {
        if (!moved) world.repository.push('main', { 'README.md': 'Changed.\n' }, alice);
        moved = true;
      };
      expect(states(await update(world))).toEqual(['shop@dev #1 unchanged']);
      world.writes.before = () => {};
      expect(head(world)).toBe(old);
      expect(states(await update(world))).toEqual(['shop@dev #1 merged']);
    });

    it('does not merge a head that it has not judged', async () => {
      const world = start('auto');
      world.registry.push(web, '1.1.0');
      world.writes.before = (what) => {
        if (what.startsWith('merge')) world.repository.push(branch, { 'README.md': 'Mine.\n' }, alice);
      };
      expect(states(await update(world))).toEqual(['shop@dev #1 opened']);
      world.writes.before = () => {};
      expect(world.repository.read('README.md')).toBe('Ours.\n');
      expect(states(await update(world))).toEqual(['shop@dev #1 left-alone']);
    });

    it('does not merge a draft, nor what does not validate', async () => {
      const world = start('auto');
      world.state.blocked = 'not yet';
      world.registry.push(web, '1.1.0');
      await update(world);
      world.state.blocked = undefined;
      world.state.pulls[0] = { ...(open(world)[0] as (typeof world.state.pulls)[number]), draft: true };
      expect((await update(world)).host.infos.join()).toContain('it is a draft');
      world.repository.push('main', { [file]: `${world.repository.read(file)}  replicas: many\n` }, alice);
      expect((await update(world)).host.infos.join()).toMatch(/gate validate: failure, 1 errors/u);
      const last = world.state.statuses.get(head(world))?.at(-1);
      expect(last).toMatchObject({ context: 'plumbline/dev', state: 'failure', description: 'closed: validate' });
    });
  });

  describe('a refusal that concerns the whole run', () => {
    const refuse = (world: World, what: string, status: number) => {
      world.writes.before = (write) => {
        if (write === what) throw new ForgeError(`GitHub answered ${status}.`, status, { hint: 'Do this.' });
      };
    };
    const both = (merge: string) => {
      const world = start(merge);
      world.registry.push(web, '1.1.0');
      world.registry.push(api, '2.1.0');
      return world;
    };

    it.each([403, 404, 429])('takes nothing from a merge before it: %d', async (status) => {
      const world = both('auto');
      refuse(world, 'commit plumbline/update/dev/jobs', status);
      const result = await update(world);
      expect(states(result)).toEqual(['shop@dev #1 merged', 'jobs@dev #0 failed']);
      expect(world.state.dispatches).toHaveLength(1);
      expect(result.host.summaries.join()).toContain('[#1](https://github.test/acme/config/pull/1) merged');
      expect(result.host.findings).toMatchObject([
        { severity: 'error', message: `jobs in dev: GitHub answered ${status}.`, hint: 'Do this.' },
      ]);
      expect(failure(result)?.message).toBe('Not done: jobs in dev.');
    });

    it('stops the run there, and is its one error when nothing was done before', async () => {
      const world = both('manual');
      refuse(world, 'commit plumbline/update/dev/shop', 403);
      await expect(update(world)).rejects.toThrow('GitHub answered 403.');
      expect(world.writes.log).toEqual([]);
    });

    it('of the deploy workflow is told behind the outputs, with what to do', async () => {
      const world = both('auto');
      refuse(world, 'dispatch gitops-deploy.yml', 404);
      const result = await update(world);
      expect(states(result)).toEqual(['shop@dev #1 merged', 'jobs@dev #2 merged']);
      expect(result.host.warnings.join()).toMatch(
        /deploy was not started: GitHub answered 404\.[\s\S]*`deploy-workflow`/u,
      );
      expect(result.host.summaries.join()).toContain('merged, but the deploy was not started');
      expect(failure(result)?.message).toBe(
        'Not done: shop in dev (merged, but the deploy was not started), jobs in dev (merged, but the deploy was not started).',
      );
    });
  });

  describe('with named images', () => {
    it('takes exactly that version, and leaves what it says nothing of', async () => {
      const world = start();
      world.registry.push(web, '1.2.0');
      world.registry.push(web, '1.1.0');
      world.registry.push(api, '2.1.0');
      await update(world, { apps: ['jobs'] });
      const result = await update(world, { images: [`${web}:1.1.0`] });
      expect(states(result)).toEqual(['shop@dev #2 opened']);
      expect(open(world).map(({ title }) => title)).toContain('Update shop in dev: web 1.0.0 → 1.1.0');
    });

    it('closes no pull request of others, whatever is newest', async () => {
      const world = start();
      world.registry.push(api, '2.1.0');
      await update(world);
      await update(world, { images: [`${web}:1.0.0`] });
      await update(world, { images: [`${api}:2.0.0`] });
      expect(open(world)).toHaveLength(1);
    });

    it('does not go back, and says so', async () => {
      const world = start();
      world.registry.push(web, '1.1.0');
      const result = await update(world, { images: ['ghcr.io/acme/web:1.0.0'] });
      expect(result.writes).toEqual([]);
      expect(result.host.infos).toContain('ghcr.io/acme/web:1.0.0 changes nothing in dev: shop has 1.0.0.');
      expect(result.host.summaries.join()).toContain('The named images change nothing at the roots.');
    });

    it('pins the digest that the registry serves', async () => {
      const world = start();
      const digest = world.registry.push(api, '2.1.0');
      await update(world, { images: [`${api}:2.1.0@${digest}`] });
      expect(world.repository.read('apps/jobs/dev/web.yaml', 'plumbline/update/dev/jobs')).toContain(
        `${api}:2.1.0@${digest} # kept`,
      );
    });

    it.each([
      ['an image of nobody', ['ghcr.io/acme/other:1.0.0'], 'No application follows the image ghcr.io/acme/other.'],
      ['no tag', ['ghcr.io/acme/web'], '"ghcr.io/acme/web" is not an image reference with a tag.'],
      ['a shell', ['ghcr.io/acme/web:$(id)'], '"ghcr.io/acme/web:$(id)" is not an image reference with a tag.'],
      ['a quote', ['ghcr.io/acme/web:1.0.0";rm'], 'is not an image reference with a tag.'],
      [
        'a tag outside of the policy',
        [`${web}:2.0.0`],
        'The tag 2.0.0 of ghcr.io/acme/web is refused by its track: not within "^1".',
      ],
      [
        'a digest without its tag',
        [`${web}@sha256:${'b'.repeat(64)}`],
        'has a digest and no tag, and web follows tags.',
      ],
      ['a pre-release', [`${web}:1.5.0-rc.1`], 'is refused by its track: pre-releases.'],
      ['a tag that is not there', [`${web}:1.9.0`], 'The registry has no ghcr.io/acme/web:1.9.0.'],
      ['an image twice', [`${web}:1.1.0`, `${web}:1.2.0`], 'The image ghcr.io/acme/web is named twice.'],
      ['another digest', [`${web}:1.1.0@sha256:${'b'.repeat(64)}`], `not sha256:${'b'.repeat(64)}.`],
    ])('refuses %s and writes nothing', async (_, images, message) => {
      const world = start();
      world.registry.push(web, '1.1.0');
      await expect(update(world, { images })).rejects.toThrow(message);
      expect(world.writes.log).toEqual([]);
    });
  });

  describe('digests', () => {
    it('follow a tag that was pushed again, and are shown where the tag says nothing', async () => {
      const world = start();
      world.registry.push(api, '2.0.0', 'again');
      await update(world);
      expect(open(world)[0]?.title).toMatch(
        /^Update jobs in dev: api 2\.0\.0@sha256:aaaaaaaaaaaa → 2\.0\.0@sha256:[0-9a-f]{12}$/u,
      );
    });

    it('that stand there stay where only the tag is written', async () => {
      const world = start();
      world.repository.push('main', {
        [file]: world.repository.read(file)?.replace(':1.0.0', `:1.0.0@sha256:${'c'.repeat(64)}`),
      });
      expect((await update(world)).writes).toEqual([]);
    });
  });

  it.each([
    [{ apps: ['shap'] }, 'There is no application "shap"; did you mean "shop"?'],
    [{ environments: ['dve'] }, 'There is no environment "dve"; did you mean "dev"?'],
    [{ config: 'other.yaml' }, 'There is no other.yaml.'],
  ])('refuses %j', async (inputs, message) => {
    await expect(update(start(), inputs)).rejects.toThrow(message);
  });

  it('keeps what is wrong with one application to it', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    world.repository.push('main', { 'apps/jobs/dev/web.yaml': 'a: [\n' });
    const result = await update(world);
    expect(states(result)).toEqual(['shop@dev #1 opened', 'jobs@dev #0 failed']);
    expect(result.host.findings).toMatchObject([
      { file: 'apps/jobs/dev/web.yaml', line: expect.any(Number), message: expect.stringMatching(/^jobs in dev: /u) },
    ]);
  });
});
