import { ForgeError } from '../kit/errors.ts';
import type { Forge } from '../ports/forge.ts';
import type { Host } from '../ports/host.ts';

/**
 * Starts the deploy workflow after a merge where the merge itself starts nothing: with the workflow's own token. With an
 * App token the push event does it (DESIGN §9).
 */
export async function dispatchDeploy(
  { forge, host }: { forge: Forge; host: Host },
  workflow: string,
  branch: string,
): Promise<void> {
  const identity = await forge.identity();
  if (!identity.workflowToken || workflow === 'none') return;
  await forge.dispatchWorkflow(workflow, branch, {});
  host.info(`Started ${workflow}, as a merge with the workflow's own token starts nothing.`);
}

/**
 * Starts the promote workflow after a deploy, with whatever token: nothing else tells it that an environment is healthy
 * now, and a deploy that waits for its protection rules must not hold up those behind another environment. Its schedule is
 * the safety net, so a refusal is only told.
 */
export async function dispatchPromote(
  { forge, host }: { forge: Forge; host: Host },
  workflow: string,
  branch: string,
): Promise<void> {
  if (workflow === 'none') return;
  try {
    await forge.dispatchWorkflow(workflow, branch, {});
    host.info(`Started ${workflow}, as what was deployed may move on.`);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    host.warning(`${workflow} was not started, and what was deployed moves on with its schedule: ${error.message}`);
  }
}

/** Says which checks of a pull request GitHub holds back until a person approves them. */
export async function reportHeldRuns(
  { forge, host }: { forge: Forge; host: Host },
  commit: string,
  number: number,
): Promise<void> {
  const identity = await forge.identity();
  if (!identity.workflowToken) return;
  const held = await forge.heldRuns(commit);
  if (held.length === 0) return;
  host.warning(
    `Pull request #${number}: ${held.length} workflow runs wait for a person's approval, as the workflow's own token opened it. With an App token they run by themselves (docs/app-token.md).`,
  );
}
