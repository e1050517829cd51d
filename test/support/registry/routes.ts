import type { Content } from './content.ts';
import type { Answer, RecordedRequest } from './http-server.ts';
import { protocolError } from './protocol-error.ts';
import { listReferrers, listTags, readBlob, readManifest } from './read.ts';
import { beginUpload, continueUpload, endUpload, removeManifest, storeManifest } from './write.ts';

const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = new RegExp(
  `^/v2/(${component}(?:/${component})*)/(tags/list|manifests/|blobs/uploads/|blobs/|referrers/)([^/]*)$`,
);

/** What a request asks for. */
export interface Route {
  readonly name: string;
  readonly kind: string;
  readonly reference: string;
  /** What it takes to be let in. */
  readonly action: 'pull' | 'push';
  readonly url: URL;
}

/** Takes a request apart; undefined for a path that the protocol does not know. */
export function routeOf({ method, url }: RecordedRequest): Route | undefined {
  const parsed = new URL(url, 'http://registry');
  const [, name, kind, reference] = path.exec(parsed.pathname) ?? [];
  if (name === undefined || kind === undefined || reference === undefined) return undefined;
  const action = method === 'GET' || method === 'HEAD' ? 'pull' : 'push';
  return { name, kind: kind.replace(/\/$/, ''), reference: decodeURIComponent(reference), action, url: parsed };
}

/** Answers by the distribution specification. */
export function serve(
  content: Content,
  { name, kind, reference, url }: Route,
  request: RecordedRequest,
  pageSize: number,
): Answer {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  switch (`${method} ${kind}`) {
    case 'GET tags/list':
      return listTags(content, name, url, pageSize);
    case 'GET manifests':
      return readManifest(content, name, reference);
    case 'PUT manifests':
      return storeManifest(content, name, reference, request);
    case 'DELETE manifests':
      return removeManifest(content, name, reference);
    case 'GET blobs':
      return readBlob(content, name, reference);
    case 'GET referrers':
      return listReferrers(content, name, reference, url);
    case 'POST blobs/uploads':
      return beginUpload(content, name, url, request);
    case 'PATCH blobs/uploads':
      return continueUpload(content, name, reference, request);
    case 'PUT blobs/uploads':
      return endUpload(content, name, reference, url, request);
    default:
      return protocolError('UNSUPPORTED');
  }
}
