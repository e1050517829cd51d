import { accessOf } from '../access.ts';
import type { Caller, Json, Repository } from '../model.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { fullName, nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

// The `*_url` members of every repository, as URI templates below its API address.
const TEMPLATES = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

export function repositoryNodeId(repository: Repository): string {
  return nodeId('R', repository.id);
}

/** `minimal-repository`: what runs and check suites carry. */
export function minimalRepositoryView(world: World, repository: Repository): Json {
  const url = repositoryUrl(world, repository);
  return {
    id: repository.id,
    node_id: repositoryNodeId(repository),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.settings.private,
    owner: actorView(world, repository.owner),
    html_url: pageUrl(world, repository),
    description: repository.settings.description,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(Object.entries(TEMPLATES).map(([name, template]) => [name, url + template])),
  };
}

/** `repository`: what pull requests carry. */
export function repositoryView(world: World, repository: Repository): Json {
  const page = pageUrl(world, repository);
  const open = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
  return {
    ...minimalRepositoryView(world, repository),
    clone_url: `${page}.git`,
    git_url: `git://${new URL(page).host}/${fullName(repository)}.git`,
    ssh_url: `git@${new URL(page).hostname}:${fullName(repository)}.git`,
    svn_url: page,
    default_branch: repository.defaultBranch,
    visibility: repository.settings.private ? 'private' : 'public',
    forks: 0,
    forks_count: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    homepage: null,
    language: null,
    archived: false,
    disabled: false,
    mirror_url: null,
    open_issues: open,
    open_issues_count: open,
    license: null,
    pushed_at: time(repository.pushedAt),
    size: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    created_at: time(repository.createdAt),
    updated_at: time(repository.pushedAt),
    allow_forking: true,
    is_template: false,
    topics: [],
    web_commit_signoff_required: false,
  };
}

/** `full-repository`: the answer of `GET /repos/{owner}/{repo}`, with what the caller may do. */
export function fullRepositoryView(world: World, repository: Repository, caller: Caller): Json {
  const access = accessOf(world, repository, caller);
  const can = (...levels: string[]) => levels.includes(access);
  return {
    ...repositoryView(world, repository),
    network_count: 0,
    subscribers_count: 0,
    allow_merge_commit: repository.settings.allowMergeCommit,
    allow_squash_merge: repository.settings.allowSquashMerge,
    allow_rebase_merge: repository.settings.allowRebaseMerge,
    allow_auto_merge: repository.settings.allowAutoMerge,
    delete_branch_on_merge: repository.settings.deleteBranchOnMerge,
    ...(caller.token && {
      permissions: {
        admin: can('admin'),
        maintain: can('admin', 'maintain'),
        push: can('admin', 'maintain', 'write'),
        triage: can('admin', 'maintain', 'write', 'triage'),
        pull: true,
      },
    }),
    ...(repository.parent && {
      parent: repositoryView(world, repository.parent),
      source: repositoryView(world, repository.parent),
    }),
  };
}
