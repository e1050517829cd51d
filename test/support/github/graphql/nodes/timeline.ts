import type { Issue, TimelineItem } from '../../model.ts';
import { nodeId, time } from '../../views/urls.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { GraphContext, Node } from '../context.ts';

type TimelineArguments = PageArguments & { readonly itemTypes?: readonly string[] | null };

/** `timelineItems`: what happened to a pull request, the oldest first, as far as the simulator records it. */
export function timelineField(context: GraphContext, issue: Issue) {
  return (args: TimelineArguments) => {
    const found = issue.timeline.filter(({ kind }) => args.itemTypes?.includes(kind) ?? true);
    const page = connection('timelineItems', found, args, (item) => itemNode(context, item));
    return { ...page, totalCount: issue.timeline.length, filteredCount: found.length, pageCount: page.nodes.length };
  };
}

/** `LABELED_EVENT` is of the type `LabeledEvent`. */
function itemNode({ nodes }: GraphContext, { id, kind, actor, createdAt }: TimelineItem): Node {
  const name = kind.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { __typename: name, id: nodeId('TI', id), actor: () => nodes.actor(actor), createdAt: time(createdAt) };
}
