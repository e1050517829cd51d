import { buildImage } from '../../test/support/registry/image.ts';
import { pushImage } from '../../test/support/registry/push.ts';

/** An image of the benchmark, as a config repo would name it. */
export interface Repository {
  /** Without the host. */
  readonly name: string;
  /** All tags, versions and others. */
  readonly tags: readonly string[];
}

/** An image's name with the tag and the digest that it has in a manifest. */
export interface Current {
  readonly image: string;
  readonly tag: string;
  readonly digest: string;
}

/** Requests that are on their way at once while the registry is filled. */
const atOnce = 16;

/**
 * So many repositories with 40 tags each: 32 releases in several shapes, a release candidate, a variant, floating tags, commits. They differ in
 * how their versions are written, so that the answer takes more than the last line of a list.
 */
export function repositories(count: number): readonly Repository[] {
  return Array.from({ length: count }, (_, number) => {
    const prefix = number % 3 === 0 ? 'v' : '';
    const releases = Array.from(
      { length: 32 },
      (_, at) => `${prefix}1.${Math.floor(at / 4)}.${(at % 4) * (1 + (number % 5))}`,
    );
    const others = [
      'latest',
      'main',
      '1',
      '1.7',
      `${prefix}1.9.0-rc.1`,
      `${prefix}1.8.0-alpine`,
      'sha-3f2a91c',
      'nightly',
    ];
    return { name: `acme/service-${number}`, tags: [...releases, ...others] };
  });
}

/** Pushes all of it: one image with its blobs for each repository, and a manifest of its own under every tag. Gives the digests. */
export async function fill(origin: string, all: readonly Repository[]): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  const rest = [...all];
  const work = async () => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) await fillOne(origin, next, digests);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return digests;
}

async function fillOne(origin: string, { name, tags }: Repository, digests: Map<string, string>): Promise<void> {
  const labels = { 'org.opencontainers.image.source': `https://github.com/${name}` };
  const image = buildImage({ labels, content: name });
  for (const [index, tag] of tags.entries()) {
    // Its blobs are there once: what differs from tag to tag is a line in the manifest.
    const manifest = Buffer.from(
      JSON.stringify({ ...JSON.parse(image.manifest.toString()), annotations: { 'com.example.build': `${tag}` } }),
    );
    const blobs = index === 0 ? image.blobs : [];
    digests.set(`${name}:${tag}`, await pushImage({ origin }, name, tag, { ...image, manifest, blobs }));
  }
}

/** What the manifests say: the oldest release, or the newest. */
export function currents(
  host: string,
  all: readonly Repository[],
  digests: ReadonlyMap<string, string>,
  which: 'oldest' | 'newest',
): readonly Current[] {
  return all.map(({ name, tags }) => {
    const tag = tags[which === 'oldest' ? 0 : 31] ?? '';
    return { image: `${host}/${name}`, tag, digest: digests.get(`${name}:${tag}`) ?? '' };
  });
}
