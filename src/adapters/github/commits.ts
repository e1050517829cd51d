import { ForgeError } from '../../kit/errors.ts';
import type { CommitRequest, Forge } from '../../ports/forge.ts';
import { branchMoved, createBranch, readBranch } from './branches.ts';
import type { AskSurroundings } from './identity.ts';
import { findOurs } from './lost-commit.ts';
import { rebuildBranch } from './rebuild.ts';
import type { Api } from './request.ts';

export const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

interface Answer {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } | null } | null;
}

/**
 * Commits through the API, compare-and-swap all the way: a killed run leaves at most a branch that stands at `base`, from which the next
 * run goes on. Where the branch is absent or at `base`, GitHub writes and signs the commit (`createCommitOnBranch`). Where it must
 * be moved first it is rebuilt in one step: see `rebuild.ts`.
 */
export function commitsOf(api: Api, surroundings: AskSurroundings): Pick<Forge, 'commit'> {
  return {
    async commit(request) {
      const { branch, base, expected } = request;
      if (expected !== undefined && expected !== base) return rebuildBranch(api, surroundings, request);
      if (expected === undefined) await createBranch(api, branch, base);
      return await commitOnTip(api, surroundings, request);
    },
  };
}

async function commitOnTip(api: Api, surroundings: AskSurroundings, request: CommitRequest): Promise<string> {
  const { branch, base, headline, body, writes } = request;
  const { repository } = await surroundings();
  const input = {
    branch: { repositoryNameWithOwner: `${repository.owner}/${repository.name}`, branchName: branch },
    expectedHeadOid: base,
    message: { headline, body },
    fileChanges: {
      additions: writes.map(({ path, text }) => ({ path, contents: Buffer.from(text).toString('base64') })),
    },
  };
  const readBack = async (): Promise<Answer | undefined> => {
    const oid = await findOurs(api, request);
    return oid === undefined ? undefined : { createCommitOnBranch: { commit: { oid } } };
  };
  const write = { doing: `commit to the branch ${branch}`, needs: 'contents: write', afterLoss: readBack };
  try {
    const answer = await api.mutate<Answer>(COMMIT, { input }, write);
    const oid = answer.createCommitOnBranch?.commit?.oid;
    if (oid === undefined) throw new ForgeError(`Cannot commit to the branch ${branch}: GitHub returned no commit.`, 0);
    return oid;
  } catch (error) {
    if (!(error instanceof ForgeError) || (error.status !== 409 && error.status !== 422)) throw error;
    const current = await readBranch(api, branch);
    if (current === base) throw error;
    throw branchMoved(branch, base, current);
  }
}
