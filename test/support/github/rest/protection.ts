import { notFound } from '../api-error.ts';
import { noContent, ok, type Route, repositoryRoute } from '../http/route.ts';
import { branchTip } from '../operations/refs.ts';
import { protectionView } from './repositories.ts';

type ProtectionBody = {
  required_status_checks: { strict: boolean; contexts?: string[]; checks?: { context: string }[] } | null;
  enforce_admins: boolean | null;
  required_pull_request_reviews: { required_approving_review_count?: number } | null;
  restrictions: unknown;
};

const PATH = '/branches/{branch}/protection';

export const protectionRoutes: readonly Route[] = [
  repositoryRoute('GET', PATH, ['administration:read'], ({ world, repository, params }) =>
    ok(protectionView(world, repository, params.branch ?? '')),
  ),
  repositoryRoute<ProtectionBody>('PUT', PATH, ['administration:write'], ({ world, repository, params, body }) => {
    const branch = params.branch ?? '';
    branchTip(repository, branch);
    const { required_status_checks: checks, required_pull_request_reviews: reviews } = body;
    const contexts = checks?.checks?.map(({ context }) => context) ?? checks?.contexts ?? [];
    repository.protections.set(branch, {
      checks: checks && { strict: checks.strict, contexts },
      reviews: reviews && { count: reviews.required_approving_review_count ?? 1 },
      enforceAdmins: body.enforce_admins ?? false,
    });
    return ok(protectionView(world, repository, branch));
  }),
  repositoryRoute('DELETE', PATH, ['administration:write'], ({ repository, params }) => {
    if (!repository.protections.delete(params.branch ?? '')) throw notFound();
    return noContent();
  }),
  // Classic protection does not show up as rules: https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
  repositoryRoute('GET', '/rules/branches/{branch}', ['metadata:read'], () => ok([])),
];
