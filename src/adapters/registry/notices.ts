import type { HttpResponse } from '../web/http.ts';
import type { Web } from '../web/web.ts';
import { words } from '../web/words.ts';

/** `299 - "text"` (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#warnings); several in one header. */
const warning = /(?:^|,)\s*299 - "((?:[^"\\]|\\.)*)"/g;
/** `100;w=21600`: so many, in so many seconds (https://docs.docker.com/docker-hub/usage/pulls/). */
const rate = /^(\d{1,9})(?:;w=(\d{1,9}))?$/;
/** Pulls are said to be few when less than this part of them is left. */
const few = 0.1;

/** Passes on, once a run, what a registry has to say to its users, and when Docker Hub will stop answering. */
export function heed({ secrets, warnOnce }: Web, registry: string, { headers }: HttpResponse): void {
  for (const [, text = ''] of (headers.warning ?? '').slice(0, 8 * 1024).matchAll(warning)) {
    warnOnce(`${registry} says: ${secrets.hide(words(text.replace(/\\(.)/g, '$1')))}`);
  }
  const [limit, left] = [rateOf(headers['ratelimit-limit']), rateOf(headers['ratelimit-remaining'])];
  if (limit === undefined || left === undefined || left.count >= limit.count * few) return;
  const hours = left.seconds === undefined ? '' : ` in ${Math.ceil(left.seconds / 3600)} hours`;
  warnOnce(`${registry}: few of the ${limit.count} pulls${hours} are left. Log in for a higher limit.`);
}

function rateOf(header: string | string[] | undefined) {
  const found = typeof header === 'string' ? rate.exec(header) : null;
  if (found === null) return undefined;
  return { count: Number(found[1]), seconds: found[2] === undefined ? undefined : Number(found[2]) };
}
