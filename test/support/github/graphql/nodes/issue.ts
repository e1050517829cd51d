import type { Comment, Issue, Label, Repository } from '../../model.ts';
import { issueNodeId, issuePage } from '../../views/issue.ts';
import { nodeId, pageUrl, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

/** `Label`. */
export function labelNode(context: GraphContext, repository: Repository, label: Label): Node {
  const { name, color, description } = label;
  const url = `${pageUrl(context.world, repository)}/labels/${encodeURIComponent(name)}`;
  return { __typename: 'Label', id: nodeId('LA', label.id), name, color, description, url };
}

/** `IssueComment`. */
export function commentNode(
  { world, nodes, caller }: GraphContext,
  repository: Repository,
  issue: Issue,
  comment: Comment,
): Node {
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    body: comment.body,
    author: () => nodes.actor(comment.author),
    createdAt: time(comment.createdAt),
    updatedAt: time(comment.updatedAt),
    url: `${issuePage(world, repository, issue)}#issuecomment-${comment.id}`,
    viewerDidAuthor: comment.author.id === caller.actor.id,
  };
}

/** `Issue`, and what pull requests share with it. */
export function issueNode(context: GraphContext, repository: Repository, issue: Issue): Node {
  const { world, nodes, caller } = context;
  return {
    __typename: 'Issue',
    id: issueNodeId(repository, issue),
    databaseId: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    url: issuePage(world, repository, issue),
    state: issue.state.toUpperCase(),
    closed: issue.state === 'closed',
    closedAt: time(issue.closedAt),
    createdAt: time(issue.createdAt),
    updatedAt: time(issue.updatedAt),
    author: () => nodes.actor(issue.author),
    viewerDidAuthor: issue.author.id === caller.actor.id,
    repository: () => nodes.repository(repository),
    labels: (args: PageArguments) =>
      connection('labels', issue.labels, args, (label) => nodes.label(repository, label)),
    assignees: (args: PageArguments) => connection('assignees', issue.assignees, args, nodes.actor),
    comments: (args: PageArguments) =>
      connection('comments', issue.comments, args, (comment) => nodes.comment(repository, issue, comment)),
  };
}
