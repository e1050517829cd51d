import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Forge, PullRequestRequest } from '../../../src/ports/forge.ts';
import type { RepositoryControl } from '../../support/github/control/repository-control.ts';
import type { TokenKind } from '../../support/github/model.ts';
import { type GitHub, startGitHub } from '../../support/github/start.ts';
import { forgeOn, permissions } from './support.ts';

let github: GitHub;
let repository: RepositoryControl;
let warnings: string[];

beforeEach(async () => {
  github = await startGitHub();
  repository = github.createRepository('acme/config', { files: { 'apps/a.yaml': 'image: a:1\n' } });
  for (const login of ['ada', 'bob']) github.user(login, 'write');
  repository.record.teams.add('sre');
  warnings = [];
});

afterEach(async () => {
  await github.stop();
});

function forgeOf(kind: Exclude<TokenKind, 'user'>, more: Record<string, 'read' | 'write'> = {}): Forge {
  const token = github.token({ kind, repositories: ['acme/config'], permissions: { ...permissions, ...more } });
  return forgeOn(github, token, { warn: (message) => warnings.push(message) });
}

const branch = 'plumbline/update/dev/a';

async function open(forge: Forge, more: Partial<PullRequestRequest>): Promise<number> {
  const base = repository.sha() ?? '';
  const writes = [{ path: 'apps/a.yaml', text: 'image: a:2\n' }];
  await forge.commit({ branch, base, expected: undefined, headline: 'Update', body: '', writes });
  return (await forge.createPullRequest({ branch, base: 'main', title: 'Update', body: 'Body', ...more })).number;
}

const asked = (number: number) => {
  const { requestedReviewers, requestedTeams } = repository.pull(number).pull;
  return [...requestedReviewers.map(({ login }) => login), ...requestedTeams];
};

/** How often something was asked of GitHub. */
const count = (end: string) => github.requests.filter(({ operation }) => operation?.endsWith(end)).length;

describe('reviewers', () => {
  test('are asked in one request', async () => {
    const number = await open(forgeOf('app', { members: 'read' }), { reviewers: ['ada', 'bob', 'team:sre'] });
    expect(asked(number)).toEqual(['ada', 'bob', 'sre']);
    expect(count('/requested_reviewers')).toBe(1);
    expect(warnings).toEqual([]);
  });

  test('who cannot be asked do not keep the others from it', async () => {
    const number = await open(forgeOf('app', { members: 'read' }), { reviewers: ['ghost', 'ada', 'team:none'] });
    expect(asked(number)).toEqual(['ada']);
    expect(warnings).toEqual([
      'Cannot ask ghost for a review of #1: GitHub answered 422 (Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/config repository.). Only people with access to this repository can be asked, and not the author.',
      expect.stringMatching(/^Cannot ask team:none .* A team needs access to this repository/),
    ]);
  });

  test("that are teams cannot be asked by a workflow's token (create-pull-request#155)", async () => {
    const number = await open(forgeOf('workflow'), { reviewers: ['ada', 'team:sre'] });
    expect(asked(number)).toEqual(['ada']);
    expect(warnings).toEqual([
      expect.stringMatching(/Could not resolve to a node .* A workflow's own token cannot ask teams\.$/),
    ]);
  });

  test('cannot be the author', async () => {
    const forge = forgeOn(github, github.user('ada').token, { warn: (message) => warnings.push(message) });
    expect(asked(await open(forge, { reviewers: ['ada'] }))).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('Review cannot be requested from pull request author.')]);
  });

  test('are not asked about without the permission, which is told once', async () => {
    github.fail({ operation: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', with: 403 });
    await open(forgeOf('app'), { reviewers: ['ada', 'bob'] });
    expect(warnings).toEqual([
      expect.stringContaining('The token lacks a permission. It needs: pull-requests: write.'),
    ]);
  });

  test('are asked although the answer was lost', async () => {
    const operation = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers';
    github.fail({ operation, with: 502, afterEffect: true });
    expect(asked(await open(forgeOf('app'), { reviewers: ['ada'] }))).toEqual(['ada']);
    expect(warnings).toEqual([]);
  });

  test('a server that is broken is no refusal', async () => {
    const operation = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers';
    github.fail({ operation, with: 500, nth: 'every' });
    await expect(open(forgeOf('app'), { reviewers: ['ada'] })).rejects.toMatchObject({ status: 500 });
  });
});

describe('assignees', () => {
  test('who cannot be assigned are told: GitHub says nothing', async () => {
    const number = await open(forgeOf('workflow'), { assignees: ['ADA', 'ghost'] });
    expect(repository.pull(number).assignees.map(({ login }) => login)).toEqual(['ada']);
    expect(warnings).toEqual(['ghost cannot be assigned to #1: only people who may push here can be, ten at most.']);
  });

  test('are a warning where the token may not', async () => {
    github.fail({ operation: 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', with: 403 });
    await open(forgeOf('workflow'), { assignees: ['ada'] });
    expect(warnings).toEqual([expect.stringContaining('Cannot assign the pull request #1')]);
  });
});

describe('drafts', () => {
  test('are normal pull requests where the plan has none, with a warning', async () => {
    repository.record.settings.draftsAvailable = false;
    const number = await open(forgeOf('app'), { draft: true });
    expect(repository.pull(number).pull.draft).toBe(false);
    expect(warnings).toEqual([`The pull request from ${branch} is no draft: this repository does not have drafts.`]);
  });

  test('are not opened twice when the answer is lost', async () => {
    github.fail({ operation: 'POST /repos/{owner}/{repo}/pulls', with: 502, afterEffect: true });
    expect(repository.pull(await open(forgeOf('app'), { draft: true })).pull.draft).toBe(true);
    expect(repository.pulls()).toHaveLength(1);
  });

  test('refused for another reason stay refused', async () => {
    await expect(open(forgeOf('app'), { draft: true, base: 'gone' })).rejects.toMatchObject({ status: 422 });
  });
});

test('open pull requests say when they were opened, in the request that lists them', async () => {
  const forge = forgeOf('app');
  await open(forge, {});
  const before = github.requests.length;
  const [pull] = await forge.openPullRequests('plumbline/');
  expect(Date.now() - (pull?.createdAt.getTime() ?? 0)).toBeLessThan(120_000);
  expect(github.requests.length - before).toBe(1);
});
