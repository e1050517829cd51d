import type { App, CheckRun, CheckSuite, Repository, Status } from '../../model.ts';
import { suiteState } from '../../views/status.ts';
import { nodeId, pageUrl, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

type PullArgument = { pullRequestNumber?: number | null; pullRequestId?: string | null };

/** Whether a context is required by the protection of the base branch of a pull request (or of the default branch). */
function isRequired(repository: Repository, name: string, { pullRequestNumber }: PullArgument): boolean {
  const pull = pullRequestNumber ? repository.issues.get(pullRequestNumber)?.pull : undefined;
  const protection = repository.protections.get(pull?.baseBranch ?? repository.defaultBranch);
  return protection?.checks?.contexts.includes(name) ?? false;
}

/** `StatusContext`. */
export function statusNode({ nodes }: GraphContext, repository: Repository, status: Status): Node {
  return {
    __typename: 'StatusContext',
    id: nodeId('SC', status.id),
    context: status.context,
    state: status.state.toUpperCase(),
    description: status.description,
    targetUrl: status.targetUrl,
    createdAt: time(status.createdAt),
    creator: () => nodes.actor(status.creator),
    isRequired: (args: PullArgument) => isRequired(repository, status.context, args),
    commit: () => nodes.gitObject(repository, status.sha),
  };
}

function appNode(app: App): Node {
  return { __typename: 'App', id: nodeId('A', app.id), databaseId: app.id, slug: app.slug, name: app.name };
}

/** `CheckRun`. */
export function checkRunNode({ world, nodes }: GraphContext, repository: Repository, run: CheckRun): Node {
  const page = `${pageUrl(world, repository)}/runs/${run.id}`;
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    url: page,
    permalink: page,
    detailsUrl: run.detailsUrl,
    externalId: run.externalId,
    startedAt: time(run.startedAt),
    completedAt: time(run.completedAt),
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    isRequired: (args: PullArgument) => isRequired(repository, run.name, args),
    checkSuite: () => nodes.checkSuite(repository, run.suite),
  };
}

/** `CheckSuite`; of a workflow run's suite `workflowRun` leads to the run. */
export function checkSuiteNode({ world, nodes }: GraphContext, repository: Repository, suite: CheckSuite): Node {
  const runs = repository.checkRuns.filter((run) => run.suite === suite);
  const workflowRun = repository.runs.find((run) => run.suite === suite);
  const { status, conclusion } = suiteState(repository, suite);
  return {
    __typename: 'CheckSuite',
    id: nodeId('CS', suite.id),
    databaseId: suite.id,
    status: status.toUpperCase(),
    conclusion: conclusion?.toUpperCase() ?? null,
    createdAt: time(suite.createdAt),
    updatedAt: time(suite.updatedAt),
    app: appNode(suite.app),
    commit: () => nodes.gitObject(repository, suite.headSha),
    checkRuns: (args: PageArguments) => connection('checkRuns', runs, args, (run) => nodes.checkRun(repository, run)),
    workflowRun: workflowRun
      ? {
          __typename: 'WorkflowRun',
          id: nodeId('WFR', workflowRun.id),
          databaseId: workflowRun.id,
          runNumber: workflowRun.number,
          event: workflowRun.event,
          url: `${pageUrl(world, repository)}/actions/runs/${workflowRun.id}`,
          workflow: {
            __typename: 'Workflow',
            id: nodeId('W', workflowRun.workflow.id),
            name: workflowRun.workflow.name,
          },
        }
      : null,
  };
}
