import { ApiError, notFound, unprocessable } from '../api-error.ts';
import { ok, type Reply, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Json, Repository } from '../model.ts';
import { commitFiles } from '../operations/commit-files.ts';
import { moveRefs } from '../operations/refs.ts';
import { type Commit, readCommit } from '../storage/commits.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { findInTree, readTree, type TreeFile } from '../storage/trees.ts';
import { gitCommitView } from '../views/commit.ts';
import { pageUrl, repositoryUrl } from '../views/urls.ts';
import type { World } from '../world.ts';

// Larger files have no JSON form: https://docs.github.com/rest/repos/contents#get-repository-content
const LARGEST_JSON = 1024 * 1024;

type NewContent = {
  message: string;
  content: string;
  sha?: string;
  branch?: string;
};

export const contentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/contents/{path}', ['contents:read'], ({ world, repository, params, query, accept }) => {
    const ref = query.get('ref') ?? repository.defaultBranch;
    const commit = resolveCommit(repository.git, ref, repository.defaultBranch);
    if (!commit) throw new ApiError(404, `No commit found for the ref ${ref}`);
    const found = findInTree(repository.git.objects, commit.tree, params.path ?? '');
    if (!found) throw notFound();
    if (found.mode === '040000') {
      const entries = readTree(repository.git.objects, found.sha).map(({ name, ...entry }) => ({
        ...entry,
        path: found.path ? `${found.path}/${name}` : name,
      }));
      return ok(entries.map((entry) => entryView(world, repository, entry, ref)));
    }
    const data = repository.git.objects.read(found.sha)?.data ?? Buffer.alloc(0);
    if (accept.includes('raw'))
      return { status: 200, text: { type: 'application/vnd.github.raw; charset=utf-8', content: data } };
    return ok(fileView(world, repository, found, ref));
  }),
  repositoryRoute<NewContent>('PUT', '/contents/{path}', ['contents:write'], putContent),
];

function putContent({ world, repository, caller, params, body }: RepositoryCall<NewContent>): Reply {
  const { git } = repository;
  const path = params.path ?? '';
  const branch = body.branch ?? repository.defaultBranch;
  const tip = git.refs.read(`refs/heads/${branch}`);
  if (!tip && git.refs.list('refs/heads').length > 0) throw new ApiError(404, `Branch ${branch} not found`);
  const parent = tip ? readCommit(git.objects, tip) : undefined;
  const known = parent && findInTree(git.objects, parent.tree, path);
  if (known && body.sha === undefined) throw unprocessable(`Invalid request.\n\n"sha" wasn't supplied.`);
  if (body.sha !== undefined && known?.sha !== body.sha) throw new ApiError(409, `${path} does not match ${body.sha}`);
  const content = Buffer.from(body.content, 'base64');
  const after = commitFiles(world, repository, caller.actor, tip, body.message, [{ path, content }]);
  moveRefs(world, repository, caller, [{ name: `refs/heads/${branch}`, before: tip, after }]);
  const commit = readCommit(git.objects, after) as Commit;
  const file = findInTree(git.objects, commit.tree, path) as TreeFile;
  const { content: _content, encoding: _encoding, ...view } = fileView(world, repository, file, branch);
  return { status: known ? 200 : 201, body: { content: view, commit: gitCommitView(world, repository, commit) } };
}

function entryView(world: World, repository: Repository, entry: TreeFile, ref: string): Json {
  const api = repositoryUrl(world, repository);
  const page = pageUrl(world, repository);
  const encoded = entry.path.split('/').map(encodeURIComponent).join('/');
  const kinds = { '040000': 'dir', '120000': 'symlink', '160000': 'submodule' } as Record<string, string>;
  const type = kinds[entry.mode] ?? 'file';
  const self = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${type === 'dir' ? 'trees' : 'blobs'}/${entry.sha}`;
  const html = `${page}/${type === 'dir' ? 'tree' : 'blob'}/${ref}/${encoded}`;
  const isFile = type === 'file' || type === 'symlink';
  return {
    name: entry.path.split('/').at(-1),
    path: entry.path,
    sha: entry.sha,
    size: isFile ? (repository.git.objects.read(entry.sha)?.data.length ?? 0) : 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: isFile ? `${page}/raw/${ref}/${encoded}` : null,
    type,
    _links: { self, git, html },
  };
}

function fileView(world: World, repository: Repository, file: TreeFile, ref: string): Json {
  const data = repository.git.objects.read(file.sha)?.data ?? Buffer.alloc(0);
  const view = entryView(world, repository, file, ref);
  if (file.mode === '120000') return { ...view, target: data.toString() };
  if (file.mode === '160000') return { ...view, submodule_git_url: null };
  if (data.length > LARGEST_JSON) return { ...view, content: '', encoding: 'none' };
  return { ...view, content: data.toString('base64').replaceAll(/.{60}/g, '$&\n'), encoding: 'base64' };
}
