import type { SiteVersion } from '../sites/model.ts';
import { describe } from '../sites/version-scalar.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import type { HclFound } from './draft.ts';
import { follow } from './follow.ts';
import type { Finding } from './images.ts';
import type { Placed } from './scope.ts';

/** Where the name of an artifact stands, and where its version does, if it is given. */
export interface Named {
  readonly source: Placed;
  readonly version: Placed | undefined;
}

/** The place of an artifact whose version is an attribute of its own. */
export function plainVersion(
  coordinates: Coordinates,
  read: (text: string) => SiteVersion,
  { source, version: placed }: Named,
  { kind, scope }: Finding,
): HclFound {
  const { value: span, path } = placed ?? source;
  const followed = placed && follow(placed, scope);
  if (followed && 'until' in followed)
    return {
      path,
      span,
      reason: 'variable',
      of: coordinates,
      ...(followed.setIn !== undefined && { setIn: followed.setIn }),
    };
  const text = followed?.text ?? '';
  const version = read(text);
  // Terraform's `= 1.2.3` keeps its sign.
  const start = version.tag === undefined ? 0 : text.length - version.tag.length;
  return {
    kind,
    coordinates,
    reference: describe(coordinates, version),
    version,
    path,
    span,
    ...(followed && text !== '' ? { holder: { followed, start, end: text.length, form: 'plain' as const } } : {}),
  };
}
