import { ForgeError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MergeOutcome, MergeRequest } from '../../ports/merging.ts';
import type { Api, Data } from './request.ts';

type Pull = Data<'GET /repos/{owner}/{repo}/pulls/{pull_number}'>;

/** Milliseconds between looks at a pull request whose mergeability GitHub is still working out. */
const PAUSES = [500, 1000, 2000, 4000];

/** Merges exactly the head that was judged, now; every refusal is understood by looking again, never by trying again blindly. */
export async function mergeNow(api: Api, clock: Clock, request: MergeRequest): Promise<MergeOutcome> {
  const refused = await attempt(api, request);
  if (!(refused instanceof ForgeError)) return refused;
  const pull = await settled(api, clock, request.number);
  // GitHub refuses with 405 while it works out the mergeability or when the base has just moved; a second, informed attempt follows.
  const same = pull.state === 'open' && pull.head.sha === request.expectedHead;
  const stale = same && pull.mergeable === true && pull.mergeable_state !== 'behind';
  if (!stale || refused.status !== 405) return await classify(pull, request, refused);
  const again = await attempt(api, request);
  return again instanceof ForgeError ? classify(await read(api, request.number), request, again) : again;
}

async function attempt(api: Api, request: MergeRequest): Promise<MergeOutcome | ForgeError> {
  const { number, expectedHead, method, title, message } = request;
  const readBack = async () => {
    const pull = await read(api, number);
    return pull.merged ? { sha: pull.merge_commit_sha ?? '' } : undefined;
  };
  try {
    const merged = await api.write(
      'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      {
        ...api.at,
        pull_number: number,
        sha: expectedHead,
        merge_method: method,
        commit_title: title,
        commit_message: message,
      },
      { doing: `merge the pull request #${number}`, needs: 'contents: write', afterLoss: readBack },
    );
    return { merged: true, commit: merged.sha };
  } catch (error) {
    // 405: not mergeable, not allowed or the base moved; 409: the head is another one; 422: refused by a rule of the repository.
    if (error instanceof ForgeError && [405, 409, 422].includes(error.status)) return error;
    throw error;
  }
}

function classify(pull: Pull, request: MergeRequest, refused: ForgeError): MergeOutcome {
  if (pull.merged && pull.head.sha === request.expectedHead && pull.merge_commit_sha)
    return { merged: true, commit: pull.merge_commit_sha };
  const message = refused.message;
  if (pull.head.sha !== request.expectedHead || refused.status === 409)
    return { merged: false, reason: 'moved', message };
  if (pull.mergeable === false) return { merged: false, reason: 'conflict', message };
  // "Require branches to be up to date before merging": only a head that stands on the base of now gets in.
  if (pull.mergeable_state === 'behind') return { merged: false, reason: 'behind', message };
  return { merged: false, reason: 'blocked', message };
}

/** The pull request once GitHub knows whether it can be merged, or after some seconds anyway. */
async function settled(api: Api, clock: Clock, number: number): Promise<Pull> {
  let pull = await read(api, number);
  for (const pause of PAUSES) {
    if (pull.mergeable !== null || pull.state !== 'open') return pull;
    await clock.sleep(pause);
    clock.cancelled.throwIfAborted();
    pull = await read(api, number);
  }
  return pull;
}

function read(api: Api, number: number): Promise<Pull> {
  const purpose = { doing: `read the pull request #${number}`, needs: 'pull-requests: read' };
  return api.read('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...api.at, pull_number: number }, purpose);
}
