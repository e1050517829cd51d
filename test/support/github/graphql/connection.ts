import { ApiError } from '../api-error.ts';

export type PageArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
};

const LARGEST_PAGE = 100;

/** A connection over a list: `nodes`, `edges`, `totalCount`, `pageInfo`. GitHub insists on `first` or `last`. */
export function connection<Item>(
  name: string,
  items: readonly Item[],
  args: PageArguments,
  node: (item: Item) => unknown,
  more: Record<string, unknown> = {},
) {
  const size = args.first ?? args.last;
  if (size === null || size === undefined) {
    throw new ApiError(
      422,
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
      {
        type: 'MISSING_PAGINATION_BOUNDARIES',
      },
    );
  }
  if (size > LARGEST_PAGE || size < 0) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${LARGEST_PAGE} records.`;
    throw new ApiError(422, message, { type: 'EXCESSIVE_PAGINATION' });
  }
  const after = args.after ? indexOf(args.after) + 1 : 0;
  const before = args.before ? indexOf(args.before) : items.length;
  const isForward = args.first !== null && args.first !== undefined;
  const start = isForward ? after : Math.max(after, before - size);
  const end = isForward ? Math.min(before, after + size) : before;
  const page = items.slice(start, end).map((item, at) => ({ cursor: cursorOf(start + at), node: node(item) }));
  return {
    totalCount: items.length,
    nodes: page.map((edge) => edge.node),
    edges: page,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    ...more,
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:v2:${index}`).toString('base64');
}

function indexOf(cursor: string): number {
  const match = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!match)
    throw new ApiError(422, `\`${cursor}\` does not appear to be a valid cursor.`, {
      type: 'INVALID_CURSOR_ARGUMENTS',
    });
  return Number(match[1]);
}
