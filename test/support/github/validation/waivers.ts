/** Where GitHub's description contradicts GitHub itself: the answer is right and the schema is not. */
type Waiver = { readonly operation: string; readonly problem: RegExp; readonly reason: string };

const DEPLOYMENT_STATUSES = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
const EMPTY_URL = /^(\/\d+)?\/(environment_url|log_url|target_url): must match format "uri"/;
const EMPTY_REASON = "GitHub answers '' (which the schema gives as the default) where no address was set";

const WAIVERS: readonly Waiver[] = [
  {
    operation: 'PUT /repos/{owner}/{repo}/contents/{path}',
    problem: /oneOf .*"passingSchemas":\[0,1\]/,
    reason: 'the 409 is one of two error bodies without required members: every error is both of them',
  },
  {
    operation: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    problem: /^\/labels\/\d+\/description: must be string/,
    reason: 'a label without a description has null there, as the schema of a label itself says',
  },
  { operation: `POST ${DEPLOYMENT_STATUSES}`, problem: EMPTY_URL, reason: EMPTY_REASON },
  { operation: `GET ${DEPLOYMENT_STATUSES}`, problem: EMPTY_URL, reason: EMPTY_REASON },
  { operation: `GET ${DEPLOYMENT_STATUSES}/{status_id}`, problem: EMPTY_URL, reason: EMPTY_REASON },
];

/** Whether a problem of an answer is a known mistake of the description. */
export function isWaived(operation: string, problem: string): boolean {
  return WAIVERS.some((waiver) => waiver.operation === operation && waiver.problem.test(problem));
}
