import type { CheckRun, Repository, Status } from '../model.ts';

/** The newest status of each context of a commit, newest first. */
export function latestStatuses(repository: Repository, sha: string): Status[] {
  const latest = new Map<string, Status>();
  for (const status of repository.statuses) {
    if (status.sha !== sha) continue;
    latest.delete(status.context);
    latest.set(status.context, status);
  }
  return [...latest.values()].reverse();
}

/** The newest check run of each name and App of a commit, newest first. */
export function latestCheckRuns(repository: Repository, sha: string): CheckRun[] {
  const latest = new Map<string, CheckRun>();
  for (const run of repository.checkRuns) {
    if (run.headSha === sha) latest.set(`${run.suite.app.id}/${run.name}`, run);
  }
  return [...latest.values()].reverse();
}

export type CheckResult = 'success' | 'failure' | 'pending';

/** What each status context and each check run of a commit says now; a required check can be either kind. */
export function checkResults(repository: Repository, sha: string): Map<string, CheckResult> {
  const results = new Map<string, CheckResult>();
  for (const run of latestCheckRuns(repository, sha)) results.set(run.name, resultOfRun(run));
  for (const { context, state } of latestStatuses(repository, sha)) {
    results.set(context, state === 'error' ? 'failure' : state);
  }
  return results;
}

function resultOfRun(run: CheckRun): CheckResult {
  if (run.status !== 'completed') return 'pending';
  return ['success', 'neutral', 'skipped'].includes(run.conclusion ?? '') ? 'success' : 'failure';
}

/** The combined state of a commit's statuses: any failure, else any pending (none at all counts), else success. */
export function combinedState(statuses: readonly Status[]): CheckResult {
  if (statuses.some(({ state }) => state === 'failure' || state === 'error')) return 'failure';
  return statuses.length > 0 && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending';
}
