import type { Json, JsonObject, Path } from '../manifests/model.ts';
import { gitRepository } from './coordinates-of.ts';
import type { Found } from './draft.ts';
import { skipOf } from './image-text.ts';
import { gitVersion, isCommit } from './ranges.ts';
import { describe } from './version-scalar.ts';

const LISTS = ['resources', 'bases', 'components', 'crds'] as const;

/**
 * Remote bases, `https://github.com/acme/platform//base?ref=v1.2.3`, and the single files that projects publish under a tag
 * (`raw.githubusercontent.com/acme/web/v1/install.yaml`, `github.com/…/releases/download/v1/…`): all are versions of a Git repository.
 */
export function* kustomizeRemotes(value: JsonObject): Generator<Found> {
  for (const list of LISTS) {
    const entries = value[list];
    if (!Array.isArray(entries)) continue;
    for (const [index, text] of (entries as readonly Json[]).entries())
      if (typeof text === 'string') yield* remote([list, index], text);
  }
}

function* remote(path: Path, text: string): Generator<Found> {
  const cut = cutRemote(text);
  if (!cut) return;
  const { repository, before, revision } = cut;
  const coordinates = gitRepository(repository);
  if (!coordinates || isCommit(revision)) return;
  const skip = skipOf(path, text);
  if (skip) return yield skip;
  const version = gitVersion(revision);
  yield {
    kind: 'kustomize',
    coordinates,
    reference: describe(coordinates, version),
    version,
    path,
    at: path,
    parts: [{ carries: 'version', path, text, before, after: text.slice(before.length + revision.length) }],
  };
}

interface Cut {
  readonly repository: string;
  /** The text up to the revision. */
  readonly before: string;
  readonly revision: string;
}

function cutRemote(text: string): Cut | undefined {
  // Kustomize takes the first one, and `version` for `ref`.
  const query = /^[^?]*\?(?:[^#]*?&)??(?:ref|version)=/u.exec(text)?.[0];
  if (query !== undefined) {
    const revision = /^[^&#\s]*/u.exec(text.slice(query.length))?.[0] ?? '';
    return { repository: repositoryOf(text.slice(0, text.indexOf('?'))), before: query, revision };
  }
  const file =
    /^(https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/tags\/)?)([^/]+)\/./u.exec(text) ??
    /^(https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:releases\/download|raw)\/)([^/]+)\/./u.exec(text);
  return file ? { repository: `github.com/${file[2]}`, before: file[1] ?? '', revision: file[3] ?? '' } : undefined;
}

/** The repository of a base's address: what stands before `//`, or on the well-known hosts the first two parts of the path. */
function repositoryOf(address: string): string {
  const scheme = /^(?:git::)?(?:[a-z]+:\/\/)?/u.exec(address)?.[0].length ?? 0;
  const double = address.indexOf('//', scheme);
  if (double >= 0) return address.slice(0, double);
  const git = address.indexOf('.git/');
  if (git >= 0) return address.slice(0, git);
  const [, short] = /^((?:[^/]*\/\/)?[^/:]+[/:][^/]+\/[^/]+)/u.exec(address) ?? [];
  return short ?? address;
}
