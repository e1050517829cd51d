import { notFound, validationFailed } from '../api-error.ts';
import { paginated } from '../http/pagination.ts';
import { created, noContent, ok, type RepositoryCall, type Route, repositoryRoute } from '../http/route.ts';
import type { Issue, Label, Repository } from '../model.ts';
import { addLabels, emitIssue, findIssue } from '../operations/issues.ts';
import { labelView } from '../views/issue.ts';
import { namesOf } from './issues.ts';

type NewLabel = { name: string; color?: string; description?: string };
type LabelChange = { new_name?: string; color?: string; description?: string };
type LabelNames = { labels?: (string | { name?: string })[] } | (string | { name?: string })[];

const ON_ISSUE = '/issues/{issue_number}/labels';
const READ = ['issues:read', 'pull_requests:read'] as const;
const WRITE = ['issues:write', 'pull_requests:write'] as const;

export const labelRoutes: readonly Route[] = [
  repositoryRoute('GET', '/labels', READ, (call) =>
    paginated(call, [...call.repository.labels.values()], (label) => labelView(call.world, call.repository, label)),
  ),
  repositoryRoute<NewLabel>('POST', '/labels', WRITE, ({ world, repository, body }) => {
    const key = body.name.toLowerCase();
    if (repository.labels.has(key))
      throw validationFailed({ resource: 'Label', code: 'already_exists', field: 'name' });
    checkColor(body.color);
    const description = body.description ?? null;
    const label = { id: world.nextId(), name: body.name, color: body.color ?? 'ededed', description };
    repository.labels.set(key, label);
    return created(labelView(world, repository, label));
  }),
  repositoryRoute('GET', '/labels/{name}', READ, ({ world, repository, params }) =>
    ok(labelView(world, repository, labelOf(repository, params.name))),
  ),
  repositoryRoute<LabelChange>('PATCH', '/labels/{name}', WRITE, ({ world, repository, params, body }) => {
    const label = labelOf(repository, params.name);
    checkColor(body.color);
    repository.labels.delete(label.name.toLowerCase());
    label.name = body.new_name ?? label.name;
    label.color = body.color ?? label.color;
    label.description = body.description ?? label.description;
    repository.labels.set(label.name.toLowerCase(), label);
    return ok(labelView(world, repository, label));
  }),
  repositoryRoute('DELETE', '/labels/{name}', WRITE, ({ repository, params }) => {
    const label = labelOf(repository, params.name);
    repository.labels.delete(label.name.toLowerCase());
    for (const issue of repository.issues.values()) issue.labels = issue.labels.filter((one) => one !== label);
    return noContent();
  }),
  repositoryRoute('GET', ON_ISSUE, READ, (call) => {
    const { labels } = issueOf(call);
    return paginated(call, labels, (label) => labelView(call.world, call.repository, label));
  }),
  repositoryRoute<LabelNames>('POST', ON_ISSUE, WRITE, (call) => {
    const { world, repository, caller, body } = call;
    const issue = findIssue(repository, call.params.issue_number ?? '');
    addLabels(world, repository, caller, issue, namesOf(Array.isArray(body) ? body : body.labels));
    return ok(issue.labels.map((label) => labelView(world, repository, label)));
  }),
  repositoryRoute<LabelNames>('PUT', ON_ISSUE, WRITE, (call) => {
    const { world, repository, caller, body } = call;
    const issue = findIssue(repository, call.params.issue_number ?? '');
    issue.labels = [];
    addLabels(world, repository, caller, issue, namesOf(Array.isArray(body) ? body : body.labels));
    return ok(issue.labels.map((label) => labelView(world, repository, label)));
  }),
  repositoryRoute('DELETE', `${ON_ISSUE}/{name}`, WRITE, (call) => {
    const { world, repository, caller } = call;
    const issue = issueOf(call);
    const label = issue.labels.find(({ name }) => name.toLowerCase() === call.params.name?.toLowerCase());
    if (!label) throw notFound();
    issue.labels = issue.labels.filter((one) => one !== label);
    emitIssue(world, repository, caller, issue, 'unlabeled', { label: labelView(world, repository, label) });
    return ok(issue.labels.map((one) => labelView(world, repository, one)));
  }),
];

function issueOf({ repository, params }: RepositoryCall): Issue {
  return findIssue(repository, params.issue_number ?? '');
}

function labelOf(repository: Repository, name: string | undefined): Label {
  const label = repository.labels.get(name?.toLowerCase() ?? '');
  if (!label) throw notFound();
  return label;
}

function checkColor(color: string | undefined): void {
  if (color === undefined || /^[0-9a-fA-F]{6}$/.test(color)) return;
  throw validationFailed({ resource: 'Label', code: 'invalid', field: 'color' });
}
