import { ApiError, notFound, unprocessable } from '../api-error.ts';
import { created, ok, type Route, repositoryRoute } from '../http/route.ts';
import type { Actor, Caller, Json, Repository } from '../model.ts';
import { checkPath } from '../operations/commit-files.ts';
import { signatureOf, WEB_SIGNATURE, webFlow } from '../operations/identity.ts';
import { readCommit, type Signature, writeCommit } from '../storage/commits.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import {
  changeTree,
  findInTree,
  type Mode,
  readTree,
  type TreeChange,
  typeOfMode,
  walkTree,
} from '../storage/trees.ts';
import { gitCommitView } from '../views/commit.ts';
import { nodeId, repositoryUrl } from '../views/urls.ts';
import type { World } from '../world.ts';

// A recursive listing stops here: https://docs.github.com/rest/git/trees#get-a-tree
const LONGEST_TREE = 100_000;

type TreeItem = { path: string; mode: Mode; type?: string; sha?: string | null; content?: string };
type Person = { name: string; email: string; date?: string };
type NewCommit = {
  message: string;
  tree: string;
  parents?: string[];
  author?: Person;
  committer?: Partial<Person>;
  signature?: string;
};

export const gitDataRoutes: readonly Route[] = [
  repositoryRoute<{ content: string; encoding?: string }>('POST', '/git/blobs', ['contents:write'], (call) => {
    const { world, repository, body } = call;
    const encoding = body.encoding === 'base64' ? 'base64' : 'utf8';
    const sha = repository.git.objects.write('blob', Buffer.from(body.content, encoding));
    return created({ sha, url: `${repositoryUrl(world, repository)}/git/blobs/${sha}` });
  }),
  repositoryRoute('GET', '/git/blobs/{file_sha}', ['contents:read'], ({ world, repository, params, accept }) => {
    const sha = params.file_sha ?? '';
    const blob = repository.git.objects.read(sha);
    if (blob?.type !== 'blob') throw notFound();
    if (accept.includes('raw')) return { status: 200, text: { type: 'application/octet-stream', content: blob.data } };
    return ok({
      sha,
      node_id: nodeId('B', sha),
      size: blob.data.length,
      url: `${repositoryUrl(world, repository)}/git/blobs/${sha}`,
      content: blob.data.toString('base64').replaceAll(/.{60}/g, '$&\n'),
      encoding: 'base64',
    });
  }),
  repositoryRoute<{ base_tree?: string; tree: TreeItem[] }>('POST', '/git/trees', ['contents:write'], (call) => {
    const { world, repository, body } = call;
    const { objects } = repository.git;
    const base = body.base_tree === undefined ? undefined : treeOf(repository, body.base_tree);
    if (body.base_tree !== undefined && !base) throw unprocessable('tree.sha is not a valid tree');
    const changes = body.tree.map((item) => treeChange(repository, item, base));
    return created(treeView(world, repository, changeTree(objects, base, changes), false));
  }),
  repositoryRoute('GET', '/git/trees/{tree_sha}', ['contents:read'], ({ world, repository, params, query }) => {
    const name = params.tree_sha ?? '';
    const sha = treeOf(repository, name);
    if (!sha) throw notFound();
    return ok(treeView(world, repository, sha, query.has('recursive')));
  }),
  repositoryRoute<NewCommit>('POST', '/git/commits', ['contents:write'], ({ world, repository, caller, body }) => {
    const { objects } = repository.git;
    if (objects.read(body.tree)?.type !== 'tree') throw unprocessable('Tree SHA does not exist');
    const parents = body.parents ?? [];
    for (const parent of parents) {
      if (!readCommit(objects, parent)) throw unprocessable('Parent SHA does not exist or is not a commit object');
    }
    const { tree, message } = body;
    const sha = writeCommit(objects, { tree, parents, message, ...identityOf(world, caller, body) });
    return created(commitViewOf(world, repository, sha));
  }),
  repositoryRoute('GET', '/git/commits/{commit_sha}', ['contents:read'], ({ world, repository, params }) =>
    ok(commitViewOf(world, repository, params.commit_sha ?? '')),
  ),
];

function commitViewOf(world: World, repository: Repository, sha: string): Json {
  const commit = readCommit(repository.git.objects, sha);
  if (!commit) throw notFound();
  return gitCommitView(world, repository, commit);
}

// Bots' commits are signed by GitHub, but only when nobody says who the author is:
// https://docs.github.com/authentication/managing-commit-signature-verification
function identityOf(world: World, caller: Caller, body: NewCommit) {
  const now = world.now();
  if (!body.author && !body.committer && !body.signature && caller.actor.type === 'Bot') {
    return { author: signatureOf(caller.actor, now), committer: webFlow(now), signature: WEB_SIGNATURE };
  }
  const author = body.author ? personOf(body.author, caller.actor, now) : signatureOf(caller.actor, now);
  const committer = body.committer ? personOf(body.committer, caller.actor, now) : author;
  return { author, committer, signature: body.signature };
}

function personOf(person: Partial<Person>, actor: Actor, now: Date): Signature {
  const date = person.date ? new Date(person.date) : now;
  if (Number.isNaN(date.getTime())) throw unprocessable('author.date is not a valid date');
  return { name: person.name ?? actor.name, email: person.email ?? actor.email, date };
}

function treeChange(repository: Repository, item: TreeItem, base: string | undefined): TreeChange {
  const { objects } = repository.git;
  checkPath(item.path);
  if (item.content !== undefined && item.sha !== undefined) {
    throw unprocessable('Must supply either tree.sha or tree.content, not both');
  }
  if (item.sha === null) {
    if (!base || !findInTree(objects, base, item.path)) throw unprocessable('GitRPC::BadObjectState');
    return { path: item.path, entry: undefined };
  }
  const sha = item.sha ?? objects.write('blob', Buffer.from(item.content ?? ''));
  const type = objects.read(sha)?.type;
  if (item.mode !== '160000' && type !== typeOfMode(item.mode))
    throw unprocessable(`tree.sha ${sha} is not a valid ${typeOfMode(item.mode)}`);
  return { path: item.path, entry: { mode: item.mode, sha } };
}

// A tree's SHA, or that of a commit, or a ref: GitHub takes them all.
function treeOf(repository: Repository, name: string): string | undefined {
  if (repository.git.objects.read(name)?.type === 'tree') return name;
  return resolveCommit(repository.git, name, repository.defaultBranch)?.tree;
}

function treeView(world: World, repository: Repository, sha: string, recursive: boolean): Json {
  const { objects } = repository.git;
  const url = repositoryUrl(world, repository);
  const entries = recursive
    ? walkTree(objects, sha)
    : readTree(objects, sha).map(({ name, ...entry }) => ({ path: name, ...entry }));
  const tree = entries.slice(0, LONGEST_TREE).map((entry) => {
    const type = typeOfMode(entry.mode);
    const size = type === 'blob' ? { size: objects.read(entry.sha)?.data.length ?? 0 } : {};
    const link = type === 'commit' ? {} : { url: `${url}/git/${type}s/${entry.sha}` };
    return { path: entry.path, mode: entry.mode, type, sha: entry.sha, ...size, ...link };
  });
  if (entries.length > LONGEST_TREE && !recursive) throw new ApiError(422, 'tree is too large');
  return { sha, url: `${url}/git/trees/${sha}`, tree, truncated: entries.length > LONGEST_TREE };
}
