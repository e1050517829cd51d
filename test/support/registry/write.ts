import { randomUUID } from 'node:crypto';
import { type Content, digestOf, type Repository, repositoryOf } from './content.ts';
import type { Answer, RecordedRequest } from './http-server.ts';
import { protocolError } from './protocol-error.ts';

const digest = /^sha256:[a-f0-9]{64}$/;

/** `POST /v2/<name>/blobs/uploads/`: begins an upload, or takes the blob whole with `?digest=`, or from another name with `?mount=`. */
export function beginUpload(content: Content, name: string, url: URL, { body }: RecordedRequest): Answer {
  const repository = repositoryOf(content, name);
  const mount = url.searchParams.get('mount') ?? '';
  const mounted = content.get(url.searchParams.get('from') ?? '')?.blobs.get(mount);
  if (mounted !== undefined) return storeBlob(repository, name, mount, mounted);
  const whole = url.searchParams.get('digest');
  if (whole !== null) return storeBlob(repository, name, whole, body);
  const id = randomUUID();
  repository.uploads.set(id, Buffer.alloc(0));
  return accepted(name, id, 0);
}

/** `PATCH /v2/<name>/blobs/uploads/<id>`: the next piece, which must start where the last one ended. */
export function continueUpload(content: Content, name: string, id: string, { body, headers }: RecordedRequest): Answer {
  const uploads = content.get(name)?.uploads;
  const before = uploads?.get(id);
  if (uploads === undefined || before === undefined) return protocolError('BLOB_UPLOAD_UNKNOWN');
  const start = /^(\d+)-\d+$/.exec(headers['content-range'] ?? '')?.[1];
  if (start !== undefined && Number(start) !== before.length) return protocolError('BLOB_UPLOAD_INVALID');
  const bytes = Buffer.concat([before, body]);
  uploads.set(id, bytes);
  return accepted(name, id, bytes.length);
}

/** `PUT /v2/<name>/blobs/uploads/<id>?digest=`: the last piece, if any. */
export function endUpload(content: Content, name: string, id: string, url: URL, { body }: RecordedRequest): Answer {
  const repository = content.get(name);
  const before = repository?.uploads.get(id);
  if (repository === undefined || before === undefined) return protocolError('BLOB_UPLOAD_UNKNOWN');
  repository.uploads.delete(id);
  return storeBlob(repository, name, url.searchParams.get('digest') ?? '', Buffer.concat([before, body]));
}

function accepted(name: string, id: string, size: number): Answer {
  const location = `/v2/${name}/blobs/uploads/${id}`;
  return { status: 202, headers: { location, 'docker-upload-uuid': id, range: `0-${Math.max(0, size - 1)}` } };
}

function storeBlob(repository: Repository, name: string, stated: string, bytes: Buffer): Answer {
  if (!digest.test(stated) || digestOf(bytes) !== stated) return protocolError('DIGEST_INVALID');
  repository.blobs.set(stated, bytes);
  return { status: 201, headers: { location: `/v2/${name}/blobs/${stated}`, 'docker-content-digest': stated } };
}

/** `PUT /v2/<name>/manifests/<reference>`. What a manifest names must be there before. */
export function storeManifest(
  content: Content,
  name: string,
  reference: string,
  { body, headers }: RecordedRequest,
): Answer {
  const repository = repositoryOf(content, name);
  const manifest = parse(body);
  const mediaType = headers['content-type'] ?? manifest?.mediaType;
  if (manifest === undefined || mediaType === undefined) return protocolError('MANIFEST_INVALID');
  const computed = digestOf(body);
  if (reference.includes(':') && reference !== computed) return protocolError('DIGEST_INVALID');
  const named = [manifest.config, ...(manifest.layers ?? [])].filter((part) => part !== undefined);
  if (!named.every((part) => repository.blobs.has(part.digest))) return protocolError('MANIFEST_BLOB_UNKNOWN');
  if (!(manifest.manifests ?? []).every((part) => repository.manifests.has(part.digest))) {
    return protocolError('MANIFEST_BLOB_UNKNOWN');
  }
  repository.manifests.set(computed, { mediaType, bytes: body });
  if (!reference.includes(':')) repository.tags.set(reference, computed);
  const subject = manifest.subject === undefined ? {} : { 'oci-subject': manifest.subject.digest };
  return {
    status: 201,
    headers: { location: `/v2/${name}/manifests/${computed}`, 'docker-content-digest': computed, ...subject },
  };
}

interface Descriptor {
  readonly digest: string;
}

interface PushedManifest {
  readonly mediaType?: string;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly Descriptor[];
  readonly subject?: Descriptor;
}

function parse(body: Buffer): PushedManifest | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as PushedManifest) : undefined;
  } catch {
    return undefined;
  }
}

/** `DELETE /v2/<name>/manifests/<reference>`: a tag, or a manifest with all its tags. */
export function removeManifest(content: Content, name: string, reference: string): Answer {
  const repository = content.get(name);
  if (repository === undefined) return protocolError('NAME_UNKNOWN');
  if (repository.tags.delete(reference)) return { status: 202 };
  if (!repository.manifests.delete(reference)) return protocolError('MANIFEST_UNKNOWN');
  for (const [tag, target] of repository.tags) if (target === reference) repository.tags.delete(tag);
  return { status: 202 };
}
