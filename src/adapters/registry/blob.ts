import { type JsonObject, parseObject } from '../web/json.ts';
import type { RemoteImage } from './client.ts';
import { digestLike } from './content-digest.ts';
import { type Task, turnedDown, unreadable } from './failure.ts';

/** Configurations of images with thousands of layers and labels stay far below. */
const maximumConfig = 8 * 1024 * 1024;

/**
 * The configuration of a manifest: a blob, which registries serve from elsewhere, and whose bytes must have the digest.
 * @throws RegistryError
 */
export async function readConfig(image: RemoteImage, digest: string): Promise<JsonObject> {
  const { client, endpoint, secrets } = image;
  const task: Task = { endpoint, secrets, doing: `read the configuration ${digest.slice(0, 19)} of ${endpoint.image}` };
  const path = `/v2/${endpoint.repository}/blobs/${digest}`;
  const response = await client({ ...task, method: 'GET', path, accept: '*/*', maximumBytes: maximumConfig });
  if (response.status !== 200) throw turnedDown(task, response, { credentials: undefined });
  if (digestLike(digest, response.body) !== digest) {
    throw unreadable(task, response, 'with something that does not have that digest');
  }
  const content = parseObject(response.body);
  if (content === undefined) throw unreadable(task, response, 'with something else than a configuration');
  return content;
}
