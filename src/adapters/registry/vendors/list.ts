import { RegistryError } from '../../../kit/errors.ts';
import type { HttpResponse } from '../../web/http.ts';
import { NoAnswer } from '../../web/no-answer.ts';
import { askServer } from '../../web/redirect.ts';
import type { Web } from '../../web/web.ts';
import type { RemoteImage } from '../client.ts';
import type { FindCredentials } from '../credentials.ts';
import { azureList } from './azure.ts';
import { dockerHubList } from './docker-hub.ts';
import { githubList } from './github.ts';
import { type List, readPages, type Times } from './pages.ts';
import { quayList } from './quay.ts';
import type { Vendor } from './vendor.ts';

/** The same as for the protocol's list of tags. */
const maximumPage = 32 * 1024 * 1024;
const none: Times = new Map();

/** What a vendor is asked through. */
export interface VendorParts {
  readonly web: Web;
  readonly find: FindCredentials;
}

/**
 * When the wanted tags were pushed, from the list of a vendor; empty where there is no such list, or it cannot be used: then whoever
 * asks has the protocol.
 */
export async function listTimes(
  parts: VendorParts,
  image: RemoteImage,
  vendor: Vendor | undefined,
  wanted: ReadonlySet<string>,
): Promise<Times> {
  try {
    return (vendor && (await read(parts, image, vendor, wanted))) ?? none;
  } catch (error) {
    // Credentials that cannot be found, a registry that does not answer, a run that was cancelled: the protocol says it next.
    if (error instanceof NoAnswer || error instanceof RegistryError) return none;
    throw error;
  }
}

async function read(
  parts: VendorParts,
  image: RemoteImage,
  vendor: Vendor,
  wanted: ReadonlySet<string>,
): Promise<Times | undefined> {
  const { repository, image: name } = image.endpoint;
  const { now } = parts.web;
  switch (vendor.name) {
    case 'docker-hub':
      return readPages({ ...dockerHubList(repository), ask: asStranger(parts, vendor), now }, wanted);
    case 'quay':
      return readPages({ ...quayList(repository), ask: asStranger(parts, vendor), now }, wanted);
    case 'azure': {
      const request = {
        endpoint: image.endpoint,
        secrets: image.secrets,
        doing: `list the tags of ${name}`,
        maximumBytes: maximumPage,
      };
      const asked = { ...request, method: 'GET', accept: 'application/json', action: 'metadata_read' } as const;
      return readPages({ ...azureList(repository), ask: (path) => image.client({ ...asked, path }), now }, wanted);
    }
    case 'github':
      return readPackages(parts, image, vendor, wanted);
    case 'google':
      // Its times come with the protocol's own list.
      return undefined;
  }
}

/**
 * GitHub's API shows packages to nobody without a token. The one for its registry is GitHub's too, and is shown to GitHub alone; where
 * it does not let us see packages, the answer is 401, 403 or 404.
 */
async function readPackages(
  { web, find }: VendorParts,
  image: RemoteImage,
  { api }: Vendor,
  wanted: ReadonlySet<string>,
) {
  const credentials = await find(image.endpoint.registry);
  if (credentials?.kind !== 'basic' || !/^[\x21-\x7e]+$/.test(credentials.password)) return undefined;
  const ask = (path: string) => get(web, api, path, `Bearer ${credentials.password}`);
  for (const owners of ['orgs', 'users'] as const) {
    const list: List = { ...githubList(image.endpoint.repository, owners), ask, now: web.now };
    const found = await readPages(list, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function asStranger({ web }: VendorParts, { api }: Vendor): List['ask'] {
  return (path) => get(web, api, path, undefined);
}

function get(web: Web, api: string, path: string, authorization: string | undefined): Promise<HttpResponse> {
  const headers = { accept: 'application/json', 'user-agent': 'plumbline' };
  const request = { method: 'GET', url: new URL(`${api}${path}`), headers, maximumBytes: maximumPage } as const;
  return askServer(web, api, request, authorization);
}
