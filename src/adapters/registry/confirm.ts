import { RegistryError } from '../../kit/errors.ts';
import type { RemoteImage } from './client.ts';
import { readDigest, readManifest } from './manifest.ts';

/**
 * Whether a registry serves by a digest what it has for the tag, and the same digest for the tag when it is asked again (security T21).
 * @throws RegistryError when not
 */
export async function confirmDigest(image: RemoteImage, tag: string, digest: string): Promise<void> {
  const { image: name, registry } = image.endpoint;
  // The bytes are hashed: a registry that only repeats the digest in a header proves nothing.
  if ((await readManifest(image, digest)) === undefined) {
    throw new RegistryError(`${registry} has ${digest} for ${name}:${tag}, but nothing by that digest.`, 404, {
      hint: 'Nodes could not pull it: push the image again, or wait until all replicas of the registry have it.',
    });
  }
  const again = await readDigest(image, tag);
  if (again === digest) return;
  throw new RegistryError(
    `${registry} gave ${digest} for ${name}:${tag} a moment ago and ${again ?? 'nothing'} now.`,
    again === undefined ? 404 : 200,
    { hint: 'It was pushed just now, or the replicas of the registry do not agree: the next run looks again.' },
  );
}
