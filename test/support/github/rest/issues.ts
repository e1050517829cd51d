import { notFound, validationFailed } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, ok, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Issue } from '../model.ts';
import { addLabels, assign, checkBody, emitIssue, findIssue, newIssue } from '../operations/issues.ts';
import { updatePull } from '../operations/pulls.ts';
import { issueView } from '../views/issue.ts';
import type { PullRequest } from '../views/pull.ts';

type NewIssue = {
  title: string | number;
  body?: string | null;
  labels?: (string | { name?: string })[];
  assignees?: string[];
};
type IssueChange = Partial<NewIssue> & { state?: 'open' | 'closed'; state_reason?: Issue['stateReason'] };

const ONE = '/issues/{issue_number}';
const WRITE = ['issues:write', 'pull_requests:write'] as const;
const READ = ['issues:read', 'pull_requests:read'] as const;

export const issueRoutes: readonly Route[] = [
  repositoryRoute('GET', '/issues', READ, (call) =>
    paginated(call, listIssues(call), (issue) => issueView(call.world, call.repository, issue)),
  ),
  repositoryRoute<NewIssue>('POST', '/issues', ['issues:write'], ({ world, repository, caller, body }) => {
    checkBody(body.body);
    const issue = newIssue(world, repository, caller, {
      title: titleOf(body.title),
      body: body.body ?? null,
      pull: undefined,
    });
    assign(world, repository, caller, issue, body.assignees ?? []);
    addLabels(world, repository, caller, issue, namesOf(body.labels));
    emitIssue(world, repository, caller, issue, 'opened');
    return created(issueView(world, repository, issue));
  }),
  repositoryRoute('GET', ONE, READ, ({ world, repository, params }) =>
    ok(issueView(world, repository, findIssue(repository, params.issue_number ?? ''))),
  ),
  repositoryRoute<IssueChange>('PATCH', ONE, WRITE, (call) => {
    updateIssue(call, findIssue(call.repository, call.params.issue_number ?? ''));
    return ok(issueView(call.world, call.repository, findIssue(call.repository, call.params.issue_number ?? '')));
  }),
  repositoryRoute<{ assignees?: string[] }>('POST', `${ONE}/assignees`, WRITE, (call) => {
    const { world, repository, caller, body, params } = call;
    const issue = findIssue(repository, params.issue_number ?? '');
    assign(world, repository, caller, issue, body.assignees ?? []);
    return created(issueView(world, repository, issue));
  }),
  repositoryRoute<{ assignees?: string[] }>('DELETE', `${ONE}/assignees`, WRITE, (call) => {
    const { world, repository, body, params } = call;
    const issue = findIssue(repository, params.issue_number ?? '');
    issue.assignees = issue.assignees.filter(({ login }) => !body.assignees?.includes(login));
    return ok(issueView(world, repository, issue));
  }),
];

// The issues API lists pull requests too: clients that forget that are found out.
function listIssues({ repository, query }: RepositoryCall): Issue[] {
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const since = query.get('since');
  const creator = query.get('creator');
  const found = [...repository.issues.values()].filter((issue) => {
    if (state !== 'all' && issue.state !== state) return false;
    if (creator && issue.author.login !== creator) return false;
    if (since && issue.updatedAt < new Date(since)) return false;
    return labels.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()));
  });
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  found.sort((a, b) => a[key].getTime() - b[key].getTime() || a.number - b.number);
  return query.get('direction') === 'asc' ? found : found.reverse();
}

function updateIssue({ world, repository, caller, body }: RepositoryCall<IssueChange>, issue: Issue): void {
  checkBody(body.body);
  if (body.title !== undefined) issue.title = titleOf(body.title);
  if (body.body !== undefined) issue.body = body.body;
  if (body.assignees) {
    issue.assignees = [];
    assign(world, repository, caller, issue, body.assignees);
  }
  if (body.labels) {
    issue.labels = [];
    addLabels(world, repository, caller, issue, namesOf(body.labels));
  }
  issue.updatedAt = world.now();
  if (body.state === undefined || body.state === issue.state) return;
  if (issue.pull) {
    updatePull(world, repository, caller, issue as PullRequest, { state: body.state });
    return;
  }
  const isClosing = body.state === 'closed';
  issue.state = body.state;
  issue.stateReason = body.state_reason ?? (isClosing ? 'completed' : 'reopened');
  issue.closedAt = isClosing ? world.now() : null;
  issue.closedBy = isClosing ? caller.actor : null;
  emitIssue(world, repository, caller, issue, isClosing ? 'closed' : 'reopened');
}

function titleOf(title: string | number | undefined): string {
  const text = String(title ?? '').trim();
  if (text === '') throw validationFailed({ resource: 'Issue', code: 'missing_field', field: 'title' });
  return text;
}

/** The names of labels as requests give them: texts or objects. */
export function namesOf(labels: readonly (string | { name?: string })[] | undefined): string[] {
  return (labels ?? []).map((label) => {
    const name = typeof label === 'string' ? label : label.name;
    if (!name) throw notFound();
    return name;
  });
}
