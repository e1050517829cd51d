import { buildTime } from '../../../domain/versions/provenance.ts';
import { isObject, objectsOf, parseObject } from '../../web/json.ts';
import type { List } from './pages.ts';

/**
 * Docker Hub's own list (https://docs.docker.com/reference/api/hub/latest/#tag/repositories), which costs no pull and has the time of
 * the last push of each tag.
 */
export function dockerHubList(repository: string): Omit<List, 'ask' | 'now'> {
  const base = `/v2/repositories/${repository}/tags`;
  return {
    first: `${base}?page_size=100&ordering=last_updated`,
    read: ({ body, url }) => {
      const answer = parseObject(body);
      if (!Array.isArray(answer?.results) || !answer.results.every(isObject)) return undefined;
      const times = objectsOf(answer.results).flatMap(({ name, tag_last_pushed, last_updated }) => {
        const time = buildTime(tag_last_pushed ?? last_updated);
        return typeof name === 'string' && time !== undefined ? [[name, time] as const] : [];
      });
      const { next } = answer;
      if (next === null || next === undefined) return { times };
      // Of the address only the query is taken, and asked where we have been all along.
      if (typeof next !== 'string' || !URL.canParse(next, url.href)) return undefined;
      return { times, next: `${base}${new URL(next, url.href).search}` };
    },
  };
}
