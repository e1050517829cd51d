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
export function* namedImages(name: string, placed: Placed, finding: Finding): Generator<HclFound> {
  yield* imagesCalled(combine(unnamed, name), placed, finding);
}

/** What the names say that lead to a value. */
interface Called {
  readonly isImage: boolean;
  readonly isPart: boolean;
}

const unnamed: Called = { isImage: false, isPart: false };

function combine({ isImage, isPart }: Called, name: string): Called {
  return { isImage: isImage || IMAGE_NAME.test(name), isPart: isPart || PART_NAME.test(name) };
}

function* imagesCalled(called: Called, { value, path }: Placed, finding: Finding): Generator<HclFound> {
  if (value.kind === 'object') {
    for (const { name, value: inner } of value.entries)
      if (name !== undefined)
        yield* imagesCalled(combine(called, name), { value: inner, path: [...path, name] }, finding);
  } else if (value.kind === 'tuple') {
    for (const [index, inner] of value.items.entries())
      yield* imagesCalled(called, { value: inner, path: [...path, index] }, finding);
  } else if (value.kind === 'quoted' || value.kind === 'operation') {
    const followed = follow({ value, path }, finding.scope);
    if ('until' in followed) return;
    if (!(called.isImage && !called.isPart) && !WITH_HOST.test(followed.text)) return;
    const reference = parseReference(followed.text);
    if (reference?.tag === undefined && reference?.digest === undefined) return;
    const draft = imageDraft({ value, path }, followed, finding.kind);
    if (draft) yield draft;
  }
}
