import type { Actor, Json, Repository } from '../model.ts';
import type { Commit, Signature } from '../storage/commits.ts';
import type { ChangedFile } from '../storage/diff.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

export function commitNodeId(sha: string): string {
  return nodeId('C', sha);
}

/** The account behind a commit's e-mail address, or undefined. */
export function actorOfEmail(world: World, email: string): Actor | undefined {
  return [...world.actors.values()].find((actor) => actor.email === email);
}

function signatureView({ name, email, date }: Signature): Json {
  return { name, email, date: time(date) };
}

function verificationView(commit: Commit): Json {
  return {
    verified: commit.signature !== undefined,
    reason: commit.signature ? 'valid' : 'unsigned',
    signature: commit.signature ?? null,
    payload: commit.signature ? `tree ${commit.tree}\n` : null,
    verified_at: commit.signature ? time(commit.committer.date) : null,
  };
}

/** `git-commit`: the Git data API's commit. */
export function gitCommitView(world: World, repository: Repository, commit: Commit): Json {
  const url = repositoryUrl(world, repository);
  const page = pageUrl(world, repository);
  return {
    sha: commit.sha,
    node_id: commitNodeId(commit.sha),
    url: `${url}/git/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: signatureView(commit.author),
    committer: signatureView(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: verificationView(commit),
  };
}

/** `commit`: the commits API's commit. */
export function commitView(world: World, repository: Repository, commit: Commit): Json {
  const url = repositoryUrl(world, repository);
  const page = pageUrl(world, repository);
  const account = (signature: Signature) => {
    const actor = actorOfEmail(world, signature.email);
    return actor ? actorView(world, actor) : null;
  };
  return {
    sha: commit.sha,
    node_id: commitNodeId(commit.sha),
    url: `${url}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author: signatureView(commit.author),
      committer: signatureView(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification: verificationView(commit),
    },
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

/** `diff-entry`: a changed file of a commit, a comparison or a pull request. */
export function changedFileView(world: World, repository: Repository, commit: string, file: ChangedFile): Json {
  const encoded = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${pageUrl(world, repository)}/blob/${commit}/${encoded}`,
    raw_url: `${pageUrl(world, repository)}/raw/${commit}/${encoded}`,
    contents_url: `${repositoryUrl(world, repository)}/contents/${encoded}?ref=${commit}`,
    ...(file.patch !== undefined && { patch: file.patch }),
    ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
  };
}
