import { newBudget } from '../http/rate-limit.ts';
import type { Caller, Conclusion, Deployment, Json, Repository, Run } from '../model.ts';
import { pageUrl } from '../views/urls.ts';
import type { World } from '../world.ts';
import { createCheckRun, updateCheckRun } from './checks.ts';
import { createDeploymentStatus, recordDeployment } from './deployments.ts';

/** A job of a run, shown as a check run that only Actions itself can change. */
export type JobReport = {
  readonly checkRunId: number;
  /** The deployment that GitHub records for a job with `environment:`. */
  readonly deploymentId: number | undefined;
  readonly finish: (conclusion: Conclusion, annotations?: Json[]) => Promise<void>;
};

/** Starts to report a job of a run on the run's head commit, and its deployment when it has an environment. */
export function startJob(
  world: World,
  repository: Repository,
  run: Run,
  name: string,
  environment: string | undefined,
): JobReport {
  const caller = actionsItself(world);
  const url = `${pageUrl(world, repository)}/actions/runs/${run.id}`;
  const wanted = { name, head_sha: run.headSha, status: 'in_progress', details_url: url } as const;
  const check = createCheckRun(world, repository, caller, wanted, run.suite);
  const deployment = environment ? deploy(world, repository, caller, run, environment) : undefined;
  const tell = (state: 'in_progress' | 'success' | 'failure') => {
    if (deployment) createDeploymentStatus(world, repository, caller, deployment, { state, log_url: url });
  };
  tell('in_progress');
  return {
    checkRunId: check.id,
    deploymentId: deployment?.id,
    finish: async (conclusion, annotations = []) => {
      updateCheckRun(world, repository, caller, check, { conclusion, output: { annotations } });
      tell(conclusion === 'success' ? 'success' : 'failure');
      await world.settled();
    },
  };
}

// https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
function deploy(world: World, repository: Repository, caller: Caller, run: Run, environment: string): Deployment {
  const ref = run.headBranch ?? run.headSha;
  return recordDeployment(world, repository, caller, run.headSha, { ref, environment });
}

// What Actions does itself starts no workflows, exactly like what its token does.
function actionsItself(world: World): Caller {
  const actor = world.actionsBot;
  const rate = newBudget(0, world.now());
  return { actor, token: { value: '', kind: 'workflow', actor, repositories: 'all', permissions: {}, rate } };
}
