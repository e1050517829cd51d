import type { Repository } from '../../model.ts';
import { type Commit, readCommit, type Signature } from '../../storage/commits.ts';
import { commitsBetween } from '../../storage/history.ts';
import { findInTree, readTree, type TreeEntry, typeOfMode } from '../../storage/trees.ts';
import { actorOfEmail, commitNodeId } from '../../views/commit.ts';
import { nodeId, pageUrl, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';
import { commitCheckFields } from './commit-checks.ts';

/** `Ref`. */
export function refNode(context: GraphContext, repository: Repository, name: string, sha: string): Node {
  const [, , ...short] = name.split('/');
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.id}/${name}`),
    name: short.join('/'),
    prefix: `${name.split('/').slice(0, 2).join('/')}/`,
    repository: () => context.nodes.repository(repository),
    target: () => context.nodes.gitObject(repository, sha),
  };
}

/** `Commit`, `Tree` or `Blob` of an object id; null when there is none. */
export function gitObjectNode(context: GraphContext, repository: Repository, sha: string, path = ''): Node | null {
  const object = repository.git.objects.read(sha);
  const shared = {
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    commitUrl: `${pageUrl(context.world, repository)}/commit/${sha}`,
    repository: () => context.nodes.repository(repository),
  };
  if (object?.type === 'commit')
    return context.nodes.commit(repository, readCommit(repository.git.objects, sha) as Commit);
  if (object?.type === 'tree') {
    const entries = () =>
      readTree(repository.git.objects, sha).map((entry) => treeEntry(context, repository, entry, path));
    return { __typename: 'Tree', id: nodeId('T', sha), ...shared, entries };
  }
  if (object?.type !== 'blob') return null;
  const isBinary = object.data.includes(0);
  const text = isBinary ? null : object.data.toString();
  return {
    __typename: 'Blob',
    id: nodeId('B', sha),
    ...shared,
    byteSize: object.data.length,
    isBinary,
    isTruncated: false,
    text,
  };
}

function treeEntry(context: GraphContext, repository: Repository, entry: TreeEntry, folder: string): Node {
  const path = folder ? `${folder}/${entry.name}` : entry.name;
  return {
    __typename: 'TreeEntry',
    name: entry.name,
    path,
    oid: entry.sha,
    mode: Number.parseInt(entry.mode, 8),
    type: typeOfMode(entry.mode),
    size: () => repository.git.objects.read(entry.sha)?.data.length ?? 0,
    object: () => (entry.mode === '160000' ? null : context.nodes.gitObject(repository, entry.sha, path)),
  };
}

/** `Commit`. */
export function commitNode(context: GraphContext, repository: Repository, commit: Commit): Node {
  return {
    __typename: 'Commit',
    ...textFields(context, repository, commit),
    ...treeFields(context, repository, commit),
    ...commitCheckFields(context, repository, commit.sha),
  };
}

function textFields(context: GraphContext, repository: Repository, commit: Commit) {
  const page = `${pageUrl(context.world, repository)}/commit/${commit.sha}`;
  const [headline = '', ...body] = commit.message.split('\n');
  const signature = { __typename: 'GpgSignature', isValid: true, state: 'VALID', wasSignedByGitHub: true };
  return {
    id: commitNodeId(commit.sha),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    url: page,
    commitUrl: page,
    message: commit.message,
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    authoredDate: time(commit.author.date),
    committedDate: time(commit.committer.date),
    committedViaWeb: commit.committer.email === 'noreply@github.com',
    author: () => gitActor(context, commit.author),
    committer: () => gitActor(context, commit.committer),
    signature: commit.signature ? signature : null,
  };
}

function treeFields(context: GraphContext, repository: Repository, commit: Commit) {
  const { nodes } = context;
  const { objects } = repository.git;
  return {
    tree: () => nodes.gitObject(repository, commit.tree),
    repository: () => nodes.repository(repository),
    parents: (args: PageArguments) =>
      connection('parents', commit.parents, args, (sha) => nodes.gitObject(repository, sha)),
    history: (args: PageArguments) => {
      const all = commitsBetween(objects, undefined, commit.sha);
      return connection('history', all, args, (one) => nodes.commit(repository, one));
    },
    file: ({ path }: { path: string }) => {
      const folder = path.split('/').slice(0, -1).join('/');
      const tree = findInTree(objects, commit.tree, folder);
      const entries = tree?.mode === '040000' ? readTree(objects, tree.sha) : [];
      const entry = entries.find(({ name }) => name === path.split('/').at(-1));
      return entry ? treeEntry(context, repository, entry, folder) : null;
    },
  };
}

function gitActor({ world, nodes }: GraphContext, { name, email, date }: Signature): Node {
  const actor = actorOfEmail(world, email);
  const user = actor?.type === 'User' ? nodes.actor(actor) : null;
  return { __typename: 'GitActor', name, email, date: date.toISOString(), user };
}
