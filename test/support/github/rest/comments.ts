import { accessOf } from '../access.ts';
import { ApiError } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, noContent, ok, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Comment } from '../model.ts';
import { addComment, checkBody, emitComment, findComment, findIssue } from '../operations/issues.ts';
import { commentView } from '../views/issue.ts';

const ON_ISSUE = '/issues/{issue_number}/comments';
const ONE = '/issues/comments/{comment_id}';
const READ = ['issues:read', 'pull_requests:read'] as const;
const WRITE = ['issues:write', 'pull_requests:write'] as const;

export const commentRoutes: readonly Route[] = [
  repositoryRoute('GET', ON_ISSUE, READ, (call) => {
    const { world, repository, params, query } = call;
    const issue = findIssue(repository, params.issue_number ?? '');
    const since = query.get('since');
    const shown = issue.comments.filter(({ updatedAt }) => !since || updatedAt >= new Date(since));
    return paginated(call, shown, (comment) => commentView(world, repository, issue, comment));
  }),
  repositoryRoute<{ body: string }>('POST', ON_ISSUE, WRITE, ({ world, repository, caller, params, body }) => {
    const issue = findIssue(repository, params.issue_number ?? '');
    return created(commentView(world, repository, issue, addComment(world, repository, caller, issue, body.body)));
  }),
  repositoryRoute('GET', ONE, READ, ({ world, repository, params }) => {
    const { issue, comment } = findComment(repository, params.comment_id ?? '');
    return ok(commentView(world, repository, issue, comment));
  }),
  repositoryRoute<{ body: string }>('PATCH', ONE, WRITE, (call) => {
    const { world, repository, caller, params, body } = call;
    const { issue, comment } = findComment(repository, params.comment_id ?? '');
    checkAuthor(call, comment);
    checkBody(body.body);
    comment.body = body.body;
    comment.updatedAt = world.now();
    emitComment(world, repository, caller, issue, comment, 'edited');
    return ok(commentView(world, repository, issue, comment));
  }),
  repositoryRoute('DELETE', ONE, WRITE, (call) => {
    const { world, repository, caller, params } = call;
    const { issue, comment } = findComment(repository, params.comment_id ?? '');
    checkAuthor(call, comment);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    emitComment(world, repository, caller, issue, comment, 'deleted');
    return noContent();
  }),
];

// People change their own comments; those with write access, and Apps that may write, change any.
function checkAuthor({ world, repository, caller }: RepositoryCall<unknown>, comment: Comment): void {
  if (comment.author.id === caller.actor.id || caller.token?.kind !== 'user') return;
  const access = accessOf(world, repository, caller);
  if (access === 'none' || access === 'read') throw new ApiError(403, 'Must have admin rights to Repository.');
}
