import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { octokitOf, refusal, type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository();
});
afterEach(() => setup.github.stop());

describe('git data', () => {
  test('blobs, trees and commits have the ids that Git gives them', async () => {
    const { octokit, at, repository } = setup;
    const { data: blob } = await octokit.rest.git.createBlob({
      ...at,
      content: Buffer.from('hello\n').toString('base64'),
      encoding: 'base64',
    });
    expect(blob.sha).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    const base_tree = repository.log()[0]?.tree ?? '';
    const { data: tree } = await octokit.rest.git.createTree({
      ...at,
      base_tree,
      tree: [
        { path: 'deep/er/hello.txt', mode: '100644', type: 'blob', sha: blob.sha },
        { path: 'run.sh', mode: '100755', type: 'blob', content: '#!/bin/sh\n' },
        { path: 'link', mode: '120000', type: 'blob', content: 'run.sh' },
        { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      ],
    });
    const { data: commit } = await octokit.rest.git.createCommit({
      ...at,
      message: 'm',
      tree: tree.sha,
      parents: [repository.sha() ?? ''],
    });
    expect(commit.verification.verified).toBe(true);
    expect(commit.committer).toMatchObject({ name: 'GitHub', email: 'noreply@github.com' });
    await octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: commit.sha });
    expect(repository.files()).toEqual(['deep/er/hello.txt', 'link', 'run.sh']);
    const { data: listed } = await octokit.rest.git.getTree({ ...at, tree_sha: 'main', recursive: '1' });
    expect(listed.tree.map(({ path, mode }) => `${mode} ${path}`)).toEqual([
      '040000 deep',
      '040000 deep/er',
      '100644 deep/er/hello.txt',
      '120000 link',
      '100755 run.sh',
    ]);
    const { data: link } = await octokit.rest.repos.getContent({ ...at, path: 'link' });
    expect(link).toMatchObject({ type: 'symlink', target: 'run.sh' });
    const { data: read } = await octokit.rest.git.getBlob({ ...at, file_sha: blob.sha });
    expect(Buffer.from(read.content, 'base64').toString()).toBe('hello\n');
  });

  test('a commit with a given author is not signed', async () => {
    const { octokit, at, repository } = setup;
    const tree = repository.log()[0]?.tree ?? '';
    const author = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02T03:04:05Z' };
    const { data } = await octokit.rest.git.createCommit({ ...at, message: 'm', tree, author });
    expect(data).toMatchObject({ verification: { verified: false, reason: 'unsigned' }, author });
  });

  test.each([
    ['a missing tree', { tree: '1'.repeat(40) }],
    ['a missing parent', { parents: ['1'.repeat(40)] }],
  ])('a commit of %s is refused', async (_, more) => {
    const { octokit, at, repository } = setup;
    const tree = repository.log()[0]?.tree ?? '';
    expect(await refusal(octokit.rest.git.createCommit({ ...at, message: 'm', tree, ...more }))).toMatchObject({
      status: 422,
    });
  });

  test('two thousand files in one tree', async () => {
    const { octokit, at, repository } = setup;
    const tree = Array.from({ length: 2000 }, (_, index) => ({
      path: `d${index % 20}/f${index}`,
      mode: '100644' as const,
      type: 'blob' as const,
      content: `${index}`,
    }));
    const { data } = await octokit.rest.git.createTree({ ...at, tree });
    const { data: commit } = await octokit.rest.git.createCommit({
      ...at,
      message: 'big',
      tree: data.sha,
      parents: [repository.sha() ?? ''],
    });
    await octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: commit.sha });
    expect(repository.files()).toHaveLength(2000);
  });
});

describe('contents', () => {
  test('are read as JSON, raw and as folders, and written with the SHA of what they replace', async () => {
    const { octokit, at, repository } = setup;
    const path = 'apps/ä b.yaml';
    const put = (text: string, sha?: string) =>
      octokit.rest.repos.createOrUpdateFileContents({
        ...at,
        path,
        message: 'm',
        content: Buffer.from(text).toString('base64'),
        ...(sha && { sha }),
      });
    const first = (await put('one\n')).data.content?.sha ?? '';
    expect(await refusal(put('two\n'))).toMatchObject({ status: 422 });
    expect(await refusal(put('two\n', '1'.repeat(40)))).toMatchObject({ status: 409 });
    expect((await put('two\n', first)).status).toBe(200);
    const { data: folder } = await octokit.rest.repos.getContent({ ...at, path: 'apps' });
    expect(folder).toMatchObject([{ name: 'ä b.yaml', type: 'file' }]);
    const { data: raw } = await octokit.rest.repos.getContent({ ...at, path, mediaType: { format: 'raw' } });
    expect(raw).toBe('two\n');
    expect(repository.read(path)).toBe('two\n');
    expect(await refusal(octokit.rest.repos.getContent({ ...at, path: 'none' }))).toMatchObject({ status: 404 });
    expect(await refusal(octokit.rest.repos.getContent({ ...at, path, ref: 'none' }))).toMatchObject({ status: 404 });
  });
});

describe('commits', () => {
  test('are listed by path and page, and compared', async () => {
    const { octokit, at, github, repository } = setup;
    const alice = github.user('alice');
    const first = repository.sha() ?? '';
    await alice.commit(repository, { branch: 'one', files: { 'a.txt': 'a\n', 'dir/b.txt': 'b\n' } });
    await alice.commit(repository, { branch: 'one', files: { 'a.txt': null, 'c.txt': 'a\n' }, message: 'rename' });
    await alice.commit(repository, { files: { 'main.txt': 'm\n' } });
    const { data: byPath } = await octokit.rest.repos.listCommits({ ...at, sha: 'one', path: 'dir' });
    expect(byPath).toHaveLength(1);
    expect(byPath[0]?.author).toMatchObject({ login: 'alice' });
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...one' });
    expect(data).toMatchObject({ status: 'diverged', ahead_by: 2, behind_by: 1, merge_base_commit: { sha: first } });
    expect(data.files?.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
      'added c.txt',
      'added dir/b.txt',
    ]);
    const { data: commit } = await octokit.rest.repos.getCommit({ ...at, ref: 'one' });
    expect(commit.files).toMatchObject([{ status: 'renamed', previous_filename: 'a.txt', filename: 'c.txt' }]);
    const { data: diff } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...at,
      basehead: 'main...one',
      mediaType: { format: 'diff' },
    });
    expect(diff).toContain('+++ b/c.txt');
  });
});

describe('statuses', () => {
  test('the newest of each context counts', async () => {
    const { octokit, at, repository } = setup;
    const sha = repository.sha() ?? '';
    const set = (context: string, state: 'success' | 'failure' | 'pending') =>
      octokit.rest.repos.createCommitStatus({ ...at, sha, context, state, description: 'd' });
    const combined = async () => (await octokit.rest.repos.getCombinedStatusForRef({ ...at, ref: 'main' })).data;
    expect(await combined()).toMatchObject({ state: 'pending', total_count: 0 });
    await set('a', 'failure');
    await set('b', 'success');
    expect(await combined()).toMatchObject({ state: 'failure', total_count: 2 });
    await set('a', 'success');
    expect(await combined()).toMatchObject({ state: 'success', total_count: 2 });
    const { data: all } = await octokit.rest.repos.listCommitStatusesForRef({ ...at, ref: sha });
    expect(all.map(({ context, state }) => `${context} ${state}`)).toEqual(['a success', 'b success', 'a failure']);
    expect(all[0]?.creator).toMatchObject({ login: 'plumbline-app[bot]' });
  });

  test('of an unknown commit and with a description beyond 140 characters are refused', async () => {
    const { octokit, at, repository } = setup;
    const set = (sha: string, description: string) =>
      refusal(octokit.rest.repos.createCommitStatus({ ...at, sha, state: 'success', description }));
    expect(await set('1'.repeat(40), 'd')).toMatchObject({ status: 422 });
    expect(await set(repository.sha() ?? '', 'd'.repeat(141))).toMatchObject({ status: 422 });
  });
});

describe('check runs', () => {
  test('are made by Apps, take at most 50 annotations a request, and are the latest by name', async () => {
    const { octokit, at, github, repository } = setup;
    const head_sha = repository.sha() ?? '';
    const annotation = {
      path: 'a.yaml',
      start_line: 1,
      end_line: 1,
      annotation_level: 'failure' as const,
      message: 'bad',
    };
    const output = (count: number) => ({
      title: 't',
      summary: 's',
      annotations: Array.from({ length: count }, () => annotation),
    });
    expect(await refusal(octokit.rest.checks.create({ ...at, name: 'x', head_sha, output: output(51) }))).toMatchObject(
      { status: 422 },
    );
    github.violations.length = 0; // The 51 are a violation of the schema too.
    const { data: run } = await octokit.rest.checks.create({
      ...at,
      name: 'x',
      head_sha,
      status: 'in_progress',
      output: output(50),
    });
    await octokit.rest.checks.update({ ...at, check_run_id: run.id, conclusion: 'failure', output: output(10) });
    const { data: annotations } = await octokit.rest.checks.listAnnotations({
      ...at,
      check_run_id: run.id,
      per_page: 100,
    });
    expect(annotations).toHaveLength(60);
    await octokit.rest.checks.create({ ...at, name: 'x', head_sha, conclusion: 'success' });
    const { data: latest } = await octokit.rest.checks.listForRef({ ...at, ref: 'main', check_name: 'x' });
    expect(latest).toMatchObject({ total_count: 1, check_runs: [{ status: 'completed', conclusion: 'success' }] });
    expect((await octokit.rest.checks.listForRef({ ...at, ref: 'main', filter: 'all' })).data.total_count).toBe(2);
    expect((await octokit.rest.checks.listSuitesForRef({ ...at, ref: 'main' })).data.total_count).toBe(1);
    const person = octokitOf(github, github.user('alice').token);
    expect(await refusal(person.rest.checks.create({ ...at, name: 'y', head_sha }))).toMatchObject({ status: 403 });
  });
});

describe('issues, labels and comments', () => {
  test('an issue lives, and pull requests are issues too', async () => {
    const { octokit, at, github, repository } = setup;
    github.user('alice');
    const { data: issue } = await octokit.rest.issues.create({
      ...at,
      title: 'Drift',
      body: 'b',
      labels: ['drift'],
      assignees: ['alice', 'nobody'],
    });
    expect(issue).toMatchObject({
      number: 1,
      labels: [{ name: 'drift', color: 'ededed' }],
      assignees: [{ login: 'alice' }],
    });
    const issue_number = issue.number;
    await octokit.rest.issues.addLabels({ ...at, issue_number, labels: ['prod', 'drift'] });
    await octokit.rest.issues.removeLabel({ ...at, issue_number, name: 'drift' });
    expect((await octokit.rest.issues.listLabelsOnIssue({ ...at, issue_number })).data.map(({ name }) => name)).toEqual(
      ['prod'],
    );
    const { data: comment } = await octokit.rest.issues.createComment({ ...at, issue_number, body: 'one' });
    await octokit.rest.issues.updateComment({ ...at, comment_id: comment.id, body: 'two' });
    expect((await octokit.rest.issues.listComments({ ...at, issue_number })).data).toMatchObject([
      { body: 'two', user: { login: 'plumbline-app[bot]', type: 'Bot' } },
    ]);
    await octokit.rest.issues.deleteComment({ ...at, comment_id: comment.id });
    await octokit.rest.issues.update({ ...at, issue_number, state: 'closed', state_reason: 'completed' });
    await github.user('alice').commit(repository, { branch: 'one', files: { x: 'x' } });
    const pull = await github.user('alice').openPull(repository, { title: 'T', head: 'one', base: 'main' });
    const { data: open } = await octokit.rest.issues.listForRepo(at);
    expect(open).toMatchObject([{ number: pull.number, pull_request: { merged_at: null } }]);
    await octokit.rest.issues.update({ ...at, issue_number, state: 'open' });
    expect((await octokit.rest.issues.listForRepo({ ...at, labels: 'PROD' })).data).toMatchObject([
      { number: 1, state_reason: 'reopened' },
    ]);
  });

  test('a label exists once, an empty comment never', async () => {
    const { octokit, at } = setup;
    await octokit.rest.issues.createLabel({ ...at, name: 'prod', color: 'ff0000', description: 'Production' });
    expect(await refusal(octokit.rest.issues.createLabel({ ...at, name: 'PROD' }))).toMatchObject({ status: 422 });
    await octokit.rest.issues.updateLabel({ ...at, name: 'prod', new_name: 'live' });
    expect((await octokit.rest.issues.listLabelsForRepo(at)).data.map(({ name }) => name)).toEqual(['live']);
    await octokit.rest.issues.create({ ...at, title: 't' });
    expect(await refusal(octokit.rest.issues.createComment({ ...at, issue_number: 1, body: ' ' }))).toMatchObject({
      status: 422,
    });
  });
});

describe('deployments and environments', () => {
  const deploy = (more: object = {}) =>
    setup.octokit.rest.repos.createDeployment({
      ...setup.at,
      ref: 'main',
      environment: 'dev',
      auto_merge: false,
      required_contexts: [],
      ...more,
    });

  async function deployed(more: object = {}): Promise<number> {
    const { data } = await deploy(more);
    if (!('id' in data)) throw new Error(`no deployment: ${data.message}`);
    return data.id;
  }

  test('are found by environment, task, sha and ref, with their statuses, newest first', async () => {
    const { octokit, at, repository } = setup;
    const first = await deployed({ task: 'deploy:a@eu', payload: { release: '1' } });
    const second = await deployed({ task: 'deploy:b@eu', environment: 'prod' });
    const third = await deployed({ task: 'deploy:a@eu', ref: repository.sha() });
    const ids = async (query: object) =>
      (await octokit.rest.repos.listDeployments({ ...at, ...query })).data.map(({ id }) => id);
    expect(await ids({})).toEqual([third, second, first]);
    expect(await ids({ environment: 'dev', task: 'deploy:a@eu' })).toEqual([third, first]);
    expect(await ids({ ref: 'main' })).toEqual([second, first]);
    expect(await ids({ sha: repository.sha() })).toHaveLength(3);
    await octokit.rest.repos.createDeploymentStatus({
      ...at,
      deployment_id: first,
      state: 'in_progress',
      description: 'd',
      log_url: 'https://example.com/log',
    });
    await octokit.rest.repos.createDeploymentStatus({ ...at, deployment_id: first, state: 'failure' });
    const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: first });
    expect(statuses.map(({ state }) => state)).toEqual(['failure', 'in_progress']);
    const { data: one } = await octokit.rest.repos.getDeployment({ ...at, deployment_id: first });
    expect(one).toMatchObject({
      payload: { release: '1' },
      creator: { login: 'plumbline-app[bot]' },
      production_environment: false,
    });
    expect((await octokit.rest.repos.getAllEnvironments(at)).data.environments?.map(({ name }) => name)).toEqual([
      'dev',
      'prod',
    ]);
  });

  test.each([
    [undefined, ['inactive', 'success']],
    [false, ['success', 'success']],
  ])('a success makes earlier ones inactive unless auto_inactive is %s', async (auto_inactive, expected) => {
    const { octokit, at } = setup;
    const [first, second] = [await deployed({ task: 'deploy:a@eu' }), await deployed({ task: 'deploy:b@eu' })];
    for (const deployment_id of [first, second]) {
      await octokit.rest.repos.createDeploymentStatus({
        ...at,
        deployment_id,
        state: 'success',
        ...(auto_inactive === false && { auto_inactive }),
      });
    }
    const states = setup.repository.record.deployments.map(({ statuses }) => statuses.at(-1)?.state);
    expect(states).toEqual(expected);
  });

  test('without required_contexts every status must be green; a branch that is behind is merged first', async () => {
    const { octokit, at, github, repository } = setup;
    const sha = repository.sha() ?? '';
    await octokit.rest.repos.createCommitStatus({ ...at, sha, state: 'pending', context: 'ci' });
    expect(await refusal(deploy({ required_contexts: undefined }))).toMatchObject({ status: 409 });
    expect(await refusal(deploy({ required_contexts: ['other'] }))).toMatchObject({ status: 409 });
    await octokit.rest.repos.createCommitStatus({ ...at, sha, state: 'success', context: 'ci' });
    await deploy({ required_contexts: undefined });
    const alice = github.user('alice');
    await alice.commit(repository, { branch: 'one', files: { x: 'x' } });
    await alice.commit(repository, { files: { y: 'y' } });
    const merged = await deploy({ ref: 'one', auto_merge: true });
    expect(merged).toMatchObject({ status: 202, data: { message: 'Auto-merged main into one on deployment.' } });
    expect(repository.files('one')).toContain('y');
    expect((await deploy({ ref: 'one', auto_merge: true })).status).toBe(201);
    expect(await refusal(deploy({ ref: 'none' }))).toMatchObject({ status: 422 });
  });

  test('environments have rules', async () => {
    const { octokit, at, github } = setup;
    const alice = github.user('alice');
    const environment_name = 'prod/eu';
    await octokit.rest.repos.createOrUpdateEnvironment({
      ...at,
      environment_name,
      wait_timer: 5,
      reviewers: [{ type: 'User', id: alice.caller.actor.id }],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    });
    const { data } = await octokit.rest.repos.getEnvironment({ ...at, environment_name });
    expect(data.protection_rules?.map(({ type }) => type)).toEqual([
      'wait_timer',
      'required_reviewers',
      'branch_policy',
    ]);
    await octokit.rest.repos.deleteAnEnvironment({ ...at, environment_name });
    expect(await refusal(octokit.rest.repos.getEnvironment({ ...at, environment_name }))).toMatchObject({
      status: 404,
    });
  });
});

describe('the rest', () => {
  test('variables', async () => {
    const { octokit, at } = setup;
    await octokit.rest.actions.createRepoVariable({ ...at, name: 'FREEZE', value: 'no' });
    expect(await refusal(octokit.rest.actions.createRepoVariable({ ...at, name: 'freeze', value: 'x' }))).toMatchObject(
      { status: 409 },
    );
    await octokit.rest.actions.updateRepoVariable({ ...at, name: 'FREEZE', value: 'yes' });
    expect((await octokit.rest.actions.getRepoVariable({ ...at, name: 'FREEZE' })).data.value).toBe('yes');
    expect((await octokit.rest.actions.listRepoVariables(at)).data.total_count).toBe(1);
  });

  test('reviews and reviewers', async () => {
    const { octokit, at, github, repository } = setup;
    const [alice, bob] = [github.user('alice'), github.user('bob')];
    await alice.commit(repository, { branch: 'one', files: { x: 'x' } });
    const { number: pull_number } = await alice.openPull(repository, { title: 'T', head: 'one', base: 'main' });
    repository.record.teams.add('sre');
    await octokit.rest.pulls.requestReviewers({ ...at, pull_number, reviewers: ['bob'], team_reviewers: ['sre'] });
    expect((await octokit.rest.pulls.get({ ...at, pull_number })).data.requested_teams).toMatchObject([
      { slug: 'sre' },
    ]);
    expect((await octokit.rest.pulls.listRequestedReviewers({ ...at, pull_number })).data.users).toMatchObject([
      { login: 'bob' },
    ]);
    expect(
      await refusal(octokit.rest.pulls.requestReviewers({ ...at, pull_number, reviewers: ['nobody'] })),
    ).toMatchObject({ status: 422 });
    await octokitOf(github, bob.token).rest.pulls.createReview({
      ...at,
      pull_number,
      event: 'REQUEST_CHANGES',
      body: 'no',
    });
    const { data } = await octokit.rest.pulls.listReviews({ ...at, pull_number });
    expect(data).toMatchObject([
      { state: 'CHANGES_REQUESTED', user: { login: 'bob' }, commit_id: repository.sha('one') },
    ]);
    expect((await octokit.rest.pulls.listRequestedReviewers({ ...at, pull_number })).data.users).toEqual([]);
    expect(
      await refusal(octokitOf(github, alice.token).rest.pulls.createReview({ ...at, pull_number, event: 'APPROVE' })),
    ).toMatchObject({ status: 422 });
  });

  test('branch protection', async () => {
    const { octokit, at, repository } = setup;
    await octokit.rest.repos.updateBranchProtection({
      ...at,
      branch: 'main',
      required_status_checks: { strict: true, contexts: ['validate'] },
      enforce_admins: true,
      required_pull_request_reviews: { required_approving_review_count: 2 },
      restrictions: null,
    });
    expect(repository.record.protections.get('main')).toEqual({
      checks: { strict: true, contexts: ['validate'] },
      reviews: { count: 2 },
      enforceAdmins: true,
    });
    expect((await octokit.rest.repos.getBranch({ ...at, branch: 'main' })).data).toMatchObject({
      protected: true,
      protection: { required_status_checks: { contexts: ['validate'] } },
    });
    expect((await octokit.rest.repos.getBranchProtection({ ...at, branch: 'main' })).data.enforce_admins?.enabled).toBe(
      true,
    );
    await octokit.rest.repos.deleteBranchProtection({ ...at, branch: 'main' });
    expect(await refusal(octokit.rest.repos.getBranchProtection({ ...at, branch: 'main' }))).toMatchObject({
      status: 404,
    });
  });

  test('repositories and permissions of people', async () => {
    const { octokit, at, github } = setup;
    github.user('reader', 'read');
    expect((await octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: 'reader' })).data).toMatchObject(
      { permission: 'read' },
    );
    const { data } = await octokit.rest.repos.get(at);
    expect(data).toMatchObject({
      default_branch: 'main',
      private: true,
      allow_squash_merge: true,
      html_url: `${github.url}/acme/config`,
    });
    expect(data.url).toBe(`${github.apiUrl}/repos/acme/config`);
    expect((await octokit.rest.repos.listBranches(at)).data).toMatchObject([{ name: 'main', protected: false }]);
  });
});
