import { parseReference } from '../versions/reference.ts';
import type { HclFound } from './draft.ts';
import { follow } from './follow.ts';
import { type Finding, imageDraft } from './images.ts';
import type { Placed } from './scope.ts';

/** A name that says that its value is an image: `image`, `web_image`, `images`. */
const IMAGE_NAME = /(?:^|[^a-z])images?(?:$|[^a-z])/iu;
/** A name that says that its value is a part of one: `image_tag`, whose `1.2@sha256:…` would be read as a name. */
const PART_NAME = /(?:^|[^a-z])(?:tag|version|digest)s?(?:$|[^a-z])/iu;

/** A reference whose first part can only be the host of a registry. */
const WITH_HOST = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?\//iu;

/**
 * Images among values that only their name, or a registry in them, makes ones: defaults of variables, local values, `.tfvars`, arguments
 * of modules. Without tag and digest they are passed over: `debian-cloud/debian-12` is a disk.
 */
export function* namedImages(name: string, { value, path }: Placed, finding: Finding): Generator<HclFound> {
  if (value.kind === 'object') {
    for (const { name: key, value: inner } of value.entries)
      if (key !== undefined) yield* namedImages(`${name} ${key}`, { value: inner, path: [...path, key] }, finding);
  } else if (value.kind === 'tuple') {
    for (const [index, inner] of value.items.entries())
      yield* namedImages(name, { value: inner, path: [...path, index] }, finding);
  } else if (value.kind === 'quoted' || value.kind === 'operation') {
    const followed = follow({ value, path }, finding.scope);
    if ('until' in followed) return;
    const isNamed = IMAGE_NAME.test(name) && !PART_NAME.test(name);
    if (!isNamed && !WITH_HOST.test(followed.text)) return;
    const reference = parseReference(followed.text);
    if (reference?.tag === undefined && reference?.digest === undefined) return;
    const draft = imageDraft({ value, path }, followed, finding.kind);
    if (draft) yield draft;
  }
}
