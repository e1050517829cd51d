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
  /** Of the manifest. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Another configuration than that of an image. */
  readonly config?: { readonly mediaType: string; readonly content: object };
  /** Leaves out what old and careless tools leave out of manifests. */
  readonly withoutMediaType?: boolean;
}

/** What an index has beside its images. */
export interface IndexOptions {
  readonly annotations?: Readonly<Record<string, string>>;
  /** Platform → annotations of its entry. */
  readonly described?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly withoutMediaType?: boolean;
  /** Entries as they are, such as attestations. */
  readonly more?: readonly object[];
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
export function buildImage(options: ImageOptions = {}): Image {
  const { labels = {}, created, platform = 'linux/amd64', content = '', annotations, withoutMediaType } = options;
  const [os, architecture, variant] = platform.split('/');
  const layer = Buffer.from(`layer of ${platform}: ${content}`);
  const image = {
    created: (created ?? new Date(0)).toISOString(),
    os,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    config: { Labels: labels },
    rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
  };
  const config = json(options.config?.content ?? image);
  const configType = options.config?.mediaType ?? 'application/vnd.oci.image.config.v1+json';
  const manifest = json({
    schemaVersion: 2,
    ...(withoutMediaType ? {} : { mediaType: manifestType }),
    config: descriptor(configType, config),
    layers: [descriptor('application/vnd.oci.image.layer.v1.tar', layer)],
    ...(annotations === undefined ? {} : { annotations }),
  });
  return { blobs: [config, layer], manifest, mediaType: manifestType, digest: digestOf(manifest) };
}

/** An index over images, each with its platform. */
export function buildIndex(images: ReadonlyMap<string, Image>, options: IndexOptions = {}): Image {
  const { annotations, described = {}, withoutMediaType, more = [] } = options;
  const manifests = [...images].map(([platform, image]) => {
    const [os, architecture, variant] = platform.split('/');
    const where = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const annotated = described[platform] === undefined ? {} : { annotations: described[platform] };
    return { ...descriptor(image.mediaType, image.manifest), platform: where, ...annotated };
  });
  const manifest = json({
    schemaVersion: 2,
    ...(withoutMediaType ? {} : { mediaType: indexType }),
    manifests: [...manifests, ...more],
    ...(annotations === undefined ? {} : { annotations }),
  });
  return { blobs: [], manifest, mediaType: indexType, digest: digestOf(manifest) };
}

/** What an index or manifest says of something that it holds. */
export function descriptor(mediaType: string, bytes: Buffer) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
