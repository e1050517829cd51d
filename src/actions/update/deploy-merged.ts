import { formatUserError, UserError } from '../../kit/errors.ts';
import { dispatchDeploy } from '../../steps/dispatch-deploy.ts';

/**
 * Starts the deploy workflow when something was merged. A refusal undoes no merge: it is a warning that says what to do, and
 * the merged rows carry it, so that the run fails behind its outputs.
 */
export async function deployMerged<Row extends { readonly state: string; readonly problem?: string }>(
  ports: Parameters<typeof dispatchDeploy>[0],
  workflow: string,
  branch: string,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (!rows.some(({ state }) => state === 'merged')) return rows;
  try {
    await dispatchDeploy(ports, workflow, branch);
    return rows;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const remedy =
      'Start it by hand, and name the right file with the input `deploy-workflow`. Its schedule deploys too.';
    ports.host.warning(`Merged, but the deploy was not started: ${formatUserError(error)}\n  ${remedy}`);
    const problem = 'the deploy was not started';
    return rows.map((row) => (row.state === 'merged' ? { ...row, problem } : row));
  }
}
