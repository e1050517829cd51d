import { isDigest } from '../../domain/versions/reference.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { HttpResponse } from '../web/http.ts';
import { type JsonObject, parseObject } from '../web/json.ts';
import type { RemoteImage } from './client.ts';
import { digestLike } from './content-digest.ts';
import { type Task, turnedDown, unreadable } from './failure.ts';

/** A manifest or index, as it was served. */
export interface Manifest {
  readonly digest: string;
  /** Its content; what it says is checked by who reads it. */
  readonly content: JsonObject;
}

/**
 * A manifest of schema 1, which Docker gave up in 2019 (https://docs.docker.com/engine/deprecated/): its digest is not that of its
 * bytes, so that nothing in it can be believed.
 */
export class OldManifest extends RegistryError {
  constructor({ doing, endpoint }: Task, { status }: HttpResponse) {
    super(`Cannot ${doing}: ${endpoint.registry} answers with a manifest of schema 1.`, status, {
      hint: 'Nothing pulls these any more: build and push the image again.',
    });
  }
}

/** Without all four of them some registries convert the manifest to the type they think we know, which has another digest. */
const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** The specification asks registries to take this much, and clients to expect no more. */
const maximumManifest = 4 * 1024 * 1024;

/**
 * The digest of what a tag names now: the index where there is one. By HEAD, which Docker Hub does not count as a pull; by GET and our
 * own hash where the registry does not say. Undefined when there is no such tag, or image.
 * @throws RegistryError
 */
export async function readDigest(image: RemoteImage, tag: string): Promise<string | undefined> {
  const task = taskOf(image, tag);
  const head = await image.client({ ...task, ...requestOf(image, tag), method: 'HEAD' });
  if (head.status === 404) return undefined;
  const stated = head.status === 200 ? statedDigest(head) : undefined;
  if (stated !== undefined) return stated;
  if (head.status === 429 || head.status >= 500) throw turnedDown(task, head, { credentials: undefined });
  return (await readManifest(image, tag))?.digest;
}

/**
 * The manifest of a tag or digest, with the digest of its bytes; they are what the registry states and what was asked for. Undefined
 * when there is no such tag, digest or image.
 * @throws RegistryError
 */
export async function readManifest(image: RemoteImage, reference: string): Promise<Manifest | undefined> {
  const task = taskOf(image, reference);
  const response = await image.client({ ...task, ...requestOf(image, reference), method: 'GET' });
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw turnedDown(task, response, { credentials: undefined });
  const content = parseObject(response.body);
  if (content?.schemaVersion === 1) throw new OldManifest(task, response);
  // Some registries leave out `mediaType`; a manifest then has a `config` or `manifests`.
  if (content === undefined || !('mediaType' in content || 'config' in content || 'manifests' in content)) {
    throw unreadable(task, response, 'with something else than a manifest');
  }
  for (const expected of [isDigest(reference) ? reference : undefined, statedDigest(response)]) {
    if (expected === undefined || digestLike(expected, response.body) === expected) continue;
    const what = expected === reference ? 'that was asked for' : 'it states';
    throw unreadable(task, response, `with a manifest that does not have the digest ${what}`);
  }
  const like = isDigest(reference) ? reference : statedDigest(response);
  return { digest: digestLike(like, response.body), content };
}

function taskOf({ endpoint, secrets }: RemoteImage, reference: string): Task {
  return { endpoint, secrets, doing: `read ${endpoint.image}${isDigest(reference) ? '@' : ':'}${reference}` };
}

function requestOf({ endpoint }: RemoteImage, reference: string) {
  const path = `/v2/${endpoint.repository}/manifests/${reference}`;
  return { path, accept: manifestTypes, maximumBytes: maximumManifest };
}

function statedDigest({ headers }: HttpResponse): string | undefined {
  const value = headers['docker-content-digest'];
  return typeof value === 'string' && isDigest(value) ? value : undefined;
}
