import { buildTime, type Provenance, versionText } from '../../domain/versions/provenance.ts';
import type { Published } from '../../domain/versions/published.ts';
import { sourceAddress } from '../../domain/versions/source-address.ts';
import { type JsonObject, objectsOf } from '../web/json.ts';

/** One version of a chart, as an index lists it. */
export interface ChartVersion extends Published, Omit<Provenance, 'created'> {
  readonly deprecated: boolean;
}

/** Charts that are released with every commit have some thousands. */
const mostVersions = 100_000;

/** The versions that a list of an index has; undefined for a list that is none, or has no end. */
export function versionsOf(entries: unknown): readonly ChartVersion[] | undefined {
  if (!Array.isArray(entries) || entries.length > mostVersions) return undefined;
  return objectsOf(entries).flatMap((entry) => versionOf(entry) ?? []);
}

function versionOf(entry: JsonObject): ChartVersion | undefined {
  const tag = typeof entry.version === 'string' ? versionText(entry.version) : undefined;
  if (tag === undefined) return undefined;
  const digest = typeof entry.digest === 'string' ? /^(?:sha256:)?([a-f0-9]{64})$/.exec(entry.digest)?.[1] : undefined;
  const created = buildTime(entry.created);
  const version = typeof entry.appVersion === 'string' ? versionText(entry.appVersion) : undefined;
  const sources = Array.isArray(entry.sources) ? entry.sources : [];
  const source = sources.flatMap((one) => (typeof one === 'string' ? (sourceAddress(one) ?? []) : []))[0];
  return {
    tag,
    deprecated: entry.deprecated === true || entry.deprecated === 'true',
    ...(digest === undefined ? {} : { digest: `sha256:${digest}` }),
    ...(created === undefined ? {} : { created }),
    ...(version === undefined ? {} : { version }),
    ...(source === undefined ? {} : { source }),
  };
}
