import { UserError } from '../../kit/errors.ts';
import type { Git } from '../../ports/git.ts';
import type { Shell } from '../../ports/shell.ts';
import { historyOf } from './history.ts';
import { pushTree } from './push.ts';
import { openRemote, type Remote } from './remote.ts';
import { openRepository, type Repository } from './repository.ts';
import { basicCredentials, type GitSettings } from './settings.ts';
import { type OpenFiles, takeSnapshot } from './snapshot.ts';

/** What Git is made of. */
export interface GitOptions extends GitSettings {
  readonly shell: Shell;
  readonly openFiles: OpenFiles;
  /** Where temporary directories are made: `RUNNER_TEMP`, or the system's. */
  readonly temporary: string;
  /** Called with what must not be shown, before it is used. */
  readonly mask: (secret: string) => void;
}

/**
 * Git, by the real thing. It works on a checkout of any depth, changes no file, branch or setting of it (history that is fetched into a shallow
 * one makes it a partial clone), and shows the token to its own server only. Nothing runs before the first call.
 */
export function createGit(options: GitOptions): Git {
  if (options.token !== undefined) {
    options.mask(options.token);
    options.mask(basicCredentials(options.token));
  }
  let opened: Promise<{ repository: Repository; remote: Remote }> | undefined;
  const open = () => {
    opened ??= openRepository(options.shell, options).then((repository) => ({
      repository,
      remote: openRemote(repository),
    }));
    return opened;
  };
  const history = async () => {
    const { repository, remote } = await open();
    return historyOf(repository, remote);
  };
  const findTip: Git['findTip'] = async (branch) => (await open()).remote.find(branch);
  const snapshot: Git['snapshot'] = async (commit) => {
    const { repository, remote } = await open();
    return await takeSnapshot(repository, remote, commit, options);
  };
  return {
    async head() {
      const { repository } = await open();
      const { code, stdout } = await repository.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], {
        accept: [0, 1, 128],
      });
      if (code !== 0) throw new UserError('The checkout has no commit yet.', { hint: 'Commit something first.' });
      return stdout.trim();
    },
    findTip,
    async tip(branch) {
      const found = await findTip(branch);
      if (found !== undefined) return found;
      const { origin } = (await open()).repository;
      throw new UserError(`There is no branch ${branch} in ${origin.replace(/\/\/[^@/]*@/, '//')}.`, {
        hint: 'Check the name of the branch.',
      });
    },
    snapshot,
    lastChange: async (commit, paths) => (await history()).lastChange(commit, paths),
    isAncestor: async (a, b) => (await history()).isAncestor(a, b),
    mergeBase: async (a, b) => (await history()).mergeBase(a, b),
    changedPaths: async (from, to) => (await history()).changedPaths(from, to),
    async readTree(commit) {
      await using files = await snapshot(commit);
      const tree = new Map<string, string>();
      for (const { path } of (await files.list('')) ?? []) tree.set(path, (await files.read(path)) ?? '');
      return tree;
    },
    async pushTree(push) {
      const { repository, remote } = await open();
      return await pushTree(repository, remote, options.temporary, push);
    },
  };
}
