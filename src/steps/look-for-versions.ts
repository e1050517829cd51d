import type { App, Artifact } from '../domain/config/model.ts';
import { roots } from '../domain/promote/graph.ts';
import { choose, isAllowed } from '../domain/versions/choose.ts';
import type { ImageReference, Version } from '../domain/versions/model.ts';
import { sameVersion } from '../domain/versions/observed.ts';
import { parseReference } from '../domain/versions/reference.ts';
import { InputError } from '../kit/errors.ts';
import type { Registry } from '../ports/registry.ts';
import { type DesiredState, placementsOf } from './desired-state.ts';
import { isSelected } from './selection.ts';

/** A version of an artifact that a root environment should have and does not. */
export interface NewVersion {
  readonly app: App;
  readonly environment: string;
  readonly artifact: Artifact;
  readonly from: Version | undefined;
  readonly to: Version;
}

interface Selection {
  readonly apps: readonly string[];
  readonly environments: readonly string[];
  /** Exactly these references instead of the newest. */
  readonly images?: readonly string[];
}

/**
 * Compares every root environment with the registries, or with the images that were named. Never a downgrade.
 *
 * @throws InputError for a named image that no application follows or that its policy does not allow; RegistryError
 */
export async function lookForVersions(
  { registry }: { registry: Registry },
  desired: DesiredState,
  selection: Selection,
): Promise<readonly NewVersion[]> {
  const named = (selection.images ?? []).map(parseNamed);
  for (const reference of named) checkFollowed(desired, reference);
  const found: NewVersion[] = [];
  for (const { app, environment, artifact } of followed(desired, selection)) {
    const instance = placementsOf(app, environment.name)[0]?.instance;
    if (!instance) continue;
    const from = (await desired.release(app, instance)).versions.get(artifact.name);
    const wanted = named.find((reference) => reference.name === artifact.image);
    if (named.length > 0 && !wanted) continue;
    const tags = wanted ? [namedTag(wanted, artifact)] : await registry.tags(artifact.image);
    // An older version that was named is passed over too: the job of last week, run again, must not bring it back.
    const tag = choose(tags, artifact.track, from);
    if (tag === undefined) continue;
    const to = await resolve(registry, artifact, tag, wanted);
    if (!from || !sameVersion(from, to)) found.push({ app, environment: environment.name, artifact, from, to });
  }
  return found;
}

function followed(desired: DesiredState, selection: Selection) {
  return roots(desired.config)
    .filter((environment) => isSelected(selection.environments, environment.name))
    .flatMap((environment) =>
      desired.config.apps
        .filter((app) => isSelected(selection.apps, app.name))
        .flatMap((app) => app.artifacts.map((artifact) => ({ app, environment, artifact }))),
    );
}

/** The version with the digest that the registry serves now; checked against the one that was asked for. */
async function resolve(
  registry: Registry,
  artifact: Artifact,
  tag: string,
  wanted: ImageReference | undefined,
): Promise<Version> {
  if (artifact.write === 'tag' && wanted?.digest === undefined) {
    if (wanted && (await registry.digest(artifact.image, tag)) === undefined) throw absent(artifact, tag);
    return { tag };
  }
  const digest = await registry.digest(artifact.image, tag);
  if (digest === undefined) throw absent(artifact, tag);
  if (wanted?.digest !== undefined && wanted.digest !== digest) {
    throw new InputError(`The registry serves ${digest} for ${artifact.image}:${tag}, not ${wanted.digest}.`, {
      hint: 'The tag was pushed again since, or the digest belongs to another image: ask for what the registry has.',
    });
  }
  return artifact.write === 'tag' ? { tag } : { tag, digest };
}

function absent(artifact: Artifact, tag: string): InputError {
  return new InputError(`The registry has no ${artifact.image}:${tag}.`, {
    hint: 'Push the image before asking for it, and check its name.',
  });
}

function parseNamed(text: string): ImageReference {
  const reference = parseReference(text);
  if (reference?.tag !== undefined) return reference;
  throw new InputError(`"${text.slice(0, 200)}" is not an image reference with a tag.`, {
    hint: 'Write it as `ghcr.io/acme/web:1.2.3` or `ghcr.io/acme/web:1.2.3@sha256:…`.',
  });
}

function checkFollowed(desired: DesiredState, reference: ImageReference): void {
  const images = desired.config.apps.flatMap((app) => app.artifacts.map((artifact) => artifact.image));
  if (images.includes(reference.name)) return;
  throw new InputError(`No application follows the image ${reference.name}.`, {
    hint: `The configuration names ${images.length === 0 ? 'no images' : [...new Set(images)].join(', ')}.`,
  });
}

/** The tag that was asked for, if the policy of the artifact allows it: naming an image is no way around the policy. */
function namedTag(reference: ImageReference, artifact: Artifact): string {
  const tag = reference.tag ?? '';
  if (isAllowed(tag, artifact.track)) return tag;
  throw new InputError(`The tag ${tag} of ${artifact.image} is not within "${artifact.track.semver}".`, {
    hint: `The artifact ${artifact.name} follows that constraint; change \`track\` to let this version in.`,
  });
}
