import { isObject } from '../manifests/kustomization.ts';
import type { Json, Path } from '../manifests/model.ts';
import { parseReference } from '../versions/reference.ts';
import type { Draft, Found } from './draft.ts';
import { named, skipOf, versionOf, wholeImage } from './image-text.ts';
import type { Part } from './model.ts';

interface Parameter {
  readonly index: number;
  readonly value: string;
}

/**
 * The images in `helm.parameters` of Argo CD, which are values by their dotted names: `image.repository` with `image.tag`, or `image`
 * alone. A tag without its repository is a version of what only the chart knows.
 */
export function* imageOfParameters(list: Json | undefined, path: Path): Generator<Found> {
  if (!Array.isArray(list)) return;
  const parameters = new Map<string, Parameter>();
  for (const [index, item] of (list as readonly Json[]).entries())
    if (isObject(item) && typeof item.name === 'string' && typeof item.value === 'string')
      parameters.set(item.name, { index, value: item.value });
  for (const [name, { index, value }] of parameters) {
    if (/(?:^|\.)repository$/u.test(name)) yield* fieldsOf(parameters, name.slice(0, -'repository'.length), path);
    else if (/(?:^i|[._-]i|I)mage(?:\.name)?$/u.test(name)) {
      const stem = name.replace(/name$/u, '');
      if (name.endsWith('.name') && parameters.has(`${stem}tag`)) yield* fieldsOf(parameters, stem, path, 'name');
      else {
        const found = wholeImage('argocd', [...path, index, 'value'], value);
        if (found) yield found;
      }
    }
  }
}

function* fieldsOf(
  parameters: ReadonlyMap<string, Parameter>,
  stem: string,
  path: Path,
  nameKey = 'repository',
): Generator<Found> {
  const part = (key: string, carries: Part['carries']): readonly Part[] => {
    const found = parameters.get(`${stem}${key}`);
    return found ? [{ carries, path: [...path, found.index, 'value'], text: found.value, emptied: true }] : [];
  };
  const [registry, name, tags, digests] = [
    part('registry', 'registry'),
    part(nameKey, 'name'),
    part('tag', 'tag'),
    part('digest', 'digest'),
  ];
  const parts = [...registry, ...name, ...tags, ...digests];
  const bare = [...registry, ...name]
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('/');
  const [tag, digest] = [tags[0]?.text ?? '', digests[0]?.text ?? ''];
  const whole = `${bare}${tag && `:${tag}`}${digest && `@${digest}`}`;
  const at = parts.at(-1)?.path ?? path;
  const skip = skipOf(at, whole);
  if (skip) return yield skip;
  const [image, found] = [parseReference(bare), parseReference(whole)];
  if (!image || tags.length + digests.length === 0) return;
  const draft: Draft = {
    kind: 'argocd',
    ...named(image),
    ...(found ? { reference: found.text, version: versionOf(found) } : { invalid: true }),
    path: name[0]?.path.slice(0, -1) ?? path,
    at,
    parts: parts.map((one) => (one.carries === 'tag' && one.text.includes('@') ? { ...one, carries: 'joined' } : one)),
  };
  yield draft;
}
