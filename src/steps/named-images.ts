import type { GitOps } from '../domain/config/model.ts';
import { isAllowed } from '../domain/versions/choose.ts';
import { describePolicy } from '../domain/versions/describe-policy.ts';
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
 * @throws InputError for what is no reference with a tag, for an image that is named twice, that no application follows, or
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

function parse(text: string): ImageReference {
  const reference = parseReference(text);
  if (reference?.tag !== undefined) return reference;
  throw new InputError(`"${text.slice(0, 200)}" is not an image reference with a tag.`, {
    hint: 'Write it as `ghcr.io/acme/web:1.2.3` or `ghcr.io/acme/web:1.2.3@sha256:…`.',
  });
}

function check(config: GitOps, reference: ImageReference): void {
  const all = config.apps.flatMap((app) => app.artifacts);
  const followed = all.filter(({ coordinates }) => coordinates.name === reference.name);
  const [first] = followed;
  if (!first) {
    const images = [...new Set(all.map(({ coordinates }) => coordinates.name))];
    throw new InputError(`No application follows the image ${reference.name}.`, {
      hint: `The configuration names ${images.length === 0 ? 'no images' : images.join(', ')}.`,
    });
  }
  const tag = reference.tag ?? '';
  if (followed.some(({ track }) => isAllowed(tag, track))) return;
  const tracks = [...new Set(followed.map(({ track }) => describePolicy(track.policy)))].join(' or ');
  throw new InputError(`The tag ${tag} of ${first.coordinates.name} is not within ${tracks}.`, {
    hint: `The artifact ${first.name} follows that constraint; change \`track\` to let this version in.`,
  });
}
