import { type Call, ok, type Reply } from './route.ts';

const PAGES = { usual: 30, largest: 100 };

/** One page of a list with GitHub's `Link` header; `wrap` puts it into the object that some lists come in. */
export function paginated<Item>(
  call: Pick<Call, 'query' | 'url'>,
  items: readonly Item[],
  view: (item: Item) => unknown,
  wrap: (page: unknown[]) => unknown = (page) => page,
  pages = PAGES,
): Reply {
  const size = Math.min(pages.largest, positive(call.query.get('per_page'), pages.usual));
  const page = positive(call.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [link(call.url, page - 1, 'prev')] : []),
    ...(page < last ? [link(call.url, page + 1, 'next'), link(call.url, last, 'last')] : []),
    ...(page > 1 ? [link(call.url, 1, 'first')] : []),
  ];
  const shown = items.slice((page - 1) * size, page * size).map(view);
  return ok(wrap(shown), links.length > 0 ? { link: links.join(', ') } : undefined);
}

function positive(text: string | null, otherwise: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return number > 0 ? number : otherwise;
}

function link(url: URL, page: number, rel: string): string {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return `<${target.href}>; rel="${rel}"`;
}
