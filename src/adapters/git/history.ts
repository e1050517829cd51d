import type { Commit, CommitMessage, Git } from '../../ports/git.ts';
import type { Remote } from './remote.ts';
import type { Repository } from './repository.ts';

/** Fields of a commit, NUL between them: id, author's name, committer's date, first line of the message. */
const FORMAT = '%H%x00%an%x00%cI%x00%s';

/** Id and message, each with a NUL behind it: a message cannot have one. */
const asMessages = ['--no-commit-header', '--encoding=UTF-8', '--format=%H%x00%B%x00'];

/** Questions about the history; what of it is not here is fetched. Plumbing commands only: a person's settings do not change their answers. */
export function historyOf(
  repository: Repository,
  remote: Remote,
): Pick<Git, 'lastChange' | 'message' | 'messages' | 'isAncestor' | 'mergeBase' | 'changedPaths'> {
  const { run } = repository;
  return {
    async lastChange(commit, paths) {
      await remote.ensureHistory(commit);
      if (paths.length === 0) return undefined;
      // The first parents are the states that the branch was in: a merge counts when it was merged.
      const args = [
        'rev-list',
        '--first-parent',
        '--max-count=1',
        '--no-commit-header',
        '--encoding=UTF-8',
        `--format=${FORMAT}`,
      ];
      const { stdout } = await run([...args, commit, '--', ...paths]);
      return stdout === '' ? undefined : readCommit(stdout);
    },
    async message(commit) {
      await remote.ensureCommit(commit);
      const { stdout } = await run(['rev-list', '--max-count=1', ...asMessages, commit, '--']);
      return readMessages(stdout)[0]?.message ?? '';
    },
    async messages(commit, containing, limit) {
      await remote.ensureHistory(commit);
      const chosen = ['--topo-order', `--max-count=${limit}`, '--fixed-strings', `--grep=${containing}`];
      return readMessages((await run(['rev-list', ...chosen, ...asMessages, commit, '--'])).stdout);
    },
    async isAncestor(a, b) {
      await remote.ensureHistory(b);
      await remote.ensureHistory(a);
      return (await run(['merge-base', '--is-ancestor', a, b], { accept: [0, 1] })).code === 0;
    },
    async mergeBase(a, b) {
      await remote.ensureHistory(a);
      await remote.ensureHistory(b);
      const { code, stdout } = await run(['merge-base', a, b], { accept: [0, 1] });
      return code === 0 ? stdout.trim() : undefined;
    },
    async changedPaths(from, to) {
      await remote.ensureCommit(from);
      await remote.ensureCommit(to);
      const { stdout } = await run(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, to]);
      return stdout.split('\0').filter((path) => path !== '');
    },
  };
}

function readCommit(line: string): Commit {
  const [id = '', author = '', date = '', subject = ''] = line.trimEnd().split('\0');
  return { id, author, date: new Date(date), subject };
}

function readMessages(text: string): readonly CommitMessage[] {
  return [...text.matchAll(/\s*([0-9a-f]{40,64})\0([^\0]*)\0/gu)].map(([, id = '', message = '']) => ({ id, message }));
}
