import { newBudget } from '../http/rate-limit.ts';
import type { Caller, Conclusion, Json, Repository, Run } from '../model.ts';
import { pageUrl } from '../views/urls.ts';
import type { World } from '../world.ts';
import { createCheckRun, updateCheckRun } from './checks.ts';

/** A job of a run, shown as a check run that only Actions itself can change. */
export type JobReport = {
  readonly checkRunId: number;
  readonly finish: (conclusion: Conclusion, annotations?: Json[]) => Promise<void>;
};

/** Starts to report a job of a run on the run's head commit. */
export function startJob(world: World, repository: Repository, run: Run, name: string): JobReport {
  const caller = actionsItself(world);
  const details_url = `${pageUrl(world, repository)}/actions/runs/${run.id}/job/${name}`;
  const wanted = { name, head_sha: run.headSha, status: 'in_progress', details_url } as const;
  const check = createCheckRun(world, repository, caller, wanted, run.suite);
  return {
    checkRunId: check.id,
    finish: async (conclusion, annotations = []) => {
      updateCheckRun(world, repository, caller, check, { conclusion, output: { annotations } });
      await world.settled();
    },
  };
}

// What Actions does itself starts no workflows, exactly like what its token does.
function actionsItself(world: World): Caller {
  const actor = world.actionsBot;
  const rate = newBudget(0, world.now());
  return { actor, token: { value: '', kind: 'workflow', actor, repositories: 'all', permissions: {}, rate } };
}
