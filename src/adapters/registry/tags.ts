import { isTag } from '../../domain/versions/reference.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { Client } from './client.ts';
import type { Endpoint } from './endpoint.ts';
import { type Task, turnedDown, unreadable } from './failure.ts';
import type { HttpResponse } from './http.ts';
import { nextLink } from './link.ts';
import type { Secrets } from './secrets.ts';

/** Amazon ECR refuses more ("must have value less than or equal to 1000"); others cap it themselves. */
const pageSize = 1000;
/** GHCR lists the oldest first, so all pages count: Renovate reads as many. */
const mostPages = 1000;
const mostTags = 1_000_000;
/** Google's registries answer with everything at once, and all manifests beside it. */
const maximumPage = 32 * 1024 * 1024;

/**
 * All tags of an image, page by page (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags). A list
 * that breaks off is an error, never a shorter list: the newest tag could be missing.
 * @throws RegistryError
 */
export async function listTags(client: Client, endpoint: Endpoint, secrets: Secrets): Promise<readonly string[]> {
  const task: Task = { endpoint, doing: `list the tags of ${endpoint.image}` };
  const base = `/v2/${endpoint.repository}/tags/list`;
  const tags = new Set<string>();
  const seen = new Set<string>();
  let query = `?n=${pageSize}`;
  for (;;) {
    seen.add(query);
    const request = {
      ...task,
      method: 'GET',
      path: base + query,
      accept: 'application/json',
      maximumBytes: maximumPage,
    } as const;
    const response = await client(request);
    if (response.status !== 200) throw turnedDown(task, response, { credentials: undefined }, secrets);
    const before = tags.size;
    const page = pageOf(task, response);
    for (const tag of page) tags.add(tag);
    const next = nextQuery(task, response);
    if (next === undefined) return [...tags];
    // Seen with Azure: another cursor, and the same page again (https://github.com/Azure/acr-cli/issues/72).
    if (seen.has(next) || (page.length > 0 && tags.size === before)) throw unending(task, 'goes round in a circle');
    if (seen.size >= mostPages) throw unending(task, `has more than ${mostPages} pages`);
    if (tags.size > mostTags) throw unending(task, `has more than ${mostTags} tags`);
    query = next;
  }
}

/** What is no tag by the specification cannot be pulled, and is left out. `null` is what old registries say for none. */
function pageOf(task: Task, response: HttpResponse): readonly string[] {
  const page = parse(response.body);
  if (page === undefined) throw unreadable(task, response, 'with something else than a list of tags');
  return page.filter(isTag);
}

function parse(body: Buffer): readonly string[] | undefined {
  try {
    const { tags } = JSON.parse(body.toString('utf8')) as { readonly tags?: unknown };
    if (tags === null) return [];
    return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The query of the next page. Of the link only the query is taken, and asked of the registry itself (security T1): Artifactory loses
 * a part of the path, registries behind a proxy the `https`. A link to another host is an error all the same.
 */
function nextQuery(task: Task, { headers, url }: HttpResponse): string | undefined {
  const link = nextLink(headers.link as string | undefined);
  if (link === undefined) return undefined;
  const target = URL.canParse(link, url.href) ? new URL(link, url) : undefined;
  const home = new URL(task.endpoint.origin);
  if (target === undefined || (target.host !== home.host && target.host !== url.host)) {
    throw new RegistryError(
      `Cannot ${task.doing}: ${task.endpoint.registry} continues the list at another host.`,
      200,
      {
        hint: 'Only the registry itself is asked for its tags: check what is in front of it.',
      },
    );
  }
  return target.search;
}

function unending(task: Task, what: string): RegistryError {
  return new RegistryError(`Cannot ${task.doing}: the list of ${task.endpoint.registry} ${what}.`, 200, {
    hint: 'This is a mistake of the registry, or of a cache in front of it.',
  });
}
