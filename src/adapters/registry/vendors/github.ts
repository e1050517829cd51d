import { buildTime } from '../../../domain/versions/provenance.ts';
import type { HttpResponse } from '../../web/http.ts';
import { isObject } from '../../web/json.ts';
import { readLinks } from '../../web/link.ts';
import type { List } from './pages.ts';

/**
 * The versions of a package as GitHub's REST API lists them, the newest first
 * (https://docs.github.com/rest/packages/packages). `owners` says whether the owner is an organisation or a person.
 */
export function githubList(repository: string, owners: 'orgs' | 'users'): Omit<List, 'ask' | 'now'> {
  const [owner = '', ...rest] = repository.split('/');
  const base = `/${owners}/${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/versions`;
  return {
    first: `${base}?per_page=100`,
    read: (response) => {
      const versions = parseList(response);
      if (versions === undefined) return undefined;
      const times = versions.flatMap(({ created_at, metadata }) => {
        const time = buildTime(created_at);
        const container = isObject(metadata) && isObject(metadata.container) ? metadata.container : {};
        const tags = Array.isArray(container.tags) ? container.tags : [];
        return time === undefined ? [] : tags.map((tag) => [String(tag), time] as const);
      });
      const links = readLinks(response.headers.link as string | undefined);
      if (links === undefined) return undefined;
      const { next: link } = links;
      if (link === undefined) return { times };
      if (!URL.canParse(link, response.url.href)) return undefined;
      return { times, next: `${base}${new URL(link, response.url.href).search}` };
    },
  };
}

function parseList({ body }: HttpResponse) {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return Array.isArray(value) && value.every(isObject) ? value : undefined;
  } catch {
    return undefined;
  }
}
