import { buildTime } from '../../../domain/versions/provenance.ts';
import { isObject, objectsOf, parseObject } from '../../web/json.ts';
import type { List } from './pages.ts';

/** Quay's own list (https://docs.quay.io/api/swagger/#!/tag/listRepoTags). Private repositories want a token that Docker does not have: 401. */
export function quayList(repository: string): Omit<List, 'ask' | 'now'> {
  const page = (number: number) => `/api/v1/repository/${repository}/tag/?limit=100&page=${number}&onlyActiveTags=true`;
  return {
    first: page(1),
    read: ({ body, url }) => {
      const answer = parseObject(body);
      if (!Array.isArray(answer?.tags) || !answer.tags.every(isObject)) return undefined;
      const times = objectsOf(answer.tags).flatMap(({ name, start_ts }) => {
        const time = typeof start_ts === 'number' ? buildTime(start_ts * 1000) : undefined;
        return typeof name === 'string' && time !== undefined ? [[name, time] as const] : [];
      });
      const number = Number(url.searchParams.get('page'));
      return { times, next: answer.has_additional === true ? page(number + 1) : undefined };
    },
  };
}
