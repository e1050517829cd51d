import type { ReadDocuments } from '../manifests/documents.ts';
import type { SourceFile } from '../manifests/model.ts';
import { isSkip } from '../sites/draft.ts';
import type { FoundInFile } from '../sites/find-in-file.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import { parseReference } from '../versions/reference.ts';
import type { Obstacle } from './obstacle.ts';

/** Rules of findings after which clusters read other values than we do. */
const DIFFERENT: ReadonlySet<string> = new Set(['yaml/line-break', 'yaml/portability']);

/**
 * A file that names the artifact, or has a place for it (a marker needs no name), and cannot be read in all its parts: passing it over
 * would leave half of a change undone.
 */
export function unreadablePlace(
  file: SourceFile,
  read: ReadDocuments,
  artifact: Coordinates,
  hasPlace: boolean,
): Obstacle | undefined {
  const finding = read.unread[0] ?? read.findings.find(({ rule }) => DIFFERENT.has(rule));
  if (!finding) return undefined;
  const isTemplate = file.text.includes('{{');
  // The template of a chart may name anything; what it fixes itself is a version behind a name.
  if (!hasPlace && !(isTemplate ? fixes(file.text, artifact) : names(file.text, artifact))) return undefined;
  return {
    reason: isTemplate ? 'template' : 'unreadable',
    offset: offsetOf(file.text, finding.line ?? 1, finding.column ?? 1),
    message: isTemplate
      ? 'The file is a template ("{{"): it has no values to edit.'
      : `The file names ${artifact.name} and cannot be read: ${finding.message}`,
    hint: isTemplate ? 'Edit the values that it is rendered from.' : 'Put the file right first.',
  };
}

/** A place of this image whose version is put together by a template: `web:{{ .Values.tag }}`, `web:$(TAG)`. */
export function templatedPlace(
  file: SourceFile,
  read: ReadDocuments,
  found: readonly FoundInFile[],
  artifact: Coordinates,
): Obstacle | undefined {
  for (const skip of found) {
    if (!isSkip(skip) || (skip.reason !== 'template' && skip.reason !== 'variable')) continue;
    const at = skip.text.search(/\{\{|\$[({]?/u);
    if (at < 1 || parseReference(skip.text.slice(0, at).replace(/[:@]$/u, ''))?.name !== artifact.name) continue;
    const place = read.documents.find(({ index }) => index === skip.document)?.locate(skip.path);
    return {
      reason: 'template',
      offset: offsetOf(file.text, place?.line ?? 1, place?.column ?? 1),
      message: `The version of ${artifact.name} is filled in by a template here.`,
      hint: 'Edit the values that it is rendered from.',
    };
  }
  return undefined;
}

/** Whether a text may have a place for the artifact: the last part of its name is in it, or hidden by an escape. */
export function mayName(text: string, { kind, name }: Coordinates): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return (
    text.includes(last) || text.includes('\\') || (kind === 'git' && text.toLowerCase().includes(last.toLowerCase()))
  );
}

/** Whether a text names the artifact: by its path, as far as every spelling of it has one (`nginx` for docker.io/library/nginx). */
function names(text: string, { kind, name }: Coordinates): boolean {
  switch (kind) {
    case 'image':
      return text.includes(shortName(name));
    case 'chart':
      return new RegExp(
        `(?:chart|name|repository)["']?:\\s*["']?\\S*${literal(name.slice(name.lastIndexOf('/') + 1))}\\b`,
        'u',
      ).test(text);
    default:
      return text.includes(name.split('/').slice(1).join('/'));
  }
}

/** Whether a template holds this image with a version of its own. */
function fixes(text: string, { kind, name }: Coordinates): boolean {
  return kind === 'image' && new RegExp(`${literal(shortName(name))}[:@][A-Za-z0-9_]`, 'u').test(text);
}

function shortName(image: string): string {
  return image.replace(/^docker\.io\/(?:library\/)?/u, '');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

/** The offset of a line and column, both 1-based. */
export function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}
