import type { Json, JsonObject, Path } from '../manifests/model.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import type { Draft, Found } from './draft.ts';
import { skipOf } from './image-text.ts';
import type { SiteKind, SiteVersion } from './model.ts';

/** A key that holds the version of something that other keys name. */
export interface VersionKey {
  /** The path of the mapping. */
  readonly path: Path;
  readonly mapping: JsonObject;
  readonly key: string;
  /** The key below which it is added where it is missing. */
  readonly after: string;
}

/** What is not the version in a scalar: `refs/tags/`. */
interface Around {
  readonly before?: string;
}

/** A chart or Git tag whose version is a scalar of its own. A version that something else fills in is a skip. */
export function versionScalar(
  kind: SiteKind,
  coordinates: Coordinates,
  { path, mapping, key, after }: VersionKey,
  read: (text: string) => SiteVersion,
  { before = '' }: Around = {},
): Found {
  const raw = mapping[key];
  const text = scalarText(raw);
  const at = [...path, key];
  const skip = skipOf(at, text);
  if (skip) return skip;
  const version = read(text.slice(before.length));
  const isThere = raw !== undefined;
  const isMistyped = isThere && raw !== null && typeof raw !== 'string';
  const draft: Draft = {
    kind,
    coordinates,
    reference: describe(coordinates, version),
    version,
    path: isThere ? at : path,
    at: isThere ? at : [...path, after],
    parts: [
      ...(after === key
        ? []
        : [{ carries: 'name' as const, path: [...path, after], text: scalarText(mapping[after]) }]),
      ...(isThere
        ? [
            {
              carries: 'version' as const,
              path: at,
              text,
              ...(before && { before }),
              ...(isMistyped && { mistyped: true as const }),
            },
          ]
        : []),
    ],
    missing: { version: { to: path, key, after } },
  };
  return draft;
}

/** `oci://ghcr.io/acme/charts/web:1.2.3`; a range stands behind a blank, since it is none. */
export function describe({ name }: Coordinates, { tag, digest, range }: SiteVersion): string {
  if (range !== undefined) return `${name} ${range}`;
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

function scalarText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
