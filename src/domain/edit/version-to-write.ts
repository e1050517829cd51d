import type { Version } from '../versions/model.ts';
import { formatReference, isDigest, isTag, parseReference } from '../versions/reference.ts';
import { Refusal } from './refusal.ts';

/**
 * The parts of a version that are written. Tags and digests come from registries and payloads, so they are held to the grammar once
 * more before they reach a file (promotion §4 case 52).
 */
export function versionToWrite(
  file: string,
  image: string,
  version: Version,
  write: 'tag' | 'digest',
): { readonly version: Version } | { readonly refusal: Refusal } {
  const refuse = (message: string, hint: string) => ({
    refusal: new Refusal('version', message, { hint, at: { file } }),
  });
  const { tag, digest } = version;
  if (tag !== undefined && !isTag(tag))
    return refuse(
      `The tag for ${image} is not one that an image can have.`,
      'A tag is up to 128 letters, digits, "_", "." and "-".',
    );
  if (digest !== undefined && !isDigest(digest))
    return refuse(
      `The digest for ${image} is not one that can be verified.`,
      'A digest is "sha256:" and 64 hexadecimal digits.',
    );
  if (tag === undefined && digest === undefined)
    return refuse(`The version for ${image} has neither tag nor digest.`, 'Give one of them.');
  if (write === 'digest' && digest === undefined)
    return refuse(
      `The version ${tag} of ${image} has no digest, and it is to be written by digest.`,
      'Resolve the tag first, or use `write: tag`.',
    );
  const written: Version = {
    ...(tag === undefined ? {} : { tag }),
    ...(digest !== undefined && (write === 'digest' || tag === undefined) ? { digest } : {}),
  };
  const isReadBack = parseReference(formatReference(image, written))?.name === image;
  return isReadBack
    ? { version: written }
    : refuse(`"${image}" is no normalised image name.`, 'Give it in full, as docker.io/library/nginx.');
}
