import type { ReadDocuments } from '../manifests/documents.ts';
import { containerImages } from '../manifests/images.ts';
import type { SourceFile } from '../manifests/model.ts';
import { parseReference } from '../versions/reference.ts';
import type { Obstacle } from './obstacle.ts';

/** Rules of findings after which clusters read other values than we do. */
const DIFFERENT: ReadonlySet<string> = new Set(['yaml/line-break', 'yaml/portability']);

/** A file that names the image in a part that cannot be read: passing it over would leave half of a change undone. */
export function unreadablePlace(file: SourceFile, read: ReadDocuments, image: string): Obstacle | undefined {
  const finding = read.unread[0] ?? read.findings.find(({ rule }) => DIFFERENT.has(rule));
  if (!finding || !names(file.text, image)) return undefined;
  const isTemplate = file.text.includes('{{');
  return {
    reason: isTemplate ? 'template' : 'unreadable',
    offset: offsetOf(file.text, finding.line ?? 1, finding.column ?? 1),
    message: isTemplate
      ? 'The file is a template ("{{"): it has no values to edit.'
      : `The file names ${image} and cannot be read: ${finding.message}`,
    hint: isTemplate ? 'Edit the values that it is rendered from.' : 'Put the file right first.',
  };
}

/** A container image of this name whose version is put together by a template: `web:{{ .Values.tag }}`, `web:$(TAG)`. */
export function templatedPlace(file: SourceFile, read: ReadDocuments, image: string): Obstacle | undefined {
  for (const { value, locate } of read.documents)
    for (const [path, text] of containerImages(value, [])) {
      const at = text.search(/\{\{|\$[({]/u);
      if (at < 0 || parseReference(text.slice(0, at).replace(/[:@]$/u, ''))?.name !== image) continue;
      const place = locate(path);
      return {
        reason: 'template',
        offset: offsetOf(file.text, place.line, place.column),
        message: `The version of ${image} is filled in by a template here.`,
        hint: 'Edit the values that it is rendered from.',
      };
    }
  return undefined;
}

/** Whether a text names the image: by its path, as far as every spelling of it has one (`nginx` for docker.io/library/nginx). */
function names(text: string, image: string): boolean {
  return text.includes(image.replace(/^docker\.io\/(?:library\/)?/u, ''));
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}
