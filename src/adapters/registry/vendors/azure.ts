import { buildTime } from '../../../domain/versions/provenance.ts';
import { isObject, objectsOf, parseObject } from '../../web/json.ts';
import { readLinks } from '../../web/link.ts';
import type { List } from './pages.ts';

/**
 * Azure's own list (https://learn.microsoft.com/rest/api/containerregistry/tag/get-list), for which it wants a token with
 * `metadata_read`. Its cursor is of its own making: only the link is followed.
 */
export function azureList(repository: string): Omit<List, 'ask' | 'now'> {
  const base = `/acr/v1/${repository}/_tags`;
  return {
    first: `${base}?orderby=timedesc&n=1000`,
    read: ({ body, headers, url }) => {
      const answer = parseObject(body);
      // An empty list is left out.
      const tags = answer === undefined ? undefined : (answer.tags ?? []);
      if (!Array.isArray(tags) || !tags.every(isObject)) return undefined;
      const times = objectsOf(tags).flatMap(({ name, lastUpdateTime, createdTime }) => {
        const time = buildTime(lastUpdateTime ?? createdTime);
        return typeof name === 'string' && time !== undefined ? [[name, time] as const] : [];
      });
      const links = readLinks(headers.link as string | undefined);
      if (links === undefined) return undefined;
      const { next: link } = links;
      if (link === undefined) return { times };
      return URL.canParse(link, url.href) ? { times, next: `${base}${new URL(link, url.href).search}` } : undefined;
    },
  };
}
