import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { refusal, type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository();
});
afterEach(() => setup.github.stop());

async function commit(message: string, parent: string): Promise<string> {
  const { octokit, at } = setup;
  const { data: tree } = await octokit.rest.git.createTree({
    ...at,
    tree: [{ path: 'a.txt', mode: '100644', type: 'blob', content: message }],
  });
  return (await octokit.rest.git.createCommit({ ...at, message, tree: tree.sha, parents: [parent] })).data.sha;
}

describe('refs', () => {
  test('are created, read, listed by prefix, moved forward and deleted', async () => {
    const { octokit, at, repository } = setup;
    const first = repository.sha() ?? '';
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/feature/a', sha: first });
    const { data: found } = await octokit.rest.git.getRef({ ...at, ref: 'heads/feature/a' });
    expect(found.object).toMatchObject({ sha: first, type: 'commit' });
    const next = await commit('next', first);
    await octokit.rest.git.updateRef({ ...at, ref: 'heads/feature/a', sha: next });
    const { data: matching } = await octokit.rest.git.listMatchingRefs({ ...at, ref: 'heads/fea' });
    expect(matching.map(({ ref, object }) => [ref, object.sha])).toEqual([['refs/heads/feature/a', next]]);
    await octokit.rest.git.deleteRef({ ...at, ref: 'heads/feature/a' });
    expect(repository.branches()).toEqual(['main']);
    expect(await refusal(octokit.rest.git.getRef({ ...at, ref: 'heads/feature/a' }))).toMatchObject({ status: 404 });
  });

  test.each([
    'refs/heads/a..b',
    'refs/heads/a b',
    'refs/heads/.a',
    'refs/heads/a.lock',
    'refs/heads/a~1',
    'refs/heads/a@{1}',
    'refs/heads/a//b',
    'refs/heads/a.',
    'heads/a',
    'refs/heads/\u007f',
  ])('a bad name is refused: %j', async (ref) => {
    const { octokit, at, repository } = setup;
    const refused = await refusal(octokit.rest.git.createRef({ ...at, ref, sha: repository.sha() ?? '' }));
    expect(refused.status).toBe(422);
  });

  test('one that exists, one below another, and an unknown object are refused', async () => {
    const { octokit, at, repository } = setup;
    const sha = repository.sha() ?? '';
    const create = (ref: string, target = sha) => refusal(octokit.rest.git.createRef({ ...at, ref, sha: target }));
    expect(await create('refs/heads/main')).toMatchObject({
      status: 422,
      message: expect.stringContaining('already exists'),
    });
    expect(await create('refs/heads/main/below')).toMatchObject({ status: 422 });
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/deep/er', sha });
    expect(await create('refs/heads/deep')).toMatchObject({ status: 422 });
    expect(await create('refs/heads/other', '1'.repeat(40))).toMatchObject({ status: 422 });
  });

  test('a folder that a deleted ref left behind is no obstacle', async () => {
    const { octokit, at, repository } = setup;
    const sha = repository.sha() ?? '';
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/x/y/z', sha });
    await octokit.rest.git.deleteRef({ ...at, ref: 'heads/x/y/z' });
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/x', sha });
    expect(repository.branches()).toEqual(['main', 'x']);
  });

  test('what is not a fast-forward needs force', async () => {
    const { octokit, at, repository } = setup;
    const first = repository.sha() ?? '';
    const [left, right] = [await commit('left', first), await commit('right', first)];
    await octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: left });
    expect(await refusal(octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: right }))).toMatchObject({
      status: 422,
    });
    await octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: right, force: true });
    expect(repository.sha()).toBe(right);
  });

  test('a missing ref cannot be moved or deleted, the default branch not deleted', async () => {
    const { octokit, at, repository } = setup;
    const sha = repository.sha() ?? '';
    expect(await refusal(octokit.rest.git.updateRef({ ...at, ref: 'heads/none', sha }))).toMatchObject({ status: 422 });
    expect(await refusal(octokit.rest.git.deleteRef({ ...at, ref: 'heads/none' }))).toMatchObject({ status: 422 });
    expect(await refusal(octokit.rest.git.deleteRef({ ...at, ref: 'heads/main' }))).toMatchObject({ status: 422 });
  });

  test('of twenty concurrent updates from one commit exactly one wins', async () => {
    const { octokit, at, repository } = setup;
    const first = repository.sha() ?? '';
    const commits = await Promise.all(Array.from({ length: 20 }, (_, index) => commit(`racer ${index}`, first)));
    const results = await Promise.all(
      commits.map((sha) =>
        octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha }).then(
          () => 200,
          (error: { status: number }) => error.status,
        ),
      ),
    );
    expect(results.filter((status) => status === 200)).toHaveLength(1);
    expect(results.filter((status) => status === 422)).toHaveLength(19);
    expect(commits).toContain(repository.sha());
    expect(repository.log()).toHaveLength(2);
  });

  test('an empty repository is a 409', async () => {
    const { github, octokit } = setup;
    github.createRepository('acme/empty');
    const token = github.token({ kind: 'user', login: 'alice' });
    const response = await fetch(`${github.apiUrl}/repos/acme/empty/git/ref/heads/main`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(409);
    expect(octokit).toBeDefined();
  });
});
