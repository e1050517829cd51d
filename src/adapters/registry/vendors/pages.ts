import type { HttpResponse } from '../../web/http.ts';

/** Times of tags. */
export type Times = ReadonlyMap<string, Date>;

/** One page of a vendor's list. */
export interface Page {
  readonly times: readonly (readonly [string, Date])[];
  /** Path and query of the next page. */
  readonly next?: string | undefined;
}

/** How a vendor's list is read. */
export interface List {
  /** Path and query of the first page. */
  readonly first: string;
  /** Undefined for an answer that is not as documented. */
  read(response: HttpResponse): Page | undefined;
  ask(path: string): Promise<HttpResponse>;
  readonly now: () => Date;
}

/** At 100 tags each, most of the time. */
const mostPages = 1000;
/** Milliseconds that a list may take. */
const longest = 120_000;

/** Pages that are worth it: to ask for a tag by the protocol takes three requests or more, and pulls at Docker Hub. */
function worth(wanted: number): number {
  return Math.min(mostPages, 10 + 3 * wanted);
}

/**
 * Reads a vendor's list until all wanted tags were seen, the newest first as far as vendors can, or further pages would cost more than
 * the tags that are missing. Undefined whenever anything about it is unexpected: then the protocol itself is asked, and nothing of the
 * list is used.
 */
export async function readPages(list: List, wanted: ReadonlySet<string>): Promise<Times | undefined> {
  const times = new Map<string, Date>();
  const missing = new Set(wanted);
  const seen = new Set<string>();
  let path: string | undefined = list.first;
  const end = list.now().getTime() + longest;
  while (path !== undefined && missing.size > 0) {
    if (seen.has(path)) return undefined;
    if (seen.size >= worth(wanted.size) || list.now().getTime() > end) return times;
    seen.add(path);
    const response = await list.ask(path);
    const page: Page | undefined = response.status === 200 ? list.read(response) : undefined;
    if (page === undefined) return undefined;
    for (const [tag, time] of page.times) if (missing.delete(tag)) times.set(tag, time);
    path = page.next;
  }
  return times;
}
