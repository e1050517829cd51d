import { setVersions } from '../../src/domain/edit/set-versions.ts';
import type { VersionRequest } from '../../src/domain/edit/version-request.ts';
import type { SourceFile } from '../../src/domain/manifests/model.ts';
import { findSites } from '../../src/domain/sites/find-sites.ts';
import type { Coordinates } from '../../src/domain/versions/coordinates.ts';

/** Files by their path. */
export type Tree = Readonly<Record<string, string>>;

export const digestA = `sha256:${'a'.repeat(64)}`;
export const digestB = `sha256:${'b'.repeat(64)}`;

/** A tree as source files. */
export function filesOf(tree: Tree): readonly SourceFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path, text }));
}

/** Every place of a tree as `line:column kind path reference`, with the file in front where there are several. */
export function placesOf(tree: Tree): readonly string[] {
  const { sites } = findSites(filesOf(tree));
  const isOne = Object.keys(tree).length === 1;
  return sites.map(
    ({ file, line, column, kind, path, reference }) =>
      `${isOne ? '' : `${file}:`}${line}:${column} ${kind} ${path} ${reference.replaceAll(digestA, 'A').replaceAll(digestB, 'B')}`,
  );
}

/** `image ghcr.io/acme/web`, `chart oci://ghcr.io/acme/web`, taken apart. */
export function coordinates(text: string): Coordinates {
  const [kind = '', name = ''] = text.split(' ');
  if (kind !== 'image' && kind !== 'chart' && kind !== 'git' && kind !== 'module') throw new Error(`No kind: ${kind}.`);
  return { kind, name };
}

/** Asks for `1.2.3`, `1.2.3@sha256:…` or `@sha256:…` of an artifact. */
export function ask(artifact: string, version: string, more: Partial<VersionRequest> = {}): VersionRequest {
  const [tag = '', digest] = version.split('@');
  return {
    coordinates: coordinates(artifact),
    version: { ...(tag === '' ? {} : { tag }), ...(digest === undefined ? {} : { digest }) },
    write: digest === undefined ? 'tag' : 'digest',
    ...more,
  };
}

/** A tree after these requests; the refusals in its place where there are any, as `reason file:line:column`. */
export function edited(tree: Tree, ...requests: readonly VersionRequest[]): Tree | readonly string[] {
  const { changes, refusals } = setVersions(filesOf(tree), requests);
  if (refusals.length > 0)
    return refusals.map(({ reason, at }) => `${reason} ${at?.file}:${at?.line ?? '?'}:${at?.column ?? '?'}`);
  return { ...tree, ...Object.fromEntries(changes.map(({ path, text }) => [path, text])) };
}

/** What the lines of a file become: those that differ, as `- before` and `+ after`. Only for edits that add no line in between. */
export function changedLines(before: Tree, now: Tree | readonly string[]): readonly string[] {
  if (Array.isArray(now)) return now;
  return Object.entries(before).flatMap(([path, text]) => {
    const [old, fresh] = [text.split('\n'), ((now as Tree)[path] ?? '').split('\n')];
    const gone = old.filter((line) => !fresh.includes(line)).map((line) => `- ${line.trim()}`);
    return [...gone, ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`)];
  });
}
