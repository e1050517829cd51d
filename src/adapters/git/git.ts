import { UserError } from '../../kit/errors.ts';
import type { Git } from '../../ports/git.ts';
import type { Shell } from '../../ports/shell.ts';
import { contentsOf } from './contents.ts';
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
  const open = opener(options);
  return {
    ...tipsOf(open),
    ...questions(async () => {
      const { repository, remote } = await open();
      return { ...historyOf(repository, remote), ...contentsOf(repository, remote) };
    }),
    async snapshot(commit) {
      const { repository, remote } = await open();
      return await takeSnapshot(repository, remote, commit, options);
    },
    async pushTree(push) {
      const { repository, remote } = await open();
      return await pushTree(repository, remote, options.temporary, push);
    },
  };
}

type Open = () => Promise<{ readonly repository: Repository; readonly remote: Remote }>;

/** The checkout and its remote, looked at by the first call only. */
function opener(options: GitOptions): Open {
  let opened: ReturnType<Open> | undefined;
  return () => {
    opened ??= openRepository(options.shell, options).then((repository) => ({
      repository,
      remote: openRemote(repository),
    }));
    return opened;
  };
}

/** Where the checkout and branches are. */
function tipsOf(open: Open): Pick<Git, 'head' | 'tip' | 'findTip'> {
  const findTip: Git['findTip'] = async (branch) => (await open()).remote.find(branch);
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
  };
}

type Questions = Pick<
  Git,
  'lastChange' | 'message' | 'messages' | 'isAncestor' | 'mergeBase' | 'changedPaths' | 'readFiles' | 'readTree'
>;

/** Questions about commits, once the checkout is open. */
function questions(answers: () => Promise<Questions>): Questions {
  return {
    lastChange: async (commit, paths) => (await answers()).lastChange(commit, paths),
    message: async (commit) => (await answers()).message(commit),
    messages: async (commit, text, limit) => (await answers()).messages(commit, text, limit),
    isAncestor: async (a, b) => (await answers()).isAncestor(a, b),
    mergeBase: async (a, b) => (await answers()).mergeBase(a, b),
    changedPaths: async (from, to) => (await answers()).changedPaths(from, to),
    readFiles: async (commit, paths) => (await answers()).readFiles(commit, paths),
    readTree: async (commit) => (await answers()).readTree(commit),
  };
}
