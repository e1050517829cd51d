import type { Forge } from '../../ports/forge.ts';
import type { Api } from './request.ts';

export function dispatchOf(api: Api): Pick<Forge, 'dispatchWorkflow'> {
  return {
    async dispatchWorkflow(workflow, ref, inputs) {
      await api.write(
        'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
        { ...api.at, workflow_id: workflow, ref, inputs: { ...inputs } },
        // At least once: a run recomputes everything, so that a second one finds nothing to do, but a lost one leaves the loop standing.
        { doing: `start the workflow ${workflow}`, needs: 'actions: write', afterLoss: 'repeatable' },
      );
    },
  };
}
