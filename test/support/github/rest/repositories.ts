import { notFound } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { ok, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, Repository } from '../model.ts';
import { readCommit } from '../storage/commits.ts';
import { commitView } from '../views/commit.ts';
import { fullRepositoryView } from '../views/repository.ts';
import { pageUrl, repositoryUrl } from '../views/urls.ts';
import type { World } from '../world.ts';

export const repositoryRoutes: readonly Route[] = [
  repositoryRoute('GET', '', ['metadata:read'], ({ world, repository, caller }) =>
    ok(fullRepositoryView(world, repository, caller)),
  ),
  repositoryRoute('GET', '/branches', ['contents:read'], (call) => {
    const { world, repository } = call;
    const branches = repository.git.refs.list('refs/heads');
    return paginated(call, branches, ({ name, sha }) => {
      const branch = name.slice('refs/heads/'.length);
      const commit = { sha, url: `${repositoryUrl(world, repository)}/commits/${sha}` };
      return { name: branch, commit, protected: repository.protections.has(branch) };
    });
  }),
  repositoryRoute('GET', '/branches/{branch}', ['contents:read'], ({ world, repository, params }) => {
    const name = params.branch ?? '';
    const sha = repository.git.refs.read(`refs/heads/${name}`);
    const commit = sha && readCommit(repository.git.objects, sha);
    if (!commit) throw notFound();
    const url = `${repositoryUrl(world, repository)}/branches/${name}`;
    return ok({
      name,
      commit: commitView(world, repository, commit),
      _links: { self: url, html: `${pageUrl(world, repository)}/tree/${name}` },
      protected: repository.protections.has(name),
      protection: protectionSummary(repository, name),
      protection_url: `${url}/protection`,
    });
  }),
];

function protectionSummary(repository: Repository, branch: string): Json {
  const protection = repository.protections.get(branch);
  const contexts = protection?.checks?.contexts ?? [];
  return {
    enabled: protection !== undefined,
    required_status_checks: {
      enforcement_level: protection?.checks ? (protection.enforceAdmins ? 'everyone' : 'non_admins') : 'off',
      contexts,
      checks: contexts.map((context) => ({ context, app_id: null })),
    },
  };
}

/** `protected-branch`: the answer of the protection API. */
export function protectionView(world: World, repository: Repository, branch: string): Json {
  const protection = repository.protections.get(branch);
  if (!protection) throw notFound();
  const url = `${repositoryUrl(world, repository)}/branches/${branch}/protection`;
  const { checks, reviews } = protection;
  return {
    url,
    ...(checks && {
      required_status_checks: {
        url: `${url}/required_status_checks`,
        strict: checks.strict,
        contexts: checks.contexts,
        contexts_url: `${url}/required_status_checks/contexts`,
        checks: checks.contexts.map((context) => ({ context, app_id: null })),
      },
    }),
    ...(reviews && {
      required_pull_request_reviews: {
        url: `${url}/required_pull_request_reviews`,
        dismiss_stale_reviews: false,
        require_code_owner_reviews: false,
        require_last_push_approval: false,
        required_approving_review_count: reviews.count,
      },
    }),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: protection.enforceAdmins },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  };
}
