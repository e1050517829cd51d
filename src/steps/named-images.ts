import type { Artifact, GitOps } from '../domain/config/model.ts';
import { isAllowed } from '../domain/versions/choose.ts';
import { describePolicy } from '../domain/versions/describe-policy.ts';
import { explainTag } from '../domain/versions/explain.ts';
import { judge } from '../domain/versions/judge.ts';
import type { ImageReference } from '../domain/versions/model.ts';
import { parseReference } from '../domain/versions/reference.ts';
import { InputError } from '../kit/errors.ts';

/** An image that was asked for by name. */
export interface Named {
  readonly reference: ImageReference;
}

/**
 * Reads the images that were asked for.
 *
 * @throws InputError for what is no reference with a version, for an image that is named twice, that no application follows, or
 *   whose tag the policy of none of them allows
 */
export function parseNamed(images: readonly string[], config: GitOps): readonly Named[] {
  const named = images.map((text) => ({ reference: parse(text) }));
  const seen = new Set<string>();
  for (const { reference } of named) {
    if (seen.has(reference.name)) throw new InputError(`The image ${reference.name} is named twice.`);
    seen.add(reference.name);
    check(config, reference);
  }
  return named;
}

/**
 * The reference that was named for an artifact, if its policy allows it: naming an image is no way around the policy. A digest alone is
 * enough where the policy follows one tag.
 */
export function namedFor(named: readonly Named[], artifact: Artifact): ImageReference | undefined {
  for (const { reference } of named) {
    const tagged = isOf(artifact, reference) ? withTag(artifact, reference) : undefined;
    if (tagged?.tag !== undefined && isAllowed(tagged.tag, artifact.track)) return tagged;
  }
  return undefined;
}

function isOf({ coordinates }: Artifact, { name }: ImageReference): boolean {
  return coordinates.kind === 'image' && coordinates.name === name;
}

function withTag({ track }: Artifact, reference: ImageReference): ImageReference {
  const { policy } = track;
  return reference.tag === undefined && policy.by === 'digest' ? { ...reference, tag: policy.tag } : reference;
}

function parse(text: string): ImageReference {
  const reference = parseReference(text);
  if (reference?.tag !== undefined || reference?.digest !== undefined) return reference;
  throw new InputError(`"${text.slice(0, 200)}" is not an image reference with a tag.`, {
    hint: 'Write it as `ghcr.io/acme/web:1.2.3` or `ghcr.io/acme/web:1.2.3@sha256:…`.',
  });
}

function check(config: GitOps, reference: ImageReference): void {
  const all = config.apps.flatMap((app) => app.artifacts).filter(({ coordinates }) => coordinates.kind === 'image');
  const followed = all.filter((artifact) => isOf(artifact, reference));
  const [first] = followed;
  if (!first) {
    const images = [...new Set(all.map(({ coordinates }) => coordinates.name))];
    throw new InputError(`No application follows the image ${reference.name}.`, {
      hint: `The configuration names ${images.length === 0 ? 'no images' : images.join(', ')}.`,
    });
  }
  if (followed.some((artifact) => namedFor([{ reference }], artifact))) return;
  const { tag } = reference;
  if (tag === undefined) {
    throw new InputError(`"${reference.text}" has a digest and no tag, and ${first.name} follows tags.`, {
      hint: 'Name the tag, too: `ghcr.io/acme/web:1.2.3@sha256:…`. A digest alone goes with `track: { digest: <tag> }`.',
    });
  }
  const reasons = [...new Set(followed.map((artifact) => whyNot(tag, artifact)))].join(' and ');
  throw new InputError(`The tag ${tag} of ${reference.name} is refused by its track: ${reasons}.`, {
    hint: `The artifact ${first.name} follows ${describePolicy(first.track.policy)}; change \`track\` to let this version in.`,
  });
}

/** What the track says of a tag by its name. */
function whyNot(tag: string, { track }: Artifact): string {
  const { minimumAge: _, ...ageless } = track;
  const judgement = judge([{ tag }], ageless, undefined, { now: new Date(0) });
  return explainTag(tag, judgement, ageless) ?? `not within ${describePolicy(track.policy)}`;
}
