import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { buildTime, type Provenance, versionText } from '../../domain/versions/provenance.ts';
import type { Published } from '../../domain/versions/published.ts';
import { sourceAddress } from '../../domain/versions/source-address.ts';
import { isObject, type JsonObject, objectsOf } from '../web/json.ts';

/** One version of a chart, as an index lists it. */
export interface ChartVersion extends Published, Omit<Provenance, 'created'> {
  readonly deprecated: boolean;
}

/** An index by its charts, as it was written; a chart is read when somebody asks for it. */
export type ChartIndex = ReadonlyMap<string, unknown>;

/** Index files are three levels deep; alias bombs and nesting cost a hostile one nothing. */
const limits = { maxDepth: 50, maxAliases: 0 } as const;
/** Charts that are released with every commit have some thousands. */
const mostVersions = 100_000;

/**
 * Reads `index.yaml`. Everything in it stays text, so that a version `1.10` that nobody quoted is no number. Undefined for what is no
 * index; the parser's reasons are dropped, as they quote a file that is not ours.
 */
export function parseIndex(text: string): ChartIndex | undefined {
  try {
    const value = /^\s*\{/.test(text) ? JSON.parse(text) : load(text, { schema: FAILSAFE_SCHEMA, ...limits });
    if (!isObject(value) || !isObject(value.entries)) return undefined;
    return new Map(Object.entries(value.entries));
  } catch {
    return undefined;
  }
}

/** The versions of a chart; undefined for a list that is none, or has no end. */
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
