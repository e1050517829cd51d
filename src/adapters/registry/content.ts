import { platformOf } from '../../domain/versions/platform.ts';
import type { Platform } from '../../domain/versions/published.ts';
import { isDigest } from '../../domain/versions/reference.ts';
import { isObject, type JsonObject, objectsOf } from '../web/json.ts';

/** An image in an index. */
export interface Child {
  readonly digest: string;
  /** Undefined where the index does not say it. */
  readonly platform: Platform | undefined;
  readonly annotations: JsonObject;
}

/** What a manifest or an index consists of, as far as we have to know. */
export interface Content {
  readonly annotations: JsonObject;
  /** The images of an index; undefined for the manifest of one image. */
  readonly children?: readonly Child[];
  /** Digest of the configuration; undefined where there is none. */
  readonly config?: string;
  /** What the configuration is about: an image, a Helm chart, something else. */
  readonly configType?: string;
}

/**
 * Takes a manifest apart (https://github.com/opencontainers/image-spec/blob/main/manifest.md, image-index.md). What is no image is left
 * out of an index: attestations of BuildKit, unknown platforms, indexes in indexes, and entries without a digest.
 */
export function contentOf(manifest: JsonObject): Content {
  const annotations = isObject(manifest.annotations) ? manifest.annotations : {};
  if (Array.isArray(manifest.manifests)) {
    return { annotations, children: objectsOf(manifest.manifests).flatMap((entry) => childOf(entry) ?? []) };
  }
  const config = isObject(manifest.config) ? manifest.config : {};
  if (typeof config.digest !== 'string' || !isDigest(config.digest)) return { annotations };
  const configType = typeof config.mediaType === 'string' ? { configType: config.mediaType } : {};
  return { annotations, config: config.digest, ...configType };
}

function childOf(entry: JsonObject): Child | undefined {
  const { digest, mediaType, platform } = entry;
  if (typeof digest !== 'string' || !isDigest(digest)) return undefined;
  if (typeof mediaType === 'string' && /(?:index\.v1|manifest\.list\.v2)\+json$/.test(mediaType)) return undefined;
  const annotations = isObject(entry.annotations) ? entry.annotations : {};
  if (annotations['vnd.docker.reference.type'] !== undefined) return undefined;
  if (!isObject(platform)) return { digest, annotations, platform: undefined };
  const known = platformOf(platform.os, platform.architecture, platform.variant);
  return known && { digest, annotations, platform: known };
}
