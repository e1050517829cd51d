import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { octokitOf, refusal, type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository({ files: { 'a.txt': '1\n2\n3\n4\n5\n', 'b.txt': 'b\n' } });
});
afterEach(() => setup.github.stop());

async function open(branch: string, files: Record<string, string>, more: { draft?: boolean } = {}): Promise<number> {
  const { octokit, at, github, repository } = setup;
  await github.user('alice').commit(repository, { branch, files, message: `change ${branch}` });
  return (await octokit.rest.pulls.create({ ...at, title: `Title of ${branch}`, head: branch, base: 'main', ...more }))
    .data.number;
}

describe('creating', () => {
  test('a pull request has its files, commits, diff and html_url', async () => {
    const { octokit, at } = setup;
    const pull_number = await open('one', { 'a.txt': '1\n2\nthree\n4\n5\n', 'new.txt': 'new\n' });
    const { data: files } = await octokit.rest.pulls.listFiles({ ...at, pull_number });
    expect(files.map(({ filename, status, additions, deletions }) => [filename, status, additions, deletions])).toEqual(
      [
        ['a.txt', 'modified', 1, 1],
        ['new.txt', 'added', 1, 0],
      ],
    );
    expect(files[0]?.patch).toBe('@@ -1,5 +1,5 @@\n 1\n 2\n-3\n+three\n 4\n 5');
    const { data: commits } = await octokit.rest.pulls.listCommits({ ...at, pull_number });
    expect(commits.map(({ commit }) => commit.message)).toEqual(['change one']);
    const { data: diff } = await octokit.rest.pulls.get({ ...at, pull_number, mediaType: { format: 'diff' } });
    expect(diff).toContain('diff --git a/a.txt b/a.txt');
    const { data: pull } = await octokit.rest.pulls.get({ ...at, pull_number });
    expect(pull).toMatchObject({
      additions: 2,
      deletions: 1,
      changed_files: 2,
      commits: 1,
      user: { login: 'plumbline-app[bot]' },
    });
    expect(pull.html_url).toBe(`${setup.github.url}/acme/config/pull/${pull_number}`);
  });

  test('a second one of the same branches, a missing head or base, and one without commits are refused', async () => {
    const { octokit, at, github, repository } = setup;
    await open('one', { 'a.txt': 'x\n' });
    const create = (head: string, base: string) =>
      refusal(octokit.rest.pulls.create({ ...at, title: 't', head, base }));
    expect(await create('one', 'main')).toMatchObject({
      status: 422,
      message: expect.stringContaining('already exists for acme:one'),
    });
    expect(await create('none', 'main')).toMatchObject({ status: 422 });
    expect(await create('one', 'none')).toMatchObject({ status: 422 });
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/same', sha: repository.sha() ?? '' });
    expect(await create('same', 'main')).toMatchObject({
      status: 422,
      message: expect.stringContaining('No commits between'),
    });
    expect(
      github.requests.filter(({ operation, status }) => operation?.startsWith('POST') && status === 201),
    ).toHaveLength(2);
  });

  test('is refused to GITHUB_TOKEN where the repository setting says so', async () => {
    const { github, repository, at } = setup;
    await github.user('alice').commit(repository, { branch: 'one', files: { 'a.txt': 'x\n' } });
    repository.record.settings.actionsCanCreatePullRequests = false;
    const token = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { 'pull-requests': 'write' },
    });
    const refused = await refusal(
      octokitOf(github, token).rest.pulls.create({ ...at, title: 't', head: 'one', base: 'main' }),
    );
    expect(refused).toMatchObject({ status: 403, message: expect.stringContaining('not permitted to create') });
  });

  test('a body beyond 65,536 characters is refused', async () => {
    const { octokit, at } = setup;
    const issue_number = await open('one', { 'a.txt': 'x\n' });
    const body = 'x'.repeat(65_537);
    expect(await refusal(octokit.rest.issues.createComment({ ...at, issue_number, body }))).toMatchObject({
      status: 422,
    });
    expect(await refusal(octokit.rest.pulls.update({ ...at, pull_number: issue_number, body }))).toMatchObject({
      status: 422,
    });
    await octokit.rest.issues.createComment({ ...at, issue_number, body: body.slice(1) });
  });
});

describe('lists', () => {
  test('filter by head, base and state, newest first, page by page with Link', async () => {
    const { octokit, at } = setup;
    const [first, second] = [await open('one', { 'a.txt': 'x\n' }), await open('two', { 'b.txt': 'y\n' })];
    await octokit.rest.pulls.update({ ...at, pull_number: first, state: 'closed' });
    const numbers = async (query: object) =>
      (await octokit.rest.pulls.list({ ...at, ...query })).data.map(({ number }) => number);
    expect(await numbers({})).toEqual([second]);
    expect(await numbers({ state: 'all' })).toEqual([second, first]);
    expect(await numbers({ state: 'all', head: 'acme:one' })).toEqual([first]);
    expect(await numbers({ base: 'other' })).toEqual([]);
    const page = await octokit.rest.pulls.list({ ...at, state: 'all', per_page: 1 });
    expect(page.headers.link).toMatch(/page=2>; rel="next".*page=2>; rel="last"/);
    const all = await octokit.paginate(octokit.rest.pulls.list, { ...at, state: 'all', per_page: 1 });
    expect(all.map(({ number }) => number)).toEqual([second, first]);
  });
});

describe('mergeability', () => {
  test('is unknown to the first reader, then known, and unknown again after a push', async () => {
    const { octokit, at, github, repository } = setup;
    const pull_number = await open('one', { 'a.txt': 'x\n' });
    const read = async () => {
      const { data } = await octokit.rest.pulls.get({ ...at, pull_number });
      return [data.mergeable, data.mergeable_state];
    };
    expect(await read()).toEqual([null, 'unknown']);
    expect(await read()).toEqual([true, 'clean']);
    await github.user('bob').commit(repository, { files: { 'a.txt': 'y\n' } });
    expect(await read()).toEqual([null, 'unknown']);
    expect(await read()).toEqual([false, 'dirty']);
  });
});

describe('merging', () => {
  test('is a three-way merge: both sides survive', async () => {
    const { octokit, at, repository } = setup;
    const first = await open('one', { 'a.txt': 'one\n2\n3\n4\n5\n' });
    const second = await open('two', { 'a.txt': '1\n2\n3\n4\nfive\n' });
    const { data } = await octokit.rest.pulls.merge({ ...at, pull_number: first });
    expect(repository.sha()).toBe(data.sha);
    await octokit.rest.pulls.merge({ ...at, pull_number: second });
    expect(repository.read('a.txt')).toBe('one\n2\n3\n4\nfive\n');
    expect(repository.log()[0]?.parents).toHaveLength(2);
    expect(repository.log()[0]?.message).toBe('Merge pull request #2 from acme/two\n\nTitle of two');
    expect(repository.pull(second).pull.mergedBy?.login).toBe('plumbline-app[bot]');
  });

  test('a conflict is 405 and changes nothing', async () => {
    const { octokit, at, repository } = setup;
    const [first, second] = [await open('one', { 'a.txt': 'one\n' }), await open('two', { 'a.txt': 'two\n' })];
    await octokit.rest.pulls.merge({ ...at, pull_number: first });
    const before = repository.sha();
    expect(await refusal(octokit.rest.pulls.merge({ ...at, pull_number: second }))).toMatchObject({ status: 405 });
    expect(repository.sha()).toBe(before);
    expect(repository.read('a.txt')).toBe('one\n');
  });

  test('another head than expected is 409, twice is 405, a draft is 405, an unused method is 405', async () => {
    const { octokit, at, repository } = setup;
    const pull_number = await open('one', { 'a.txt': 'one\n' });
    const merge = (more: object) => refusal(octokit.rest.pulls.merge({ ...at, pull_number, ...more }));
    expect(await merge({ sha: repository.sha() })).toMatchObject({ status: 409 });
    repository.record.settings.allowSquashMerge = false;
    expect(await merge({ merge_method: 'squash' })).toMatchObject({
      status: 405,
      message: expect.stringContaining('not allowed'),
    });
    await octokit.rest.pulls.merge({ ...at, pull_number, sha: repository.sha('one') ?? '' });
    expect(await merge({})).toMatchObject({ status: 405 });
    const draft = await open('two', { 'b.txt': 'x\n' }, { draft: true });
    expect(await refusal(octokit.rest.pulls.merge({ ...at, pull_number: draft }))).toMatchObject({ status: 405 });
  });

  test('squash makes one commit of the author, rebase replays each', async () => {
    const { octokit, at, repository, github } = setup;
    const first = await open('one', { 'a.txt': 'one\n' });
    await github.user('alice').commit(repository, { branch: 'one', files: { 'c.txt': 'c\n' }, message: 'second' });
    await octokit.rest.pulls.merge({
      ...at,
      pull_number: first,
      merge_method: 'squash',
      commit_title: 'Squashed',
      commit_message: 'Body',
    });
    expect(repository.log().map(({ message }) => message)).toEqual(['Squashed\n\nBody', 'Initial commit']);
    const second = await open('two', { 'b.txt': 'two\n' });
    await github.user('bob').commit(repository, { files: { 'd.txt': 'd\n' }, message: 'meanwhile' });
    await octokit.rest.pulls.merge({ ...at, pull_number: second, merge_method: 'rebase' });
    expect(
      repository
        .log()
        .map(({ message }) => message)
        .slice(0, 2),
    ).toEqual(['change two', 'meanwhile']);
    expect(repository.read('b.txt')).toBe('two\n');
  });

  test('needs contents:write', async () => {
    const { github, at } = setup;
    const pull_number = await open('one', { 'a.txt': 'one\n' });
    const token = github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { 'pull-requests': 'write', contents: 'read' },
    });
    const refused = await refusal(octokitOf(github, token).rest.pulls.merge({ ...at, pull_number }));
    expect(refused).toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    expect(refused.headers['x-accepted-github-permissions']).toBe('contents=write');
  });

  test('ten concurrent merges into one base lose nothing', async () => {
    const { octokit, at, repository } = setup;
    const numbers: number[] = [];
    for (let at = 0; at < 10; at++) numbers.push(await open(`race-${at}`, { [`file-${at}.txt`]: `${at}\n` }));
    let open_ = numbers;
    for (let round = 0; open_.length > 0 && round < 20; round++) {
      const results = await Promise.allSettled(
        open_.map((pull_number) => octokit.rest.pulls.merge({ ...at, pull_number })),
      );
      open_ = open_.filter((_, index) => results[index]?.status === 'rejected');
    }
    expect(open_).toEqual([]);
    expect(repository.files().filter((path) => path.startsWith('file-'))).toHaveLength(10);
  });
});

describe('protection', () => {
  test('holds a merge until the required check is green and enough people approved', async () => {
    const { octokit, at, github, repository } = setup;
    repository.protect('main', { checks: ['validate'], approvals: 1 });
    const pull_number = await open('one', { 'a.txt': 'one\n' });
    const merge = () => octokit.rest.pulls.merge({ ...at, pull_number });
    expect(await refusal(merge())).toMatchObject({
      status: 405,
      message: expect.stringContaining('"validate" is expected'),
    });
    const sha = repository.sha('one') ?? '';
    await octokit.rest.repos.createCommitStatus({ ...at, sha, state: 'failure', context: 'validate' });
    expect(await refusal(merge())).toMatchObject({ status: 405, message: expect.stringContaining('is failing') });
    await octokit.rest.repos.createCommitStatus({ ...at, sha, state: 'success', context: 'validate' });
    expect(await refusal(merge())).toMatchObject({ status: 405, message: expect.stringContaining('approving review') });
    await github.user('reader', 'read').approve(repository, pull_number);
    expect(await refusal(merge())).toMatchObject({ status: 405 });
    await github.user('bob').approve(repository, pull_number);
    await merge();
  });

  test('refuses a direct push, and nobody approves their own pull request', async () => {
    const { octokit, at, github, repository } = setup;
    repository.protect('main', { approvals: 1 });
    const alice = github.user('alice');
    const sha = await alice.commit(repository, { branch: 'one', files: { 'a.txt': 'one\n' } });
    const refused = await refusal(octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha }));
    expect(refused).toMatchObject({ status: 422, message: expect.stringContaining('through a pull request') });
    const mine = await alice.openPull(repository, { title: 't', head: 'one', base: 'main' });
    await expect(alice.approve(repository, mine.number)).rejects.toMatchObject({ status: 422 });
  });

  test('strict checks ask for an updated branch, which update-branch gives', async () => {
    const { octokit, at, github, repository } = setup;
    repository.protect('main', { checks: ['validate'], strict: true });
    const pull_number = await open('one', { 'a.txt': 'one\n' });
    repository.record.protections.delete('main');
    await github.user('bob').commit(repository, { files: { 'b.txt': 'moved\n' } });
    repository.protect('main', { checks: ['validate'], strict: true });
    const green = () =>
      octokit.rest.repos.createCommitStatus({
        ...at,
        sha: repository.sha('one') ?? '',
        state: 'success',
        context: 'validate',
      });
    await green();
    expect(await refusal(octokit.rest.pulls.merge({ ...at, pull_number }))).toMatchObject({
      status: 405,
      message: expect.stringContaining('out of date'),
    });
    await octokit.rest.pulls.updateBranch({ ...at, pull_number });
    await green();
    await octokit.rest.pulls.merge({ ...at, pull_number });
    expect(repository.read('b.txt')).toBe('moved\n');
  });
});

describe('branches of pull requests', () => {
  test('deleting the head closes, reopening needs it back; a push of the head into the base merges', async () => {
    const { octokit, at, github, repository } = setup;
    const first = await open('one', { 'a.txt': 'one\n' });
    const sha = repository.sha('one') ?? '';
    await octokit.rest.git.deleteRef({ ...at, ref: 'heads/one' });
    expect(repository.pull(first).state).toBe('closed');
    expect(await refusal(octokit.rest.pulls.update({ ...at, pull_number: first, state: 'open' }))).toMatchObject({
      status: 422,
    });
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/one', sha });
    await octokit.rest.pulls.update({ ...at, pull_number: first, state: 'open' });
    await octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha });
    expect(repository.pull(first).pull.mergedAt).not.toBeNull();
    expect(
      github.events.filter(({ name, payload }) => name === 'pull_request' && payload.action === 'closed'),
    ).toHaveLength(2);
  });

  test('delete_branch_on_merge deletes it', async () => {
    const { octokit, at, repository } = setup;
    repository.record.settings.deleteBranchOnMerge = true;
    const pull_number = await open('one', { 'a.txt': 'one\n' });
    await octokit.rest.pulls.merge({ ...at, pull_number });
    expect(repository.branches()).toEqual(['main']);
  });
});
