import { groupByDirectory } from '../hcl/directory.ts';
import { editHcl } from '../hcl/edit-hcl.ts';
import type { SourceFile } from '../manifests/model.ts';
import { survey } from '../sites/find-in-file.ts';
import { MARKERS } from '../sites/marker-text.ts';
import { isBesideHcl, isHcl, mayHoldSites, openFile } from '../sites/open-files.ts';
import { isContext } from '../sites/sources.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import { addImage } from './add-image.ts';
import { chooseRequest } from './choose-request.ts';
import { type EditedSites, editSites } from './edit-sites.ts';
import type { FileChange } from './model.ts';
import { findOverrides } from './overrides.ts';
import type { Refusal } from './refusal.ts';
import { mayName } from './unreachable.ts';
import type { VersionRequest } from './version-request.ts';
import { versionToWrite } from './version-to-write.ts';
import type { Wanted } from './wanted.ts';

/** A change set: all of it or nothing. */
export interface ChangeSet {
  /** Sorted by path; empty when anything was refused. */
  readonly changes: readonly FileChange[];
  readonly refusals: readonly Refusal[];
  /** What has a place in a file, whether or not it said the version already; in the order of the requests. */
  readonly found: readonly Coordinates[];
  /** What has no place in any of the files, in the order of the requests. */
  readonly missing: readonly Coordinates[];
}

/**
 * Writes several versions into several files, wherever they stand there. A container's image that an entry of a kustomization above it
 * overrides is left alone: that entry is its version. The same input gives the same changes, whatever the order of the files. At two
 * requests for one place, the first counts. `context` are files that are only read: what charts come from may be said there.
 */
export function setVersions(
  files: readonly SourceFile[],
  requests: readonly VersionRequest[],
  context: readonly SourceFile[] = [],
): ChangeSet {
  const checked = requests.map((request) => ({ request, ...versionToWrite(request) }));
  const refused = checked.flatMap((one) => ('refusal' in one ? [one.refusal] : []));
  if (refused.length > 0) return { changes: [], refusals: refused, found: [], missing: [] };
  const wanted = checked.flatMap((one): readonly Wanted[] => ('version' in one ? [one] : []));
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const progress: Progress = { changes: new Map(), refusals: [], matched: new Set() };
  editYaml(sorted, context, wanted, progress);
  editHclFiles(sorted, wanted, progress);
  for (const one of wanted) if (!progress.matched.has(one)) addEntry(sorted, one, progress);
  const ordered = [...progress.changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const placed = (isFound: boolean) =>
    wanted.filter((one) => progress.matched.has(one) === isFound).map(({ request }) => request.coordinates);
  return {
    changes: progress.refusals.length > 0 ? [] : ordered,
    refusals: progress.refusals,
    found: placed(true),
    missing: placed(false),
  };
}

/** What has come of the requests so far. */
interface Progress {
  readonly changes: Map<string, FileChange>;
  readonly refusals: Refusal[];
  readonly matched: Set<Wanted>;
}

function editYaml(
  files: readonly SourceFile[],
  context: readonly SourceFile[],
  wanted: readonly Wanted[],
  progress: Progress,
): void {
  const named = (file: SourceFile) => MARKERS.test(file.text) || namesAny(file, wanted);
  const open = files
    .filter((file) => !isHcl(file.path) && mayHoldSites(file) && (isContext(file) || named(file)))
    .map(openFile);
  const { choose, lookup } = chooseRequest(wanted, findOverrides(open));
  const own = new Set(files.map(({ path }) => path));
  const others = context.filter((file) => !own.has(file.path) && isContext(file)).map(openFile);
  const around = survey(
    [...open, ...others],
    files.map(({ path }) => path),
    lookup,
  );
  for (const one of open.filter(({ file }) => named(file)))
    take(progress, one.file, editSites(one, around, wanted, choose));
}

function editHclFiles(files: readonly SourceFile[], wanted: readonly Wanted[], progress: Progress): void {
  for (const group of groupByDirectory(files.filter(({ path }) => isBesideHcl(path)))) {
    if (!group.some((file) => namesAny(file, wanted))) continue;
    const { changes, refusals, matched } = editHcl(group, wanted);
    progress.refusals.push(...refusals);
    for (const match of matched) progress.matched.add(match);
    for (const change of changes) progress.changes.set(change.path, change);
  }
}

function namesAny({ text }: SourceFile, wanted: readonly Wanted[]): boolean {
  return wanted.some(({ request }) => mayName(text, request.coordinates));
}

function take(progress: Progress, file: SourceFile, { change, refusals, matched }: EditedSites): void {
  progress.refusals.push(...refusals);
  for (const match of matched) progress.matched.add(match);
  if (change) record(progress, file, change);
}

function addEntry(files: readonly SourceFile[], one: Wanted, progress: Progress): void {
  const { addTo, coordinates } = one.request;
  const file = files.find(({ path }) => path === addTo?.path);
  if (!file || !addTo || coordinates.kind !== 'image') return;
  const current = { path: file.path, text: progress.changes.get(file.path)?.text ?? file.text };
  const { change, refusals } = addImage(current, addTo.name, coordinates.name, one.version);
  progress.matched.add(one);
  progress.refusals.push(...refusals);
  if (change) record(progress, file, change);
}

function record({ changes }: Progress, file: SourceFile, change: FileChange): void {
  const earlier = changes.get(file.path)?.edits ?? [];
  changes.set(file.path, { ...change, before: file.text, edits: [...earlier, ...change.edits] });
}
