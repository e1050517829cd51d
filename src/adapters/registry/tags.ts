import type { Published } from '../../domain/versions/published.ts';
import { isTag } from '../../domain/versions/reference.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { HttpResponse } from '../web/http.ts';
import { parseObject } from '../web/json.ts';
import { readLinks } from '../web/link.ts';
import type { RemoteImage } from './client.ts';
import { type Task, turnedDown, unreadable } from './failure.ts';
import { googleFacts } from './vendors/google.ts';
import type { Vendor } from './vendors/vendor.ts';

/** Amazon ECR refuses more ("must have value less than or equal to 1000"); others cap it themselves. */
const pageSize = 1000;
/** GHCR lists the oldest first, so all pages count: Renovate reads as many. */
const mostPages = 1000;
const mostTags = 1_000_000;
/** Milliseconds: some hundred thousand tags take minutes, as many pages at half a minute each a day. */
const longest = 600_000;
/** Google's registries answer with everything at once, and all manifests beside it. */
const maximumPage = 32 * 1024 * 1024;

/**
 * All tags of an image, page by page (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags), with what
 * Google's registries tell beside them. A list that breaks off is an error, never a shorter list: the newest tag could be missing.
 * @throws RegistryError
 */
export async function listVersions(image: RemoteImage, vendor: Vendor | undefined): Promise<readonly Published[]> {
  const { client, endpoint, secrets, now } = image;
  const task: Task = { endpoint, secrets, doing: `list the tags of ${endpoint.image}` };
  const base = `/v2/${endpoint.repository}/tags/list`;
  const versions = new Map<string, Published>();
  const seen = new Set<string>();
  const end = now().getTime() + longest;
  let query = `?n=${pageSize}`;
  for (;;) {
    seen.add(query);
    const wanted = { method: 'GET', accept: 'application/json', maximumBytes: maximumPage } as const;
    const response = await client({ ...task, ...wanted, path: base + query });
    if (response.status !== 200) throw turnedDown(task, response, { credentials: undefined });
    const before = versions.size;
    const page = pageOf(task, response, vendor);
    for (const version of page) versions.set(version.tag, version);
    const next = nextQuery(task, response);
    if (next === undefined) return [...versions.values()];
    // Seen with Azure: another cursor, and the same page again (https://github.com/Azure/acr-cli/issues/72).
    if (seen.has(next) || (page.length > 0 && versions.size === before)) throw unending(task, 'goes round in a circle');
    if (seen.size >= mostPages) throw unending(task, `has more than ${mostPages} pages`);
    if (now().getTime() > end) throw unending(task, `takes more than ${longest / 60_000} minutes`);
    if (versions.size > mostTags) throw unending(task, `has more than ${mostTags} tags`);
    query = next;
  }
}

/** What is no tag by the specification cannot be pulled, and is left out. `null` is what old registries say for none. */
function pageOf(task: Task, response: HttpResponse, vendor: Vendor | undefined): readonly Published[] {
  const page = parseObject(response.body);
  const tags = page?.tags === null ? [] : page?.tags;
  if (page === undefined || !Array.isArray(tags)) {
    throw unreadable(task, response, 'with something else than a list of tags');
  }
  const facts = vendor?.name === 'google' ? googleFacts(page) : new Map<string, Omit<Published, 'tag'>>();
  return tags
    .filter((tag): tag is string => typeof tag === 'string' && isTag(tag))
    .map((tag) => ({ tag, ...facts.get(tag) }));
}

/**
 * The query of the next page. Of the link only the query is taken, and asked of the registry itself (security T1): Artifactory loses
 * a part of the path, registries behind a proxy the `https`. A link to another host is an error all the same.
 */
function nextQuery(task: Task, { headers, url }: HttpResponse): string | undefined {
  const links = readLinks(headers.link as string | undefined);
  // Who cannot tell whether a list goes on must not take it for whole.
  if (links === undefined) throw unending(task, 'does not say clearly how it goes on (`Link`)');
  const { next: link } = links;
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
