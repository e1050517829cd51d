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
}

/** At 100 tags each. A list that is longer is not worth its time. */
const mostPages = 100;

/**
 * Reads a vendor's list until all wanted tags were seen, the newest first as far as vendors can. Undefined whenever anything about it
 * is unexpected: then the protocol itself is asked, and nothing of the list is used.
 */
export async function readPages(list: List, wanted: ReadonlySet<string>): Promise<Times | undefined> {
  const times = new Map<string, Date>();
  const missing = new Set(wanted);
  const seen = new Set<string>();
  let path: string | undefined = list.first;
  while (path !== undefined && missing.size > 0) {
    if (seen.has(path) || seen.size >= mostPages) return undefined;
    seen.add(path);
    const response = await list.ask(path);
    const page: Page | undefined = response.status === 200 ? list.read(response) : undefined;
    if (page === undefined) return undefined;
    for (const [tag, time] of page.times) if (missing.delete(tag)) times.set(tag, time);
    path = page.next;
  }
  return times;
}
