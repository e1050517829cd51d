import type { App, Artifact } from '../domain/config/model.ts';
import type { FileChange } from '../domain/edit/model.ts';
import { setVersions } from '../domain/edit/set-versions.ts';
import type { VersionRequest } from '../domain/edit/version-request.ts';
import { isKustomizationPath } from '../domain/manifests/kustomization.ts';
import type { SourceFile } from '../domain/manifests/model.ts';
import { findSites } from '../domain/sites/find-sites.ts';
import type { Site } from '../domain/sites/model.ts';
import { coordinatesKey, sameCoordinates } from '../domain/versions/coordinates.ts';
import type { Version } from '../domain/versions/model.ts';
import { ConfigError } from '../kit/errors.ts';
import type { DesiredState, Placement } from './desired-state.ts';

/** A version to be written for an artifact, as it is: with its digest if it has one, by its tag alone if not. */
export interface VersionWrite {
  readonly artifact: Artifact;
  readonly version: Version;
}

/**
 * The byte-exact changes that write these versions into the sources of one app in one environment. Only files below
 * those sources are touched: a base that several environments share would carry the version around their gates. An
 * overlay that has no entry for an image of its base gets one.
 *
 * @throws ConfigError when a version has no place there; Refusal when its place cannot be edited
 */
export async function editVersions(
  desired: DesiredState,
  app: App,
  placements: readonly Placement[],
  writes: readonly VersionWrite[],
): Promise<readonly FileChange[]> {
  const changes = new Map<string, FileChange>();
  const sources = [...new Set(placements.map((placement) => placement.source))];
  const placed = new Set<string>();
  for (const source of sources) {
    const { own, shared, sharedSites } = await readSource(desired, source);
    const requests = writes.map((write) => toRequest(app, write, source, own, sharedSites));
    const context = writes.every(({ artifact }) => artifact.coordinates.kind === 'image')
      ? shared
      : [...shared, ...(await desired.places.context())];
    const edited = setVersions(own, requests, context);
    if (edited.refusals[0]) throw edited.refusals[0];
    for (const coordinates of edited.found) placed.add(coordinatesKey(coordinates));
    for (const change of edited.changes) changes.set(change.path, change);
  }
  // A target need not run every artifact; somewhere each must have its place.
  const lost = writes.find(({ artifact }) => !placed.has(coordinatesKey(artifact.coordinates)));
  if (lost) throw noPlace(app, sources.join(', '), lost.artifact.coordinates.name);
  return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Source {
  /** Files below the source, which may be edited. */
  readonly own: readonly SourceFile[];
  /** Files of its bases, which may not. */
  readonly shared: readonly SourceFile[];
  /** The places in those. */
  readonly sharedSites: readonly Site[];
}

async function readSource(desired: DesiredState, source: string): Promise<Source> {
  const files = await desired.places.inputs(await desired.readable(source));
  const isOwn = ({ path }: SourceFile) => path.startsWith(`${source}/`);
  const shared = files.filter((file) => !isOwn(file));
  return { own: files.filter(isOwn), shared, sharedSites: findSites(shared).sites };
}

function toRequest(
  app: App,
  { artifact, version }: VersionWrite,
  source: string,
  own: readonly SourceFile[],
  shared: readonly Site[],
): VersionRequest {
  const { coordinates, name } = artifact;
  // Not the artifact's `write`: that says what to take from the registry. What upstream runs is promoted as it runs there.
  const write = version.digest === undefined ? 'tag' : 'digest';
  const overlay = own.find(({ path }) => isKustomizationPath(path) && path.lastIndexOf('/') === source.length);
  const written = shared.filter((found) => sameCoordinates(found.coordinates, coordinates)).flatMap(writtenName)[0];
  return {
    coordinates,
    version,
    write,
    markers: [`${app.name}:${name}`, name],
    ...(overlay && written !== undefined && { addTo: { path: overlay.path, name: written } }),
  };
}

/** How a base writes an image's name, for an overlay to name it: the name that its containers have after the base's own entries. */
function writtenName({ kind, parts: [first] }: Site): readonly string[] {
  if (!first || (kind !== 'container' && kind !== 'kustomize')) return [];
  return [first.before ?? first.text];
}

function noPlace(app: App, source: string, image: string): ConfigError {
  return new ConfigError(`The application ${app.name} has no place for a version of ${image} in ${source}.`, {
    at: { file: source },
    hint: 'Put the image into a manifest there, or into `images:` of its kustomization.yaml.',
  });
}
