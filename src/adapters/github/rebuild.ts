import { ForgeError } from '../../kit/errors.ts';
import type { CommitRequest } from '../../ports/forge.ts';
import { branchMoved, readBranch } from './branches.ts';
import type { AskSurroundings } from './identity.ts';
import { messageOf } from './lost-commit.ts';
import type { Api } from './request.ts';

export const MOVE_REF = `mutation MoveRef($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;

export const FILE_MODE = `query FileMode($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { file(path: $path) { mode } } }
  }
}`;

interface ModeAnswer {
  readonly repository: { readonly object: { readonly file?: { readonly mode: number } | null } | null } | null;
}

const needs = 'contents: write';
const EXECUTABLE = 0o100755;

/**
 * Makes a commit on `base` and moves the branch to it in one compare-and-swap. Moving the branch to `base` first would show GitHub a
 * pull request without commits, which it closes for good ("The branch was force-pushed or recreated",
 * https://github.com/isaacs/github/issues/361). The commit names no author: GitHub then signs it for an App's and a workflow's token
 * (https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification).
 */
export async function rebuildBranch(api: Api, surroundings: AskSurroundings, request: CommitRequest): Promise<string> {
  const commit = await writeCommit(api, request);
  await moveBranch(api, surroundings, request, commit);
  return commit;
}

// Objects are named by their content and nothing points to them yet: writing them twice does no harm.
async function writeCommit(api: Api, { branch, base, headline, body, writes }: CommitRequest): Promise<string> {
  const write = { doing: `write a commit for the branch ${branch}`, needs, afterLoss: 'repeatable' } as const;
  const parent = await api.read(
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    { ...api.at, commit_sha: base },
    write,
  );
  const tree = await api.write(
    'POST /repos/{owner}/{repo}/git/trees',
    {
      ...api.at,
      base_tree: parent.tree.sha,
      tree: await Promise.all(
        writes.map(async ({ path, text }) => {
          return { path, mode: await modeOf(api, base, path), type: 'blob', content: text } as const;
        }),
      ),
    },
    write,
  );
  const commit = await api.write(
    'POST /repos/{owner}/{repo}/git/commits',
    { ...api.at, message: messageOf({ headline, body }), tree: tree.sha, parents: [base] },
    write,
  );
  return commit.sha;
}

// A tree wants a mode: a script stays executable.
async function modeOf(api: Api, commit: string, path: string): Promise<'100644' | '100755'> {
  const purpose = { doing: `look at ${path}`, needs };
  const { repository } = await api.query<ModeAnswer>(FILE_MODE, { ...api.at, commit, path }, purpose);
  return repository?.object?.file?.mode === EXECUTABLE ? '100755' : '100644';
}

async function moveBranch(
  api: Api,
  surroundings: AskSurroundings,
  request: CommitRequest,
  commit: string,
): Promise<void> {
  const { branch, expected } = request;
  const { repositoryId } = await surroundings();
  const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: expected, afterOid: commit, force: true }];
  const isThere = async () => ((await readBranch(api, branch)) === commit ? {} : undefined);
  const write = { doing: `move the branch ${branch}`, needs, afterLoss: isThere };
  try {
    await api.mutate<object>(MOVE_REF, { input: { repositoryId, refUpdates } }, write);
  } catch (error) {
    if (!(error instanceof ForgeError) || ![400, 409, 422].includes(error.status)) throw error;
    const current = await readBranch(api, branch);
    if (current === commit) return;
    if (current !== expected) throw branchMoved(branch, expected, current);
    if (error.status !== 400) throw error;
    // An older GitHub Enterprise Server does not know `updateRefs`. REST cannot compare and swap: the read above is the next best.
    const update = { ...api.at, ref: `heads/${branch}`, sha: commit, force: true };
    await api.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', update, { ...write, afterLoss: 'repeatable' });
  }
}
