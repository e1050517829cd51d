import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { octokitOf, type Setup, startWithRepository } from './client.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await startWithRepository();
});
afterEach(() => setup.github.stop());

const ZERO = '0'.repeat(40);

/** The answer as GitHub sends it: data and errors. */
async function ask(query: string, variables: object = {}, token = setup.token) {
  const response = await fetch(setup.github.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.status).toBe(200);
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's.
  return (await response.json()) as { data: any; errors?: { type: string; message: string; path: string[] }[] };
}

const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid wasSignedByGitHub } } ref { name target { oid } } }
}`;

function commitInput(more: object = {}) {
  const { repository } = setup;
  return {
    input: {
      branch: { repositoryNameWithOwner: 'acme/config', branchName: 'main' },
      message: { headline: 'Change', body: 'Because.' },
      expectedHeadOid: repository.sha(),
      fileChanges: { additions: [{ path: 'dir/new.txt', contents: Buffer.from('new\n').toString('base64') }] },
      ...more,
    },
  };
}

describe('createCommitOnBranch', () => {
  test("makes a commit signed by GitHub in the token's name", async () => {
    const { repository } = setup;
    const { data } = await ask(
      COMMIT,
      commitInput({ fileChanges: { ...commitInput().input.fileChanges, deletions: [{ path: 'README.md' }] } }),
    );
    expect(data.createCommitOnBranch.commit).toMatchObject({ oid: repository.sha(), signature: { isValid: true } });
    expect(repository.files()).toEqual(['dir/new.txt']);
    const [commit] = repository.log();
    expect(commit).toMatchObject({ message: 'Change\n\nBecause.', author: { name: 'plumbline-app[bot]' } });
    const { octokit, at } = setup;
    const { data: rest } = await octokit.rest.git.getCommit({ ...at, commit_sha: commit?.sha ?? '' });
    expect(rest.verification).toMatchObject({ verified: true });
  });

  test('refuses another head as STALE_DATA and changes nothing', async () => {
    const { repository, github } = setup;
    const old = repository.sha();
    const now = await github.user('alice').commit(repository, { files: { 'a.txt': 'a' } });
    const { data, errors } = await ask(COMMIT, commitInput({ expectedHeadOid: old }));
    expect(data).toEqual({ createCommitOnBranch: null });
    expect(errors).toEqual([
      expect.objectContaining({
        type: 'STALE_DATA',
        path: ['createCommitOnBranch'],
        message: `Expected branch to point to "${old}" but it did not.  Pull and try again.`,
      }),
    ]);
    expect(repository.sha()).toBe(now);
  });

  test.each([
    ['a missing path to delete', { fileChanges: { deletions: [{ path: 'none' }] } }],
    ['a path out of the tree', { fileChanges: { additions: [{ path: '../x', contents: '' }] } }],
    ['a .git path', { fileChanges: { additions: [{ path: 'a/.git/config', contents: '' }] } }],
    ['contents that are not base64', { fileChanges: { additions: [{ path: 'x', contents: '!!!' }] } }],
    ['a missing branch', { branch: { repositoryNameWithOwner: 'acme/config', branchName: 'none' } }],
  ])('refuses %s', async (_, more) => {
    const before = setup.repository.sha();
    expect((await ask(COMMIT, commitInput(more))).errors).toHaveLength(1);
    expect(setup.repository.sha()).toBe(before);
  });

  test('of ten concurrent ones with the same expectation one wins', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(COMMIT, commitInput())));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors?.[0]?.type === 'STALE_DATA')).toHaveLength(9);
    expect(setup.repository.log()).toHaveLength(2);
  });

  test('is FORBIDDEN without contents:write', async () => {
    const token = setup.github.token({ kind: 'app', repositories: ['acme/config'], permissions: { contents: 'read' } });
    const { errors } = await ask(COMMIT, commitInput(), token);
    expect(errors).toEqual([
      expect.objectContaining({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }),
    ]);
  });
});

describe('updateRefs', () => {
  const UPDATE = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
  const idOfRepository = async () =>
    (await ask('{ repository(owner: "acme", name: "config") { id } }')).data.repository.id;

  test('creates, moves and deletes, all or nothing', async () => {
    const { repository, github } = setup;
    const first = repository.sha();
    const next = await github.user('alice').commit(repository, { branch: 'next', files: { 'a.txt': 'a' } });
    const repositoryId = await idOfRepository();
    const good = [
      { name: 'refs/heads/new', beforeOid: ZERO, afterOid: first },
      { name: 'refs/heads/main', beforeOid: first, afterOid: next },
      { name: 'refs/heads/next', beforeOid: next, afterOid: ZERO },
    ];
    const stale = [...good.slice(0, 2), { name: 'refs/heads/next', beforeOid: first, afterOid: ZERO }];
    const refused = await ask(UPDATE, { input: { repositoryId, refUpdates: stale } });
    expect(refused.errors?.[0]).toMatchObject({ path: ['updateRefs'] });
    expect(repository.branches()).toEqual(['main', 'next']);
    expect(repository.sha()).toBe(first);
    expect((await ask(UPDATE, { input: { repositoryId, refUpdates: good } })).errors).toBeUndefined();
    expect(repository.branches()).toEqual(['main', 'new']);
    expect(repository.sha()).toBe(next);
  });

  test('with the zero id as expectation loses against an existing ref', async () => {
    const { repository } = setup;
    const update = { name: 'refs/heads/main', beforeOid: ZERO, afterOid: repository.sha() };
    const { errors } = await ask(UPDATE, { input: { repositoryId: await idOfRepository(), refUpdates: [update] } });
    expect(errors).toHaveLength(1);
  });

  test('createRef, updateRef and deleteRef work on one', async () => {
    const { repository, github } = setup;
    const repositoryId = await idOfRepository();
    const create = 'mutation($input: CreateRefInput!) { createRef(input: $input) { ref { id name prefix } } }';
    const { data } = await ask(create, { input: { repositoryId, name: 'refs/heads/x', oid: repository.sha() } });
    expect(data.createRef.ref).toMatchObject({ name: 'x', prefix: 'refs/heads/' });
    const oid = await github.user('alice').commit(repository, { files: { 'a.txt': 'a' } });
    await ask('mutation($input: UpdateRefInput!) { updateRef(input: $input) { ref { name } } }', {
      input: { refId: data.createRef.ref.id, oid },
    });
    expect(repository.sha('x')).toBe(oid);
    await ask('mutation($input: DeleteRefInput!) { deleteRef(input: $input) { clientMutationId } }', {
      input: { refId: data.createRef.ref.id },
    });
    expect(repository.branches()).toEqual(['main']);
  });
});

describe('queries', () => {
  test('one document reads all that a promotion needs', async () => {
    const { octokit, at, github, repository } = setup;
    await github.user('alice').commit(repository, { branch: 'one', files: { 'a.txt': 'a' } });
    const { data: pull } = await octokit.rest.pulls.create({ ...at, title: 'T', head: 'one', base: 'main' });
    await octokit.rest.issues.addLabels({ ...at, issue_number: pull.number, labels: ['prod'] });
    await octokit.rest.repos.createCommitStatus({
      ...at,
      sha: pull.head.sha,
      state: 'pending',
      context: 'plumbline/prod',
    });
    await octokit.rest.checks.create({ ...at, name: 'validate', head_sha: pull.head.sha, conclusion: 'success' });
    const { data: deployment } = await octokit.rest.repos.createDeployment({
      ...at,
      ref: 'main',
      environment: 'dev',
      task: 'deploy:shop@eu',
      auto_merge: false,
      required_contexts: [],
      payload: { release: 'abc' },
    });
    if (!('id' in deployment)) throw new Error('no deployment');
    await octokit.rest.repos.createDeploymentStatus({
      ...at,
      deployment_id: deployment.id,
      state: 'success',
      auto_inactive: false,
    });
    const { data, errors } = await ask(`{
      viewer { login databaseId }
      rateLimit { remaining }
      repository(owner: "acme", name: "config") {
        mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed autoMergeAllowed
        defaultBranchRef { name target { oid ... on Commit { history(first: 5) { totalCount } } } }
        object(expression: "main:README.md") { ... on Blob { text byteSize } }
        pullRequests(first: 10, headRefName: "one", states: OPEN, orderBy: { field: CREATED_AT, direction: DESC }) {
          pageInfo { hasNextPage endCursor }
          nodes {
            number headRefOid mergeable mergeStateStatus reviewDecision isDraft
            author { __typename login }
            labels(first: 5) { nodes { name } }
            commits(last: 1) { nodes { commit { oid status { contexts { context state } } checkSuites(first: 5) { nodes { status conclusion app { slug } } } } } }
            statusCheckRollup { state contexts(first: 10) { nodes { __typename ... on StatusContext { context } ... on CheckRun { name conclusion } } } }
          }
        }
        deployments(first: 5, environments: ["dev"], orderBy: { field: CREATED_AT, direction: DESC }) {
          nodes { databaseId task payload commitOid creator { login ... on Bot { databaseId } } latestStatus { state } statuses(first: 5) { nodes { state } } }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    const app = github.world.actors.get('plumbline-app[bot]');
    expect(data.viewer).toEqual({ login: 'plumbline-app[bot]', databaseId: app?.id });
    const { pullRequests, deployments, ...rest } = data.repository;
    expect(rest).toMatchObject({
      squashMergeAllowed: true,
      autoMergeAllowed: false,
      object: { text: 'one\ntwo\nthree\n' },
    });
    expect(pullRequests.nodes[0]).toMatchObject({
      number: pull.number,
      mergeable: 'UNKNOWN',
      author: { __typename: 'Bot', login: 'plumbline-app' },
      labels: { nodes: [{ name: 'prod' }] },
      statusCheckRollup: {
        state: 'PENDING',
        contexts: { nodes: [{ context: 'plumbline/prod' }, { name: 'validate', conclusion: 'SUCCESS' }] },
      },
    });
    expect(deployments.nodes).toEqual([
      {
        databaseId: deployment.id,
        task: 'deploy:shop@eu',
        payload: '{"release":"abc"}',
        commitOid: repository.sha(),
        creator: { login: 'plumbline-app', databaseId: app?.id },
        latestStatus: { state: 'SUCCESS' },
        statuses: { nodes: [{ state: 'SUCCESS' }] },
      },
    ]);
  });

  test('connections page with cursors', async () => {
    const { github, repository } = setup;
    for (let at = 0; at < 3; at++)
      await github.user('alice').commit(repository, { branch: `b${at}`, files: { x: `${at}` } });
    const page = async (after: string | null) => {
      const { data } = await ask(
        'query($after: String) { repository(owner: "acme", name: "config") { refs(refPrefix: "refs/heads/", first: 2, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      return data.repository.refs;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 4,
      nodes: [{ name: 'b0' }, { name: 'b1' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ name: 'b2' }, { name: 'main' }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('a repository out of reach is NOT_FOUND, a connection without a size an error', async () => {
    setup.github.createRepository('acme/other', { files: { a: 'a' } });
    const { data, errors } = await ask('{ repository(owner: "acme", name: "other") { id } }');
    expect(data).toEqual({ repository: null });
    expect(errors?.[0]).toMatchObject({ type: 'NOT_FOUND', path: ['repository'] });
    const bad = await ask('{ repository(owner: "acme", name: "config") { pullRequests { nodes { id } } } }');
    expect(bad.errors?.[0]).toMatchObject({ type: 'MISSING_PAGINATION_BOUNDARIES' });
  });

  test('fields need the permission of what they show', async () => {
    const token = setup.github.token({
      kind: 'workflow',
      repositories: ['acme/config'],
      permissions: { contents: 'read' },
    });
    const { data, errors } = await ask(
      '{ repository(owner: "acme", name: "config") { name deployments(first: 1) { nodes { id } } } }',
      {},
      token,
    );
    expect(errors?.[0]).toMatchObject({ type: 'FORBIDDEN' });
    expect(data).toEqual({ repository: null });
  });

  test('octokit.graphql understands errors', async () => {
    const octokit = octokitOf(setup.github, setup.token);
    await expect(octokit.graphql('{ repository(owner: "a", name: "b") { id } }')).rejects.toThrow(
      /Could not resolve to a Repository/,
    );
  });
});

describe('pull requests', () => {
  const ENABLE =
    'mutation($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { pullRequest { autoMergeRequest { mergeMethod } } } }';

  async function open(): Promise<{ id: string; number: number }> {
    const { github, repository } = setup;
    await github.user('alice').commit(repository, { branch: 'one', files: { 'a.txt': 'a' } });
    const { data } = await ask('{ repository(owner: "acme", name: "config") { id } }');
    const created = await ask(
      'mutation($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { id number title } } }',
      { input: { repositoryId: data.repository.id, baseRefName: 'main', headRefName: 'one', title: 'T', body: 'B' } },
    );
    expect(created.errors).toBeUndefined();
    return created.data.createPullRequest.pullRequest;
  }

  test('are created, changed, labelled, commented and closed', async () => {
    const { octokit, at, repository } = setup;
    const { id, number } = await open();
    await ask(
      'mutation($input: UpdatePullRequestInput!) { updatePullRequest(input: $input) { pullRequest { title } } }',
      { input: { pullRequestId: id, title: 'New' } },
    );
    const { data: label } = await octokit.rest.issues.createLabel({ ...at, name: 'prod', color: 'ff0000' });
    await ask(
      'mutation($input: AddLabelsToLabelableInput!) { addLabelsToLabelable(input: $input) { labelable { ... on PullRequest { number } } } }',
      { input: { labelableId: id, labelIds: [label.node_id] } },
    );
    await ask('mutation($input: AddCommentInput!) { addComment(input: $input) { commentEdge { node { body } } } }', {
      input: { subjectId: id, body: 'Hello' },
    });
    await ask(
      'mutation($input: ClosePullRequestInput!) { closePullRequest(input: $input) { pullRequest { state } } }',
      { input: { pullRequestId: id } },
    );
    const pull = repository.pull(number);
    expect(pull).toMatchObject({ title: 'New', state: 'closed' });
    expect(pull.labels.map(({ name }) => name)).toEqual(['prod']);
    expect(pull.comments.map(({ body }) => body)).toEqual(['Hello']);
  });

  test('a duplicate says so', async () => {
    await open();
    const { data } = await ask('{ repository(owner: "acme", name: "config") { id } }');
    const again = await ask(
      'mutation($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { id } } }',
      {
        input: { repositoryId: data.repository.id, baseRefName: 'main', headRefName: 'one', title: 'T' },
      },
    );
    expect(again.errors?.[0]).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'A pull request already exists for acme:one.',
    });
  });

  test('auto-merge is refused where nothing is missing, and merges as soon as nothing is', async () => {
    const { octokit, at, repository } = setup;
    repository.record.settings.allowAutoMerge = true;
    const { id, number } = await open();
    expect((await ask(ENABLE, { input: { pullRequestId: id } })).errors?.[0]).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'Pull request Pull request is in clean status',
    });
    repository.protect('main', { checks: ['validate'] });
    const enabled = await ask(ENABLE, { input: { pullRequestId: id, mergeMethod: 'SQUASH' } });
    expect(enabled.data.enablePullRequestAutoMerge.pullRequest.autoMergeRequest).toEqual({ mergeMethod: 'SQUASH' });
    await octokit.rest.repos.createCommitStatus({
      ...at,
      sha: repository.sha('one') ?? '',
      state: 'success',
      context: 'validate',
    });
    expect(repository.pull(number).pull.mergedAt).not.toBeNull();
    expect(repository.log()[0]?.message).toBe(`T (#${number})`);
  });

  test('auto-merge can be taken back, and mergePullRequest checks the expected head', async () => {
    const { repository } = setup;
    repository.record.settings.allowAutoMerge = true;
    repository.protect('main', { checks: ['validate'] });
    const { id, number } = await open();
    await ask(ENABLE, { input: { pullRequestId: id } });
    await ask(
      'mutation($input: DisablePullRequestAutoMergeInput!) { disablePullRequestAutoMerge(input: $input) { pullRequest { number } } }',
      { input: { pullRequestId: id } },
    );
    expect(repository.pull(number).pull.autoMerge).toBeNull();
    repository.record.protections.delete('main');
    const MERGE =
      'mutation($input: MergePullRequestInput!) { mergePullRequest(input: $input) { pullRequest { merged state } } }';
    expect((await ask(MERGE, { input: { pullRequestId: id, expectedHeadOid: ZERO } })).errors).toHaveLength(1);
    const { data } = await ask(MERGE, { input: { pullRequestId: id, expectedHeadOid: repository.sha('one') } });
    expect(data.mergePullRequest.pullRequest).toEqual({ merged: true, state: 'MERGED' });
  });
});
