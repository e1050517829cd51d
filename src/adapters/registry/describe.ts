import { platformOf } from '../../domain/versions/platform.ts';
import { buildTime, type Labels, newestOf, type Provenance, provenanceOf } from '../../domain/versions/provenance.ts';
import type { Description, Platform } from '../../domain/versions/published.ts';
import { RegistryError } from '../../kit/errors.ts';
import { isObject } from '../web/json.ts';
import { readConfig } from './blob.ts';
import { chartProvenance, isChartConfig } from './chart-config.ts';
import type { RemoteImage } from './client.ts';
import { type Child, type Content, contentOf } from './content.ts';
import { readDigest, readManifest } from './manifest.ts';

/** Official images have about ten; each of them can cost two requests. */
const mostPlatforms = 64;

/**
 * What is known of the image with a digest. Undefined when the registry does not have it.
 * @throws RegistryError
 */
export async function describeImage(image: RemoteImage, digest: string): Promise<Description | undefined> {
  const manifest = await readManifest(image, digest);
  if (manifest === undefined) return undefined;
  const content = contentOf(manifest.content);
  const { platforms, ...provenance } =
    content.children === undefined
      ? await single(image, content, [])
      : await index(image, content.annotations, content.children);
  return { digest, platforms, ...provenance };
}

/**
 * When the image with a digest was built, for as few requests as it takes: what the index says or its entries, else the configuration
 * of the first of its images that is there. The others are built with it, minutes before or after. Undefined where nobody says it.
 * @throws RegistryError
 */
export async function dateImage(image: RemoteImage, digest: string): Promise<Date | undefined> {
  const manifest = await readManifest(image, digest);
  if (manifest === undefined) return undefined;
  const content = contentOf(manifest.content);
  if (content.children === undefined) return (await single(image, content, [])).created;
  const told = toldTime(content.annotations, content.children);
  if (told !== undefined) return told;
  for (const child of content.children.slice(0, mostPlatforms)) {
    const known = await readChild(image, content.annotations, child);
    if (known !== undefined) return known.created;
  }
  return undefined;
}

/** What an index says of its time, or its entries. */
function toldTime(annotations: Labels, children: readonly Child[]): Date | undefined {
  const times = children.map((child) => provenanceOf([child.annotations]).created);
  return provenanceOf([annotations]).created ?? newestOf(times);
}

interface Known extends Provenance {
  readonly platforms: readonly Platform[];
}

/**
 * An image of several platforms. Their labels are taken to be those of the first one. The time is what the index says, or its entries
 * (Kargo pkg/image/repository_client.go), else the newest of all configurations. What the registry does not have of an index, as
 * mirrors may, is no platform.
 */
async function index(image: RemoteImage, annotations: Labels, all: readonly Child[]): Promise<Known> {
  const children = [
    ...new Map(all.map((child) => [`${child.digest} ${JSON.stringify(child.platform)}`, child])).values(),
  ];
  if (children.length > mostPlatforms) throw tooMany(image, children.length);
  const told = toldTime(annotations, children);
  const read = (child: Child) => readChild(image, annotations, child);
  const known: (Known | undefined)[] = [];
  // Until one is found that is there; the others are only looked for where the index says everything else of them.
  for (const child of children) {
    if (known.some((one) => one !== undefined)) break;
    known.push(await read(child));
  }
  const rest = children.slice(known.length);
  const others = await Promise.all(
    rest.map((child) => (told !== undefined && child.platform !== undefined ? findChild(image, child) : read(child))),
  );
  const present = [...known, ...others].filter((one) => one !== undefined);
  const created = told ?? newestOf(present.map((one) => one.created));
  const { created: _, ...first } = present[0] ?? provenanceOf([annotations]);
  return {
    ...first,
    platforms: present.flatMap(({ platforms }) => platforms),
    ...(created === undefined ? {} : { created }),
  };
}

async function readChild(image: RemoteImage, above: Labels, child: Child): Promise<Known | undefined> {
  const manifest = await readManifest(image, child.digest);
  if (manifest === undefined) return undefined;
  const known = await single(image, contentOf(manifest.content), [above, child.annotations]);
  return child.platform === undefined ? known : { ...known, platforms: [child.platform] };
}

/** By HEAD, which Docker Hub does not count. */
async function findChild(image: RemoteImage, { digest, platform }: Child): Promise<Known | undefined> {
  const isThere = (await readDigest(image, digest)) !== undefined;
  return isThere ? { platforms: platform === undefined ? [] : [platform] } : undefined;
}

/** One manifest, with the labels of what stands above it. */
async function single(image: RemoteImage, content: Content, above: readonly Labels[]): Promise<Known> {
  const annotated = [...above, content.annotations];
  if (content.config === undefined) return { platforms: [], ...provenanceOf(annotated) };
  const config = await readConfig(image, content.config);
  if (isChartConfig(content.configType)) {
    return { platforms: [], ...provenanceOf(annotated), ...chartProvenance(config) };
  }
  const labels = isObject(config.config) && isObject(config.config.Labels) ? config.config.Labels : {};
  const platform = platformOf(config.os, config.architecture, config.variant);
  const created = buildTime(config.created);
  return {
    ...provenanceOf([...annotated, labels]),
    platforms: platform === undefined ? [] : [platform],
    ...(created === undefined ? {} : { created }),
  };
}

function tooMany({ endpoint }: RemoteImage, count: number): RegistryError {
  return new RegistryError(`Cannot describe ${endpoint.image}: its index has ${count} images.`, 200, {
    hint: `At most ${mostPlatforms} are looked at: check what pushes this image.`,
  });
}
