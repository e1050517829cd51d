import { ForgeError } from '../../kit/errors.ts';
import type { Api } from './request.ts';

/** Where a branch is; undefined when it does not exist. */
export async function readBranch(api: Api, name: string): Promise<string | undefined> {
  const purpose = { doing: `read the branch ${name}`, needs: 'contents: read' };
  const found = await api.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...api.at, ref: `heads/${name}` }, purpose);
  return found?.object.sha;
}

/** Creates a branch at a commit. Existing there already is success. @throws ForgeError 409 when it exists elsewhere */
export async function createBranch(api: Api, name: string, commit: string): Promise<void> {
  const isThere = async () => ((await readBranch(api, name)) === commit ? true : undefined);
  try {
    await api.write(
      'POST /repos/{owner}/{repo}/git/refs',
      { ...api.at, ref: `refs/heads/${name}`, sha: commit },
      { doing: `create the branch ${name}`, needs: 'contents: write', afterLoss: isThere },
    );
  } catch (error) {
    // 422 "Reference already exists": another run made it, or the last one before it was killed.
    if (!(error instanceof ForgeError && error.status === 422)) throw error;
    const current = await readBranch(api, name);
    if (current === commit) return;
    throw current === undefined ? error : branchMoved(name, undefined, current);
  }
}

/** The branch is not where it was expected: whoever called reads again and decides afresh. */
export function branchMoved(name: string, expected: string | undefined, current: string | undefined): ForgeError {
  const text = (commit: string | undefined) => (commit === undefined ? 'absent' : commit.slice(0, 12));
  return new ForgeError(`The branch ${name} has moved: expected ${text(expected)}, found ${text(current)}.`, 409, {
    hint: 'Another run or a person changed it meanwhile. Run it again.',
  });
}
