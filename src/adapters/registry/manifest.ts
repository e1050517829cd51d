import { createHash } from 'node:crypto';
import { isDigest } from '../../domain/versions/reference.ts';
import type { Client } from './client.ts';
import type { Endpoint } from './endpoint.ts';
import { type Task, turnedDown, unreadable } from './failure.ts';
import type { HttpResponse } from './http.ts';
import type { Secrets } from './secrets.ts';

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
export async function readDigest(client: Client, endpoint: Endpoint, tag: string, secrets: Secrets) {
  const task: Task = { endpoint, doing: `read ${endpoint.image}:${tag}` };
  const path = `/v2/${endpoint.repository}/manifests/${tag}`;
  const request = { ...task, path, accept: manifestTypes, maximumBytes: maximumManifest };
  const head = await client({ ...request, method: 'HEAD' });
  if (head.status === 404) return undefined;
  const stated = head.status === 200 ? digestHeader(head) : undefined;
  if (stated !== undefined) return stated;
  if (head.status === 429 || head.status >= 500) throw turnedDown(task, head, { credentials: undefined }, secrets);
  const whole = await client({ ...request, method: 'GET' });
  if (whole.status === 404) return undefined;
  if (whole.status !== 200) throw turnedDown(task, whole, { credentials: undefined }, secrets);
  return digestOf(task, whole);
}

/** The digest of the bytes, which must be a manifest and what the registry says they are. */
function digestOf(task: Task, response: HttpResponse): string {
  if (!isManifest(response.body)) throw unreadable(task, response, 'with something else than a manifest');
  const stated = digestHeader(response);
  const algorithm = stated?.startsWith('sha512:') ? 'sha512' : 'sha256';
  const computed = `${algorithm}:${createHash(algorithm).update(response.body).digest('hex')}`;
  if (stated !== undefined && stated !== computed) {
    throw unreadable(task, response, 'with a manifest that does not have the digest it states');
  }
  return computed;
}

/** Some registries leave out `mediaType`; a manifest then has a `config` or `manifests`. */
function isManifest(body: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value !== 'object' || value === null) return false;
    return 'mediaType' in value || 'config' in value || 'manifests' in value;
  } catch {
    return false;
  }
}

function digestHeader({ headers }: HttpResponse): string | undefined {
  const value = headers['docker-content-digest'];
  return typeof value === 'string' && isDigest(value) ? value : undefined;
}
