import type { App, Artifact } from '../domain/config/model.ts';
import type { FileChange } from '../domain/edit/model.ts';
import { setImages } from '../domain/edit/set-images.ts';
import type { SourceFile } from '../domain/manifests/model.ts';
import type { Version } from '../domain/versions/model.ts';
import { ConfigError } from '../kit/errors.ts';
import type { DesiredState, Placement } from './desired-state.ts';

/** A version to be written for an artifact. */
export interface VersionWrite {
  readonly artifact: Artifact;
  readonly version: Version;
}

/**
 * The byte-exact changes that write these versions into the sources of one app in one environment. Only files below
 * those sources are touched: a base that several environments share would carry the version around their gates.
 *
 * @throws ConfigError when a version has no place there, or its place cannot be edited
 */
export async function editVersions(
  desired: DesiredState,
  app: App,
  placements: readonly Placement[],
  writes: readonly VersionWrite[],
): Promise<readonly FileChange[]> {
  const changes = new Map<string, FileChange>();
  for (const { source } of placements) {
    const files = await ownFiles(desired, source);
    const edited = setImages(
      files,
      writes.map(({ artifact, version }) => ({ image: artifact.image, version, write: artifact.write })),
    );
    if (edited.refusals[0]) throw edited.refusals[0];
    for (const change of edited.changes) changes.set(change.path, change);
    const missing = edited.missing[0];
    if (missing === undefined) continue;
    throw new ConfigError(`The application ${app.name} has no place for a version of ${missing}.`, {
      at: { file: source },
      hint: 'Put the image into a manifest there, or into `images:` of its kustomization.yaml.',
    });
  }
  return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files below a source that it is rendered from. */
async function ownFiles(desired: DesiredState, source: string): Promise<readonly SourceFile[]> {
  const { inputs } = await desired.rendered(source);
  const own = inputs.filter((path) => path.startsWith(`${source}/`));
  return Promise.all(own.map(async (path) => ({ path, text: (await desired.files.read(path)) ?? '' })));
}
