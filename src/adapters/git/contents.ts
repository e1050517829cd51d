import { UserError } from '../../kit/errors.ts';
import type { Git } from '../../ports/git.ts';
import { isTreePath } from './paths.ts';
import { type Remote, requireCommit } from './remote.ts';
import type { Repository } from './repository.ts';

/** Paths that are listed by name; beyond it the whole tree is, which no limit of a command line meets. */
const NAMED_PATHS = 100;

/** Contents of a commit's files, without writing a file: two runs of Git, however many there are. */
export function contentsOf(repository: Repository, remote: Remote): Pick<Git, 'readFiles' | 'readTree'> {
  return {
    async readFiles(commit, paths) {
      const possible = paths.filter(isTreePath);
      const texts = possible.length === 0 ? new Map() : await read(repository, remote, commit, possible);
      return new Map(paths.map((path) => [path, texts.get(path)]));
    },
    async readTree(commit) {
      const tree = new Map<string, string>();
      for (const [path, text] of await read(repository, remote, commit)) {
        if (text === undefined) throw new UserError(`${path} at ${commit.slice(0, 12)} is not UTF-8 text.`);
        tree.set(path, text);
      }
      return tree;
    },
  };
}

/** Path → text, undefined for what is no UTF-8. Files that are not there, links and submodules are left out, as `Files` does. */
async function read(
  repository: Repository,
  remote: Remote,
  commit: string,
  paths?: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  await remote.ensureFiles(requireCommit(commit));
  const named = paths && paths.length <= NAMED_PATHS ? ['--', ...paths] : [];
  const { stdout } = await repository.run(['ls-tree', '-r', '-z', '--full-tree', commit, ...named]);
  const wanted = paths && new Set(paths);
  const files = stdout.split('\0').flatMap((line): readonly (readonly [string, string])[] => {
    const [, id, path] = /^100[0-7]{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined || wanted?.has(path) === false) return [];
    return [[path, id]];
  });
  if (files.length === 0) return new Map();
  const texts = await readBlobs(repository, new Set(files.map(([, id]) => id)));
  return new Map(files.map(([path, id]) => [path, texts.get(id)]));
}

/** Id → text. The answer is a header with the size in bytes, so many bytes, and a line feed, for each id. */
async function readBlobs(
  repository: Repository,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const stdin = [...ids].map((id) => `${id}\n`).join('');
  const { stdout } = await repository.run(['cat-file', '--batch'], { stdin, encoding: 'latin1' });
  const texts = new Map<string, string | undefined>();
  let at = 0;
  for (const id of ids) {
    const end = stdout.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.slice(at, end))?.[1];
    if (size === undefined) throw new UserError(`Git cannot read the object ${id}.`, { hint: 'Run: git fsck' });
    at = end + 1 + Number(size) + 1;
    texts.set(id, decode(Buffer.from(stdout.slice(end + 1, at - 1), 'latin1')));
  }
  return texts;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // ignoreBOM keeps a byte order mark in the text, as `Files.read` does.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
