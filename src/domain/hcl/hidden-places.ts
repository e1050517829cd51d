import type { Obstacle } from '../edit/obstacle.ts';
import type { SourceFile } from '../manifests/model.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import { parseReference } from '../versions/reference.ts';
import { type HclFound, isSkip } from './draft.ts';
import type { HclError } from './error.ts';

/** A file that names the artifact and cannot be read: passing it over would leave half of a change undone. */
export function unreadablePlace({ text }: SourceFile, error: HclError, { name }: Coordinates): Obstacle | undefined {
  const short = name.replace(/^docker\.io\/(?:library\/)?|^registry\.terraform\.io\//u, '');
  if (!text.includes(short.split('/').slice(-2).join('/'))) return undefined;
  return {
    reason: 'unreadable',
    offset: error.offset,
    message: `The file names ${name} and cannot be read: ${error.message}`,
    hint: 'Put the file right first.',
  };
}

/** A place of this image whose version comes from elsewhere: `web:${var.tag}` with the variable in another file. */
export function templatedPlace(found: readonly HclFound[], { kind, name }: Coordinates): Obstacle | undefined {
  if (kind !== 'image') return undefined;
  for (const skip of found) {
    const [, written] = (isSkip(skip) && /^(.+)[:@][A-Za-z0-9_.+-]*$/u.exec(skip.until ?? '')) || [];
    if (written === undefined || parseReference(written)?.name !== name) continue;
    return {
      reason: 'template',
      offset: isSkip(skip) ? skip.span.start : 0,
      message: `The version of ${name} is filled in from outside of this file.`,
      hint: 'Set the variable where it is given a value, or give it a default in this file.',
    };
  }
  return undefined;
}
