import type { DeploymentRecord } from '../deploy/deployment.ts';
import type { Release, Version } from '../versions/model.ts';

/** Tag and digest in one text, as a deployment records it: `1.2.3@sha256:…`. */
export function recordedVersion({ tag, digest }: Version): string {
  return [tag ?? '', digest].filter((part) => part !== undefined).join('@');
}

/** The versions of a release, as a deployment records them. */
export function recordedVersions({ versions }: Release): Readonly<Record<string, string>> {
  return Object.fromEntries([...versions].map(([name, version]) => [name, recordedVersion(version)]));
}

/**
 * Tells the deployments of an upstream environment that brought a release there. Environments need not run the same
 * artifacts (a sidecar in production only, a debugger in development only): what both run now must be the same, and what only
 * one runs cannot have been tried in the other.
 * @param artifacts the names of what the other environment runs
 */
export function isRelease(release: Release, artifacts: Iterable<string>): (record: DeploymentRecord) => boolean {
  const there = new Set(artifacts);
  const shared = [...release.versions].filter(([name]) => there.has(name));
  return (record) =>
    record.release === release.id ||
    (shared.length > 0 && shared.every(([name, version]) => record.versions?.[name] === recordedVersion(version)));
}
