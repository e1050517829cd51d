import { type Doing, unanswered } from './failure.ts';
import type { HttpResponse } from './http.ts';
import { NoAnswer } from './no-answer.ts';
import { askServer } from './redirect.ts';
import type { Web } from './web.ts';

/** Something to get from a server. */
export interface Wanted extends Doing {
  readonly url: URL;
  /** Shown to the origin of the address alone, and to no server that it sends us to. */
  readonly authorization?: string | undefined;
  readonly accept: string;
  /** Asked for where answers are large; understood everywhere. */
  readonly encoding?: 'gzip';
  readonly maximumBytes: number;
  /** The origin that the credentials are for, and whose part of the network may be reached; by default that of the address. */
  readonly home?: string;
}

/** Gets it, wherever it has been moved to. @throws RegistryError when there is no answer */
export async function get(web: Web, wanted: Wanted): Promise<HttpResponse> {
  const { url, accept, encoding, maximumBytes, authorization, home } = wanted;
  const encodings = encoding === undefined ? {} : { 'accept-encoding': encoding };
  const headers = { accept, ...encodings, 'user-agent': 'plumbline' };
  const request = { method: 'GET', url, headers, maximumBytes } as const;
  return await askServer(web, home ?? url.origin, request, authorization).catch((error: unknown) => {
    throw error instanceof NoAnswer ? unanswered(wanted, error) : error;
  });
}
