import type { Description } from './published.ts';
import { sourceAddress } from './source-address.ts';

/** Where a version comes from, by its own words. */
export type Provenance = Pick<Description, 'source' | 'revision' | 'version' | 'created'>;

/** Labels or annotations; what is no text counts as not there. */
export type Labels = Readonly<Record<string, unknown>>;

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md, then http://label-schema.org, which came before. */
const keys = {
  source: ['org.opencontainers.image.source', 'org.label-schema.vcs-url'],
  revision: ['org.opencontainers.image.revision', 'org.label-schema.vcs-ref'],
  version: ['org.opencontainers.image.version', 'org.label-schema.version'],
  created: ['org.opencontainers.image.created', 'org.label-schema.build-date'],
} as const;

/** Docker's first release. Earlier times are what reproducible builds write: 1970, or 1980 by buildpacks. */
const firstImage = Date.UTC(2013, 2, 20);

/**
 * What several sets of labels say together, each overriding those before it: those of the index, of its entry for a platform, of the
 * manifest, of the configuration (Renovate lib/modules/datasource/docker/index.ts). Values that cannot be what they should are passed
 * over, so that a broken one hides no good one below it.
 */
export function provenanceOf(layers: readonly Labels[]): Provenance {
  const found = <T>(names: readonly string[], read: (text: string) => T | undefined): T | undefined => {
    for (const name of names) {
      for (const labels of layers.toReversed()) {
        const value = Object.hasOwn(labels, name) ? labels[name] : undefined;
        const good = typeof value === 'string' ? read(value) : undefined;
        if (good !== undefined) return good;
      }
    }
    return undefined;
  };
  const source = found(keys.source, sourceAddress);
  const revision = found(keys.revision, commitOf);
  const version = found(keys.version, versionText);
  const created = found(keys.created, buildTime);
  return {
    ...(source === undefined ? {} : { source }),
    ...(revision === undefined ? {} : { revision }),
    ...(version === undefined ? {} : { version }),
    ...(created === undefined ? {} : { created }),
  };
}

/** A time that something can have been built at; undefined for none, and for the fixed ones of reproducible builds. */
export function buildTime(time: unknown): Date | undefined {
  // Times without a date, or with more than a clock can say, are no times: `Date.parse('1')` is one in 2001.
  const isWritten = typeof time === 'string' && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/.test(time) && time.length <= 40;
  const milliseconds = isWritten ? Date.parse(time.replace(' ', 'T')) : typeof time === 'number' ? time : Number.NaN;
  return milliseconds >= firstImage && milliseconds <= 8.64e15 ? new Date(milliseconds) : undefined;
}

/** The newest of some times. */
export function newestOf(times: readonly (Date | undefined)[]): Date | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : new Date(Math.max(...known.map((time) => time.getTime())));
}

/** A short or full id of a commit; what `git describe` adds (`-dirty`) says that it is not that commit. */
export function commitOf(text: string): string | undefined {
  return /^[0-9a-f]{7,64}$/.test(text.trim()) ? text.trim() : undefined;
}

/** One short line of visible characters. */
export function versionText(text: string): string | undefined {
  return /^[\x21-\x7e]{1,128}$/.test(text.trim()) ? text.trim() : undefined;
}
