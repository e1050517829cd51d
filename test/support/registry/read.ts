import { type Content, digestOf, findManifest, isKnown, type Repository } from './content.ts';
import type { Answer } from './http-server.ts';
import { protocolError } from './protocol-error.ts';

/** `GET /v2/<name>/tags/list`, in lexical order, at most `most` at a time. */
export function listTags(content: Content, name: string, url: URL, most: number): Answer {
  const repository = content.get(name);
  if (!isKnown(repository)) return protocolError('NAME_UNKNOWN');
  const asked = url.searchParams.get('n');
  if (asked !== null && !/^\d{1,9}$/.test(asked)) return protocolError('PAGINATION_NUMBER_INVALID');
  const last = url.searchParams.get('last') ?? '';
  const all = [...repository.tags.keys()].sort().filter((tag) => tag > last);
  const size = asked === null ? all.length : Math.min(Number(asked), most);
  const tags = all.slice(0, size);
  const next = new URLSearchParams({ last: tags.at(-1) ?? '', n: String(size) });
  const hasMore = size > 0 && tags.length < all.length;
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      ...(hasMore ? { link: `</v2/${name}/tags/list?${next}>; rel="next"` } : {}),
    },
    body: JSON.stringify({ name, tags }),
  };
}

/** `GET` and `HEAD /v2/<name>/manifests/<reference>`. */
export function readManifest(content: Content, name: string, reference: string): Answer {
  const repository = content.get(name);
  if (!isKnown(repository)) return protocolError('NAME_UNKNOWN');
  const found = findManifest(repository, reference);
  if (found === undefined) return protocolError('MANIFEST_UNKNOWN');
  const headers = { 'content-type': found.mediaType, 'docker-content-digest': found.digest, etag: `"${found.digest}"` };
  return { status: 200, headers, body: found.bytes };
}

/** `GET` and `HEAD /v2/<name>/blobs/<digest>`. */
export function readBlob(content: Content, name: string, digest: string): Answer {
  const bytes = content.get(name)?.blobs.get(digest);
  if (bytes === undefined) return protocolError('BLOB_UNKNOWN');
  const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest };
  return { status: 200, headers, body: bytes };
}

/** `GET /v2/<name>/referrers/<digest>`: an index of the manifests that name this one as their subject. */
export function listReferrers(content: Content, name: string, digest: string, url: URL): Answer {
  const type = url.searchParams.get('artifactType');
  const manifests = referrersOf(content.get(name), digest).filter(({ artifactType }) => !type || artifactType === type);
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  return {
    status: 200,
    headers: { 'content-type': mediaType, ...(type ? { 'oci-filters-applied': 'artifactType' } : {}) },
    body: JSON.stringify({ schemaVersion: 2, mediaType, manifests }),
  };
}

interface PushedManifest {
  readonly subject?: { readonly digest?: string };
  readonly artifactType?: string;
  readonly config?: { readonly mediaType?: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

function referrersOf(repository: Repository | undefined, digest: string) {
  return [...(repository?.manifests.values() ?? [])].flatMap(({ mediaType, bytes }) => {
    const manifest = JSON.parse(bytes.toString('utf8')) as PushedManifest;
    if (manifest.subject?.digest !== digest) return [];
    const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
    return [
      { mediaType, digest: digestOf(bytes), size: bytes.length, artifactType, annotations: manifest.annotations },
    ];
  });
}
