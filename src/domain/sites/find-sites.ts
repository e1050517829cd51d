import { findHclSites } from '../hcl/find-sites.ts';
import type { YamlDocument } from '../manifests/documents.ts';
import type { SourceFile } from '../manifests/model.ts';
import { formatPointer } from '../manifests/pointer.ts';
import { isSkip } from './draft.ts';
import { type FoundInFile, findInFile, type Surroundings, survey } from './find-in-file.ts';
import type { MarkerLookup } from './markers.ts';
import type { FoundSites, Site, Skipped, Unread } from './model.ts';
import { isBesideHcl, isHcl, mayHoldSites, type OpenFile, openFile } from './open-files.ts';

const noMarkers: MarkerLookup = () => undefined;

/**
 * Every place of these files where a version of an artifact stands, in the order of the files and of their text. The files are looked at
 * together: the chart of a HelmRelease is known by a HelmRepository that may stand in another one, and Terraform's
 * variables are set in files of their own. `markers` tells what artifact the name in
 * a marker comment stands for. What cannot be read is told, and hides nothing else.
 */
export function findSites(files: readonly SourceFile[], markers: MarkerLookup = noMarkers): FoundSites {
  const open = files.filter((file) => !isHcl(file.path) && mayHoldSites(file)).map(openFile);
  const around = survey(
    open,
    files.map(({ path }) => path),
    markers,
  );
  const inYaml = new Map(open.map((one) => [one.file, placeAll(one, around)]));
  const inHcl = findHclSites(files.filter(({ path }) => isBesideHcl(path)));
  const found = files.flatMap((file) => (isHcl(file.path) ? (inHcl.get(file.path) ?? []) : (inYaml.get(file) ?? [])));
  return {
    sites: found.flatMap(({ sites }) => sites),
    skipped: found.flatMap(({ skipped }) => skipped),
    unread: found.flatMap(({ unread }) => unread),
  };
}

function placeAll(one: OpenFile, around: Surroundings): FoundSites {
  const documents = new Map(one.read.documents.map((document) => [document.index, document]));
  const placed = findInFile(one, around)
    .map((draft) => place(one.file.path, documents.get(draft.document), draft))
    .toSorted(byPlace);
  return {
    sites: placed.flatMap((at) => ('site' in at ? [at.site] : [])),
    skipped: placed.flatMap((at) => ('skipped' in at ? [at.skipped] : [])),
    unread: unreadOf(one),
  };
}

type Placed = { readonly site: Site } | { readonly skipped: Skipped };

function place(file: string, document: YamlDocument | undefined, found: FoundInFile): Placed {
  const path = formatPointer(found.path);
  if (isSkip(found)) {
    const { text, reason } = found;
    return { skipped: { ...placeOf(file, document, found.path), path, text, reason } };
  }
  const at = placeOf(file, document, found.at);
  if (found.invalid) return { skipped: { ...at, path, text: found.reference, reason: 'invalid' } };
  const { kind, coordinates, reference, version, parts, missing } = found;
  return {
    site: {
      kind,
      coordinates,
      reference,
      version,
      ...at,
      path,
      document: found.document,
      parts,
      ...(missing && { missing }),
    },
  };
}

function placeOf(file: string, document: YamlDocument | undefined, path: FoundInFile['path']) {
  const { line, column } = document?.locate(path) ?? { line: 1, column: 1 };
  return { file, line, column };
}

function byPlace(a: Placed, b: Placed): number {
  const [one, other] = [a, b].map((placed) => ('site' in placed ? placed.site : placed.skipped));
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function unreadOf({ file, read }: OpenFile): readonly Unread[] {
  return read.unread.map(({ message, line = 1, column = 1 }) => ({ file: file.path, line, column, message }));
}
