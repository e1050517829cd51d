import type { ObjectStore } from './objects.ts';

/** Who and when, as a commit records it. The time zone is always written as UTC. */
export type Signature = { readonly name: string; readonly email: string; readonly date: Date };

/** A commit's content. */
export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** The armoured signature, when there is one. */
  readonly signature: string | undefined;
};

/** Stores a commit and returns its id. */
export function writeCommit(objects: ObjectStore, commit: Omit<Commit, 'sha'>): string {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${formatSignature(commit.author)}`,
    `committer ${formatSignature(commit.committer)}`,
    ...(commit.signature ? [`gpgsig ${commit.signature.trimEnd().replaceAll('\n', '\n ')}`] : []),
    '',
    commit.message,
  ];
  return objects.write('commit', Buffer.from(lines.join('\n')));
}

/** The commit of a full id, or undefined when there is none. */
export function readCommit(objects: ObjectStore, sha: string): Commit | undefined {
  const object = objects.read(sha);
  if (object?.type !== 'commit') return undefined;
  const text = object.data.toString();
  const split = text.indexOf('\n\n');
  const headers = text.slice(0, split).replaceAll(/\n /g, '\0').split('\n');
  const all = (key: string) => headers.filter((line) => line.startsWith(`${key} `)).map((l) => l.slice(key.length + 1));
  return {
    sha,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: parseSignature(all('author')[0] ?? ''),
    committer: parseSignature(all('committer')[0] ?? ''),
    message: text.slice(split + 2),
    signature: all('gpgsig')[0]?.replaceAll('\0', '\n'),
  };
}

/** Peels tags: the commit that an object id leads to, or undefined. */
export function peelToCommit(objects: ObjectStore, sha: string): Commit | undefined {
  const object = objects.read(sha);
  if (object?.type !== 'tag') return readCommit(objects, sha);
  return peelToCommit(objects, /^object ([0-9a-f]{40})/.exec(object.data.toString())?.[1] ?? '');
}

function formatSignature({ name, email, date }: Signature): string {
  const clean = (text: string) => text.replaceAll(/[<>\n\0]/g, '').trim();
  return `${clean(name)} <${clean(email)}> ${Math.floor(date.getTime() / 1000)} +0000`;
}

function parseSignature(line: string): Signature {
  const match = /^(.*?) ?<(.*?)> (\d+)/.exec(line);
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', date: new Date(Number(match?.[3] ?? 0) * 1000) };
}
