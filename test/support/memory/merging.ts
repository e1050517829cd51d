import { ForgeError } from '../../../src/kit/errors.ts';
import type { MergeOutcome, MergeRequest, Merging, NotMerged } from '../../../src/ports/merging.ts';
import type { ForgeParts } from './forge.ts';
import type { StoredPull } from './forge-state.ts';
import { changePull, closePull, stored } from './pulls.ts';

/** Merging in memory: at once, by a queue, or when nothing blocks it any more. */
export function memoryMerging(parts: ForgeParts): Merging {
  const { state, writes } = parts;
  const merge = async (request: MergeRequest): Promise<MergeOutcome> => {
    const refused = refusal(parts, request) ?? blocked(parts, request);
    if (refused) return refused;
    if (state.mergeQueue) return await underway(parts, request, 'queue');
    return await writes.write(`merge ${request.number}`, () => refusal(parts, request) ?? mergeNow(parts, request));
  };
  return {
    merge,
    async mergeWhenReady(request) {
      const refused = refusal(parts, request);
      if (refused) return refused;
      const waits = blocked(parts, request) !== undefined;
      if (state.mergeQueue && !waits) return await underway(parts, request, 'queue');
      if (!state.autoMergeAllowed) return not('not-allowed', 'the settings of the repository do not allow auto-merge');
      return waits ? await underway(parts, request, 'auto-merge') : await merge(request);
    },
    async cancelMerge(number) {
      const { merging, intent } = stored(parts, number);
      if (merging === undefined) return true;
      if (intent?.by !== state.identity.id) return false;
      await writes.write(`cancel merge ${number}`, () =>
        changePull(parts, number, { merging: undefined, intent: undefined }),
      );
      return true;
    },
  };
}

/** What GitHub does by itself, some time later: merges what it was asked to merge and nothing blocks. */
export function mergeUnderway(parts: ForgeParts): void {
  for (const { intent } of [...parts.state.pulls]) {
    if (!intent || refusal(parts, intent.request) || blocked(parts, intent.request)) continue;
    mergeNow(parts, intent.request);
  }
}

function not(reason: NotMerged, message: string): MergeOutcome {
  return { merged: false, reason, message };
}

function refusal({ repository, state }: ForgeParts, { number, expectedHead }: MergeRequest): MergeOutcome | undefined {
  const pull = state.pulls.find((candidate) => candidate.number === number);
  const head = pull && repository.branches.get(pull.branch);
  if (pull?.state !== 'open' || head === undefined) throw new ForgeError(`#${number} is not open.`, 405);
  return head === expectedHead ? undefined : not('moved', 'Head branch was modified.');
}

function blocked({ repository, state }: ForgeParts, { number, expectedHead }: MergeRequest): MergeOutcome | undefined {
  if (state.blocked !== undefined) return not('blocked', state.blocked);
  const { draft, base } = stored({ state, repository }, number);
  if (draft) return not('blocked', 'Pull Request is still a draft');
  const tip = repository.branches.get(base) ?? '';
  const isBehind = state.strict && !state.mergeQueue && !repository.ancestors(expectedHead).has(tip);
  return isBehind ? not('behind', 'Head branch is out of date.') : undefined;
}

async function underway(
  parts: ForgeParts,
  request: MergeRequest,
  merging: NonNullable<StoredPull['merging']>,
): Promise<MergeOutcome> {
  const { number } = request;
  if (stored(parts, number).merging !== merging) {
    await parts.writes.write(`${merging} ${number}`, () =>
      changePull(parts, number, { merging, intent: { request, by: parts.state.identity.id } }),
    );
  }
  return merging === 'queue' ? not('queued', 'it is in the merge queue') : not('auto-merge', 'auto-merge is on');
}

function mergeNow(parts: ForgeParts, { number, expectedHead, method, title, message }: MergeRequest): MergeOutcome {
  const { repository, state } = parts;
  const { base } = stored(parts, number);
  const tip = repository.branches.get(base) ?? '';
  const files = repository.merge(tip, expectedHead);
  if (!files) return not('conflict', 'There is a conflict.');
  const parents = method === 'merge' ? [tip, expectedHead] : [tip];
  const commit = repository.add(parents, files, `${title}\n\n${message}`, state.identity.id);
  repository.branches.set(base, commit);
  closePull(parts, number, 'merged', expectedHead);
  return { merged: true, commit };
}
