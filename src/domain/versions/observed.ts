import { ConfigError, type Place } from '../../kit/errors.ts';
import type { App, Artifact, Instance } from '../config/model.ts';
import type { SiteVersion } from '../sites/model.ts';
import { type Coordinates, coordinatesKey } from './coordinates.ts';
import type { Version } from './model.ts';

/** A place where a version stands, or where one is missing. */
export interface Seen {
  readonly coordinates: Coordinates;
  readonly version: SiteVersion;
  /** Found when asked: most places are never shown to anybody. */
  readonly at: () => Place;
}

/**
 * The version of each artifact of an app, by what was seen of it in one environment. An artifact that stands nowhere here, or only in
 * places that name no version or a range of them, has none.
 *
 * @throws ConfigError when one environment has two versions of the same artifact
 */
export function observedVersions(seen: readonly Seen[], app: App, instance: Instance): ReadonlyMap<string, Version> {
  return collect(seen, app, (artifact, a, b, at) => {
    throw mixed(artifact, app, instance, a, b, at());
  });
}

/**
 * As `observedVersions`, for what is about to be brought up to date: places with one tag and several digests, or some of them without,
 * have that tag and no known digest, so that all of them get the one that is served. (Argo CD Image Updater,
 * pkg/image/image_test.go Test_MatchForDigestUpdate.)
 *
 * @throws ConfigError when one environment has two tags of the same artifact
 */
export function currentVersions(seen: readonly Seen[], app: App, instance: Instance): ReadonlyMap<string, Version> {
  return collect(seen, app, (artifact, a, b, at) => {
    if (a.tag === undefined || a.tag !== b.tag) throw mixed(artifact, app, instance, a, b, at());
    return { tag: a.tag };
  });
}

/** The version of each artifact; `settle` says which one counts where two places differ. */
function collect(
  seen: readonly Seen[],
  app: App,
  settle: (artifact: Artifact, a: Version, b: Version, at: Seen['at']) => Version,
): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  const artifacts = new Map(app.artifacts.map((artifact) => [coordinatesKey(artifact.coordinates), artifact]));
  for (const { coordinates, version: written, at } of seen) {
    const artifact = artifacts.get(coordinatesKey(coordinates));
    const { tag, digest } = written;
    if (!artifact || (tag === undefined && digest === undefined)) continue;
    const version: Version = { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
    const other = versions.get(artifact.name);
    versions.set(artifact.name, other && !sameVersion(other, version) ? settle(artifact, other, version, at) : version);
  }
  return versions;
}

/** Whether two versions are the same in all that both say. */
export function sameVersion(a: Version, b: Version): boolean {
  return a.tag === b.tag && a.digest === b.digest;
}

/** `1.2.3`, `1.2.3@sha256:0123456789ab` (shortened) for people. */
export function describeVersion(version: Version | undefined): string {
  if (!version) return 'none';
  const digest = version.digest?.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/u, '$1');
  return [version.tag, digest].filter((part) => part !== undefined).join('@');
}

function mixed(artifact: Artifact, app: App, instance: Instance, a: Version, b: Version, at: Place): ConfigError {
  return new ConfigError(
    `The application ${app.name} runs two versions of ${artifact.name} in ${instance.environment}: ${describeVersion(a)} and ${describeVersion(b)}.`,
    { at, hint: 'Write the same version everywhere: a release is one version of each artifact.' },
  );
}
