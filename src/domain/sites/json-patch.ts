import { isObject } from '../manifests/kustomization.ts';
import type { Json, Path } from '../manifests/model.ts';
import type { Found } from './draft.ts';
import { isSurelyImage, wholeImage } from './image-text.ts';

/**
 * The images that the operations of a JSON patch set, each by a text of its own: `{op: replace, path: /spec/…/image, value: web:1}`
 * (https://www.rfc-editor.org/rfc/rfc6902). Other lists have none.
 */
export function* imagesInPatch(operations: readonly Json[], path: Path): Generator<Found> {
  for (const [index, operation] of operations.entries()) {
    if (!isObject(operation)) continue;
    const { op, path: target, value } = operation;
    if ((op !== 'replace' && op !== 'add') || typeof target !== 'string' || !target.endsWith('/image')) continue;
    if (typeof value !== 'string' || !isSurelyImage(value)) continue;
    const found = wholeImage('kustomize', [...path, index, 'value'], value);
    if (found) yield found;
  }
}
