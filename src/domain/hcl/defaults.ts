import { type HclFound, isSkip } from './draft.ts';
import type { Finding } from './images.ts';
import { namedImages } from './named-images.ts';
import { attributeOf, type PlacedBlock } from './walk.ts';

/**
 * The images of a variable's default. One that is set elsewhere is not used: its images are those of the value. Where it is not known
 * whether that value counts, the default is no place that could be told.
 */
export function* inDefault({ block, path }: PlacedBlock, finding: Finding): Generator<HclFound> {
  const [variable = ''] = block.labels.map(({ text }) => text);
  const value = attributeOf(block.body, 'default');
  if (!value) return;
  const images = namedImages(variable, { value, path: [...path, 'default'] }, finding);
  const assignment = finding.scope.assignmentOf(variable);
  if (!assignment) return yield* images;
  if (assignment.placed) return;
  for (const image of images) {
    if (isSkip(image)) continue;
    const name = image.holder?.followed.text.slice(0, image.holder.start) ?? '';
    yield { path: image.path, span: image.span, reason: 'variable', until: `${name}:`, setIn: assignment.file };
  }
}
