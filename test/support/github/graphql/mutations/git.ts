import { requirePermission } from '../../access.ts';
import { ApiError, unprocessable } from '../../api-error.ts';
import type { Repository } from '../../model.ts';
import { commitFiles } from '../../operations/commit-files.ts';
import { moveRefs } from '../../operations/refs.ts';
import { type Commit, readCommit } from '../../storage/commits.ts';
import { ZERO } from '../../storage/ref-names.ts';
import type { GraphContext } from '../context.ts';
import { refOfId, repositoryOfId } from '../find-node.ts';

type Input<Fields> = { readonly input: Fields & { readonly clientMutationId?: string | null } };

type CommitInput = Input<{
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { path: string; contents: string }[] | null;
    readonly deletions?: readonly { path: string }[] | null;
  } | null;
  readonly expectedHeadOid: string;
}>;

type RefUpdateInput = {
  readonly name: string;
  readonly afterOid: string;
  readonly beforeOid?: string | null;
  readonly force?: boolean | null;
};

const WRITE = ['contents:write'] as const;

/** Commits file changes to a branch, if the branch is where the caller thinks it is. */
export function createCommitOnBranch(context: GraphContext, { input }: CommitInput) {
  const { world, caller, nodes } = context;
  const { repository, name } = branchOf(context, input.branch);
  const tip = repository.git.refs.read(name);
  if (!tip) throw new ApiError(404, `Could not resolve to a branch named ${name}`);
  const stale = () =>
    new ApiError(422, `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`, {
      type: 'STALE_DATA',
    });
  if (tip !== input.expectedHeadOid) throw stale();
  const { headline, body } = input.message;
  const additions = (input.fileChanges?.additions ?? []).map(({ path, contents }) => ({
    path,
    content: decode(path, contents),
  }));
  const deletions = (input.fileChanges?.deletions ?? []).map(({ path }) => ({ path, content: null }));
  const message = body ? `${headline}\n\n${body}` : headline;
  const sha = commitFiles(world, repository, caller.actor, tip, message, [...deletions, ...additions]);
  moveRefs(world, repository, caller, [{ name, before: tip, after: sha }]);
  const commit = readCommit(repository.git.objects, sha) as Commit;
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: nodes.commit(repository, commit),
    ref: nodes.ref(repository, name, sha),
  };
}

function decode(path: string, contents: string): Buffer {
  const bytes = Buffer.from(contents, 'base64');
  const isBase64 = bytes.toString('base64').replaceAll('=', '') === contents.replaceAll(/[\s=]/g, '');
  if (!isBase64) throw unprocessable(`The contents of ${path} are not base64`);
  return bytes;
}

function branchOf(
  context: GraphContext,
  branch: CommitInput['input']['branch'],
): { repository: Repository; name: string } {
  if (branch.id) return refOfId(context, branch.id, WRITE);
  const [owner = '', repo = ''] = (branch.repositoryNameWithOwner ?? '').split('/');
  const repository = context.world.repository(owner, repo);
  requirePermission(context.world, repository, context.caller, WRITE);
  const short = branch.branchName ?? '';
  return { repository, name: short.startsWith('refs/') ? short : `refs/heads/${short}` };
}

export function createRef(
  context: GraphContext,
  { input }: Input<{ repositoryId: string; name: string; oid: string }>,
) {
  const repository = repositoryOfId(context, input.repositoryId, WRITE);
  moveRefs(context.world, repository, context.caller, [{ name: input.name, before: ZERO, after: input.oid }]);
  return {
    clientMutationId: input.clientMutationId ?? null,
    ref: context.nodes.ref(repository, input.name, input.oid),
  };
}

export function updateRef(
  context: GraphContext,
  { input }: Input<{ refId: string; oid: string; force?: boolean | null }>,
) {
  const { repository, name } = refOfId(context, input.refId, WRITE);
  if (!repository.git.refs.read(name)) throw unprocessable('Reference does not exist');
  moveRefs(context.world, repository, context.caller, [{ name, after: input.oid, force: input.force ?? false }]);
  return { clientMutationId: input.clientMutationId ?? null, ref: context.nodes.ref(repository, name, input.oid) };
}

/** Moves several refs, all or none, each from the value that the caller expects (the zero id: no such ref). */
export function updateRefs(
  context: GraphContext,
  { input }: Input<{ repositoryId: string; refUpdates: readonly RefUpdateInput[] }>,
) {
  const repository = repositoryOfId(context, input.repositoryId, WRITE);
  const moves = input.refUpdates.map(({ name, beforeOid, afterOid, force }) => ({
    name,
    after: afterOid,
    force: force ?? false,
    ...(beforeOid ? { before: beforeOid } : {}),
  }));
  moveRefs(context.world, repository, context.caller, moves);
  return { clientMutationId: input.clientMutationId ?? null };
}

export function deleteRef(context: GraphContext, { input }: Input<{ refId: string }>) {
  const { repository, name } = refOfId(context, input.refId, WRITE);
  moveRefs(context.world, repository, context.caller, [{ name, after: ZERO }]);
  return { clientMutationId: input.clientMutationId ?? null };
}
