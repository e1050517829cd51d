import type { Forge } from '../../ports/forge.ts';
import type { Api } from './request.ts';

/** Checks of a commit, and runs that wait for a person. */
export function checksOf(api: Api): Pick<Forge, 'checkRuns' | 'heldRuns'> {
  return {
    async checkRuns(commit) {
      const runs = await api.list(
        'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        { ...api.at, ref: commit, filter: 'latest' },
        { doing: `read the checks of ${commit}`, needs: 'checks: read' },
        (page) => page.check_runs,
      );
      return runs.map(({ name, status, conclusion }) => ({
        name,
        // `waiting`, `requested` and `pending` are states of GitHub Actions before its own `queued`.
        status: status === 'completed' || status === 'in_progress' ? status : 'queued',
        conclusion: conclusion ?? undefined,
      }));
    },
    async heldRuns(commit) {
      const runs = await api.list(
        'GET /repos/{owner}/{repo}/actions/runs',
        { ...api.at, head_sha: commit, status: 'action_required' },
        { doing: `read the workflow runs of ${commit}`, needs: 'actions: read' },
        (page) => page.workflow_runs,
      );
      return runs.filter((run) => run.conclusion === 'action_required').map((run) => run.name ?? run.path);
    },
  };
}
