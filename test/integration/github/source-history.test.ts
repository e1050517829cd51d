import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Forge } from '../../../src/ports/forge.ts';
import type { Comparison, Release } from '../../../src/ports/source-history.ts';
import type { Person } from '../../support/github/control/person.ts';
import type { RepositoryControl } from '../../support/github/control/repository-control.ts';
import { type GitHub, startGitHub } from '../../support/github/start.ts';
import { forgeOn, permissions } from './support.ts';

let github: GitHub;
let web: RepositoryControl;
let ada: Person;
let forge: Forge;

beforeEach(async () => {
  github = await startGitHub();
  github.createRepository('acme/config', { files: { a: 'a' } });
  web = github.createRepository('other/web', { private: false, files: { 'main.go': '0' } });
  ada = github.user('ada', 'write');
  forge = forgeOn(github, github.token({ kind: 'workflow', repositories: ['acme/config'], permissions }));
});

afterEach(async () => {
  await github.stop();
});

const source = (name = 'web', owner = 'other') => ({ server: github.url, owner, name });

async function commits(count: number, message = (index: number) => `Change ${index}`): Promise<string[]> {
  const made: string[] = [];
  for (let index = 1; index <= count; index++)
    made.push(await ada.commit(web, { message: message(index), files: { 'main.go': String(index) } }));
  return made;
}

const found = (answer: Comparison | { why: string }): Comparison => {
  if ('why' in answer) throw new Error(answer.why);
  return answer;
};

describe('comparing', () => {
  test('tells the commits between two revisions, the newest first, of another owner', async () => {
    const base = web.sha() ?? '';
    const made = await commits(2);
    expect(await forge.compareCommits(source(), base, made[1] ?? '')).toEqual({
      ahead: 2,
      behind: 0,
      url: `${github.url}/other/web/compare/${base}...${made[1]}`,
      commits: [
        { id: made[1], subject: 'Change 2', author: 'ada' },
        { id: made[0], subject: 'Change 1', author: 'ada' },
      ],
      truncated: false,
    });
  });

  test('takes tags, and tells of a way back', async () => {
    const base = web.sha() ?? '';
    await commits(1);
    for (const [tag, sha] of [
      ['v1.0.0', base],
      ['v1.1.0', web.sha()],
    ] as const)
      web.record.git.refs.update([{ name: `refs/tags/${tag}`, before: undefined, after: sha ?? '' }]);
    expect(found(await forge.compareCommits(source(), 'v1.1.0', 'v1.0.0'))).toMatchObject({
      ahead: 0,
      behind: 1,
      commits: [],
    });
  });

  test('is bounded, and says so', async () => {
    const base = web.sha() ?? '';
    const made = await commits(252);
    const answer = found(await forge.compareCommits(source(), base, 'main'));
    expect(answer).toMatchObject({ ahead: 252, truncated: true });
    expect(answer.commits).toHaveLength(250);
    expect(answer.commits[0]?.id).toBe(made.at(-1));
  }, 120_000);

  test('makes one harmless line of what people wrote', async () => {
    const base = web.sha() ?? '';
    await commits(1, () => `\u202eevil\u0007 ${'😀'.repeat(300)}\nbody`);
    const [commit] = found(await forge.compareCommits(source(), base, 'main')).commits;
    expect(commit?.subject).toMatch(/^evil (?:😀)+…$/u);
    expect(commit?.subject.length).toBeLessThanOrEqual(200);
  });

  test('asks once for what is asked often', async () => {
    const base = web.sha() ?? '';
    await Promise.all([forge.compareCommits(source(), base, 'main'), forge.compareCommits(source(), base, 'main')]);
    await forge.compareCommits({ ...source(), owner: 'Other' }, base, 'main');
    expect(github.requests).toHaveLength(1);
  });

  test.each([
    ['that is private', () => source('secret')],
    ['that is gone', () => source('gone')],
  ])('of a repository %s is told, not thrown', async (_, where) => {
    github.createRepository('other/secret', { files: { a: 'a' } });
    expect(await forge.compareCommits(where(), 'v1', 'v2')).toEqual({
      why: expect.stringContaining('cannot be seen with this token'),
    });
    expect(await forge.releases(where(), 5)).toEqual({
      why: expect.stringContaining('cannot be seen with this token'),
    });
  });

  test('says whether everybody may read them', async () => {
    github.createRepository('other/secret', { files: { a: 'a' } });
    expect(await forge.isPublic(source())).toBe(true);
    expect(await forge.isPublic(source('secret'))).toEqual({
      why: expect.stringContaining('cannot be seen with this token'),
    });
    expect(await forge.isPublic({ ...source(), server: 'https://git.example.com' })).toEqual({
      why: expect.any(String),
    });
  });

  test('of revisions that are gone is told', async () => {
    expect(await forge.compareCommits(source(), 'a'.repeat(40), 'main')).toEqual({
      why: expect.stringContaining('cannot be seen with this token'),
    });
  });

  test.each([403, 409, 500, 'html', 'truncate'] as const)('answered by %s is told', async (what) => {
    github.fail({ operation: 'GET /repos/{owner}/{repo}/compare/{basehead}', with: what, nth: 'every' });
    expect(await forge.compareCommits(source(), web.sha() ?? '', 'main')).toEqual({ why: expect.any(String) });
  });

  test.each([
    ['another server', { server: 'https://github.com' }],
    ['a folder up', { owner: '..' }],
    ['a folder up', { name: '..' }],
    ['another route', { name: 'web/../../../user' }],
    ['an encoded route', { name: 'web%2f..' }],
    ['nothing', { name: '' }],
  ])('asks nothing of %s', async (_, part) => {
    expect(await forge.compareCommits({ ...source(), ...part }, 'v1', 'v2')).toEqual({ why: expect.any(String) });
    expect(await forge.releases({ ...source(), ...part }, 5)).toEqual({ why: expect.any(String) });
    expect(github.requests).toEqual([]);
  });

  test.each(['', '..', 'v1...v2', '-x', 'a b', 'other:main', 'a\nb', 'v?x=1', 'x'.repeat(201)])(
    'asks nothing for the revision %j',
    async (revision) => {
      expect(await forge.compareCommits(source(), revision, 'main')).toEqual({ why: expect.any(String) });
      expect(await forge.compareCommits(source(), 'main', revision)).toEqual({ why: expect.any(String) });
      expect(github.requests).toEqual([]);
    },
  );
});

describe('releases', () => {
  const list = async (limit = 10): Promise<readonly Release[]> => {
    const answer = await forge.releases(source(), limit);
    if ('why' in answer) throw new Error(answer.why);
    return answer;
  };

  test('are told the newest first, as many as wanted, in one request', async () => {
    web.release('v1.0.0', { name: 'One', body: '- first' });
    web.release('v1.1.0-rc.1', { prerelease: true });
    expect(await list()).toEqual([
      {
        ...{ tag: 'v1.1.0-rc.1', name: 'v1.1.0-rc.1', body: '', truncated: false, prerelease: true },
        url: `${web.url}/releases/tag/v1.1.0-rc.1`,
        publishedAt: expect.any(Date),
      },
      expect.objectContaining({ tag: 'v1.0.0', name: 'One', body: '- first', prerelease: false }),
    ]);
    expect((await list(1)).map(({ tag }) => tag)).toEqual(['v1.1.0-rc.1']);
    expect(github.requests).toHaveLength(1);
  });

  test('that are drafts are not told, not even to who may see them', async () => {
    web.release('v1.0.0');
    web.release('v2.0.0', { draft: true, body: 'secret' });
    const token = github.token({ kind: 'app', repositories: ['acme/config', 'other/web'], permissions });
    const answer = await forgeOn(github, token).releases(source(), 10);
    expect(answer).toEqual([expect.objectContaining({ tag: 'v1.0.0' })]);
  });

  test('of any length are bounded', async () => {
    web.release('v1.0.0', { body: `${'x'.repeat(19_999)}😀${'y'.repeat(100_000)}` });
    const [release] = await list();
    expect(release).toMatchObject({ truncated: true, body: 'x'.repeat(19_999) });
  });

  test('of a tag like an address lead nowhere else', async () => {
    web.release('x/../../../../evil?a=b#c');
    expect((await list())[0]?.url).toBe(`${web.url}/releases/tag/x%2F..%2F..%2F..%2F..%2Fevil%3Fa%3Db%23c`);
  });
});
