import { dockerHub, parseReference } from '../../domain/versions/reference.ts';
import { RegistryError } from '../../kit/errors.ts';
import { isLoopbackName } from '../web/loopback.ts';

/** Where an image is asked for. */
export interface Endpoint {
  /** The image's normalised name, for messages. */
  readonly image: string;
  /** The registry's host as images name it: `docker.io`, `localhost:5000`. The key of its credentials. */
  readonly registry: string;
  readonly repository: string;
  /** The origin of the API: `https://registry-1.docker.io`. */
  readonly origin: string;
}

/** Docker Hub's API has another name than its images (https://docs.docker.com/reference/api/registry/latest/). */
const dockerHubApi = 'registry-1.docker.io';

/**
 * The endpoint of an image. Plain HTTP is for loopback, as in Docker, and for hosts that were named to be so.
 * @throws RegistryError for a name that is none
 */
export function endpointOf(image: string, insecure: readonly string[]): Endpoint {
  const reference = parseReference(image);
  if (reference === undefined || reference.tag !== undefined || reference.digest !== undefined) {
    throw new RegistryError(`"${image.slice(0, 200)}" is not the name of an image without tag and digest.`, 0);
  }
  const { name, registry, repository } = reference;
  const scheme = isLoopbackName(registry) || insecure.includes(registry) ? 'http' : 'https';
  const origin = originOf(`${scheme}://${registry === dockerHub ? dockerHubApi : registry}`);
  if (origin === undefined) throw new RegistryError(`"${registry}" is not the address of a registry.`, 0);
  return { image: name, registry, repository, origin };
}

/** Ports out of range and addresses that are none are refused by the URL parser. */
function originOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).origin : undefined;
}
