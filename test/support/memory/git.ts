import { ForgeError, UserError } from '../../../src/kit/errors.ts';
import type { Git } from '../../../src/ports/git.ts';
import { memorySnapshot } from './files.ts';
import type { MemoryRepository } from './repository.ts';
import type { Writes } from './writes.ts';

/** Git over the repository in memory. Commits are whose their address says, as on GitHub. */
export function memoryGit(repository: MemoryRepository, writes: Writes): Git {
  const findTip = async (branch: string) => repository.branches.get(branch);
  const tip = async (branch: string) => {
    const found = repository.branches.get(branch);
    if (found !== undefined) return found;
    throw new UserError(`There is no branch ${branch}.`);
  };
  return {
    head: () => tip(repository.defaultBranch),
    tip,
    findTip,
    async snapshot(commit) {
      return memorySnapshot(commit, repository.commit(commit).files);
    },
    async lastChange(commit, paths) {
      for (const id of repository.ancestors(commit)) {
        const { parents, message, date } = repository.commit(id);
        const before = parents[0];
        const changed =
          before === undefined ? [...repository.commit(id).files.keys()] : repository.changedPaths(before, id);
        const touches = (path: string) => changed.some((one) => one === path || one.startsWith(`${path}/`));
        if (paths.some(touches)) return { id, author: 'someone', date, subject: message };
      }
      return undefined;
    },
    message: async (commit) => repository.commit(commit).message,
    async messages(commit, containing, limit) {
      const all = [...repository.ancestors(commit)].map((id) => ({ id, message: repository.commit(id).message }));
      return all.filter(({ message }) => message.includes(containing)).slice(0, limit);
    },
    isAncestor: async (a, b) => repository.ancestors(b).has(a),
    mergeBase: async (a, b) => repository.mergeBase(a, b),
    changedPaths: async (from, to) => repository.changedPaths(from, to),
    async readFiles(commit, paths) {
      const { files } = repository.commit(commit);
      return new Map(paths.map((path) => [path, files.get(path)]));
    },
    readTree: async (commit) => repository.commit(commit).files,
    async pushTree({ branch, files, message, author, expected }) {
      const moved = () => new ForgeError(`The branch ${branch} has moved.`, 409);
      if (repository.branches.get(branch) !== expected) throw moved();
      if (expected !== undefined && sameTree(repository.commit(expected).files, files)) return expected;
      return writes.write(`push ${branch}`, () => {
        if (repository.branches.get(branch) !== expected) throw moved();
        const commit = repository.add(
          expected === undefined ? [] : [expected],
          files,
          message,
          accountOf(author.email),
        );
        repository.branches.set(branch, commit);
        return commit;
      });
    },
  };
}

/** The account of an address `<id>+<login>@users.noreply.…`; undefined for any other. */
function accountOf(email: string): number | undefined {
  const id = /^(\d+)\+[^@]+@users\.noreply\./.exec(email)?.[1];
  return id === undefined ? undefined : Number(id);
}

function sameTree(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
