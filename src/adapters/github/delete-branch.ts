import { ForgeError } from '../../kit/errors.ts';
import type { Forge } from '../../ports/forge.ts';
import { readBranch } from './branches.ts';
import type { AskSurroundings } from './identity.ts';
import { MOVE_REF } from './rebuild.ts';
import type { Api } from './request.ts';

/** The id of no commit: a branch that is moved there is deleted. */
const NOTHING = '0'.repeat(40);

/** Branches as such: where they are, and that they go. */
export function branchesOf(api: Api, surroundings: AskSurroundings): Pick<Forge, 'branch' | 'deleteBranch'> {
  return {
    branch: (name) => readBranch(api, name),
    deleteBranch: (name, expected) => deleteBranch(api, surroundings, name, expected),
  };
}

/** REST deletes whatever is there: a person's commit of this moment would be lost. GraphQL compares and swaps. */
async function deleteBranch(api: Api, surroundings: AskSurroundings, name: string, expected: string): Promise<boolean> {
  const current = await readBranch(api, name);
  if (current !== expected) return current === undefined;
  const { repositoryId } = await surroundings();
  const refUpdates = [{ name: `refs/heads/${name}`, beforeOid: expected, afterOid: NOTHING, force: true }];
  const isGone = async () => ((await readBranch(api, name)) === undefined ? {} : undefined);
  const write = { doing: `delete the branch ${name}`, needs: 'contents: write', afterLoss: isGone };
  try {
    await api.mutate<object>(MOVE_REF, { input: { repositoryId, refUpdates } }, write);
    return true;
  } catch (error) {
    if (!(error instanceof ForgeError) || ![400, 404, 409, 422].includes(error.status)) throw error;
    // It is gone, as wanted (a setting of the repository deletes it after the merge), or it has moved.
    const now = await readBranch(api, name);
    if (now !== expected) return now === undefined;
    if (error.status !== 400) throw error;
    return await deleteUnseen(api, name);
  }
}

/** An older GitHub Enterprise Server does not know `updateRefs`: the read right before is the next best. */
async function deleteUnseen(api: Api, name: string): Promise<boolean> {
  try {
    await api.write(
      'DELETE /repos/{owner}/{repo}/git/refs/{ref}',
      { ...api.at, ref: `heads/${name}` },
      { doing: `delete the branch ${name}`, needs: 'contents: write', afterLoss: 'repeatable' },
    );
  } catch (error) {
    // 422 "Reference does not exist", or 404.
    const absent = error instanceof ForgeError && (error.status === 422 || error.status === 404);
    if (!absent || (await readBranch(api, name)) !== undefined) throw error;
  }
  return true;
}
