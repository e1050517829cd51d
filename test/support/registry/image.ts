import { digestOf } from './content.ts';

/** What an image is made of; all of it has a default. */
export interface ImageOptions {
  /** Labels of its configuration, such as `org.opencontainers.image.revision`. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly created?: Date;
  /** `linux/amd64`. */
  readonly platform?: string;
  /** Makes the layer, and so the digest, another one. */
  readonly content?: string;
}

/** An image ready to be pushed. */
export interface Image {
  readonly blobs: readonly Buffer[];
  readonly manifest: Buffer;
  readonly mediaType: string;
  readonly digest: string;
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';

/** An image of one platform with one layer; equal options give equal bytes. */
export function buildImage({ labels = {}, created, platform = 'linux/amd64', content = '' }: ImageOptions = {}): Image {
  const [os, architecture, variant] = platform.split('/');
  const layer = Buffer.from(`layer of ${platform}: ${content}`);
  const config = json({
    created: (created ?? new Date(0)).toISOString(),
    os,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    config: { Labels: labels },
    rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
  });
  const manifest = json({
    schemaVersion: 2,
    mediaType: manifestType,
    config: descriptor('application/vnd.oci.image.config.v1+json', config),
    layers: [descriptor('application/vnd.oci.image.layer.v1.tar', layer)],
  });
  return { blobs: [config, layer], manifest, mediaType: manifestType, digest: digestOf(manifest) };
}

/** An index over images, each with its platform. */
export function buildIndex(images: ReadonlyMap<string, Image>): Image {
  const manifests = [...images].map(([platform, image]) => {
    const [os, architecture, variant] = platform.split('/');
    const where = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    return { ...descriptor(image.mediaType, image.manifest), platform: where };
  });
  const manifest = json({ schemaVersion: 2, mediaType: indexType, manifests });
  return { blobs: [], manifest, mediaType: indexType, digest: digestOf(manifest) };
}

function descriptor(mediaType: string, bytes: Buffer) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
