import { ForgeError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MergeOutcome, MergeRequest } from '../../ports/merging.ts';
import { mergeNow } from './merge-now.ts';
import { explainRefusal, standing } from './merge-queue.ts';
import { type MergeState, readMergeState } from './merge-state.ts';
import type { Api } from './request.ts';

export const ENABLE_AUTO_MERGE = `mutation EnableAutoMerge($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { clientMutationId }
}`;

/** GitHub turns auto-merge on only while something is missing (peter-evans/enable-pull-request-automerge#355). */
const NOTHING_MISSING = /Pull request is in (?:clean|unstable|has_hooks) status/i;
const NOT_ALLOWED = /auto.?merge is not allowed/i;

const on = {
  merged: false,
  reason: 'auto-merge',
  message: 'auto-merge is on: GitHub merges it once its requirements are met',
} as const;

/**
 * Turns auto-merge on for the head that was judged. Only where GitHub says that nothing is missing is it merged at once instead:
 * any other refusal would make that a merge past a requirement.
 */
export async function enableAutoMerge(
  api: Api,
  clock: Clock,
  request: MergeRequest,
  state: MergeState,
): Promise<MergeOutcome> {
  const { number, expectedHead, method, title, message } = request;
  const known = await standing(api, state, request);
  if (known) return known;
  if (state.autoMergeRequest) return on;
  const mergeMethod = method.toUpperCase();
  const input = {
    ...{ pullRequestId: state.id, expectedHeadOid: expectedHead, mergeMethod },
    ...{ commitHeadline: title, commitBody: message },
  };
  const isOn = async () => ((await readMergeState(api, number)).autoMergeRequest ? {} : undefined);
  try {
    await api.mutate<object>(
      ENABLE_AUTO_MERGE,
      { input },
      { doing: `turn auto-merge of #${number} on`, needs: 'contents: write and pull-requests: write', afterLoss: isOn },
    );
    return on;
  } catch (error) {
    if (error instanceof ForgeError && NOTHING_MISSING.test(error.message)) return await mergeNow(api, clock, request);
    if (error instanceof ForgeError && NOT_ALLOWED.test(error.message)) return notAllowed;
    return await explainRefusal(api, request, error);
  }
}

const notAllowed = {
  merged: false,
  reason: 'not-allowed',
  message: 'the settings of the repository do not allow auto-merge',
} as const;
