import type { Obstacle } from '../edit/obstacle.ts';
import type { SourceFile } from '../manifests/model.ts';
import { type Coordinates, sameCoordinates } from '../versions/coordinates.ts';
import { parseReference } from '../versions/reference.ts';
import { type HclFound, type HclSkip, isSkip } from './draft.ts';
import type { HclError } from './error.ts';

/** A file that names the artifact and cannot be read: passing it over would leave half of a change undone. */
export function unreadablePlace({ text }: SourceFile, error: HclError, { name }: Coordinates): Obstacle | undefined {
  const short = name.replace(/^docker\.io\/(?:library\/)?|^registry\.terraform\.io\//u, '');
  if (!text.includes(short.split('/').slice(-2).join('/'))) return undefined;
  return {
    reason: 'unreadable',
    offset: error.offset,
    message: `The file names ${name} and cannot be read: ${error.message}`,
    hint: 'Put the file right first.',
  };
}

/** A place of this artifact that no edit reaches: `web:${var.tag}` with a variable that nothing here tells, or a heredoc. */
export function unreachablePlace(found: readonly HclFound[], wanted: Coordinates): Obstacle | undefined {
  const { kind, name } = wanted;
  const set = found.filter(isSkip).find(({ of, setIn }) => of && setIn !== undefined && sameCoordinates(of, wanted));
  if (set) return filledIn(set, name);
  if (kind !== 'image') return undefined;
  for (const skip of found.filter(isSkip)) {
    if (skip.heredoc !== undefined && parseReference(skip.heredoc)?.name === name) return inHeredoc(skip, name);
    const [, written = ''] = /^(.+)[:@][A-Za-z0-9_.+-]*$/u.exec(skip.until ?? '') ?? [];
    if (parseReference(written)?.name === name) return filledIn(skip, name);
  }
  return undefined;
}

function inHeredoc({ span }: HclSkip, name: string): Obstacle {
  return {
    reason: 'block-scalar',
    offset: span.start,
    message: `The image ${name} stands in a heredoc here.`,
    hint: 'Write it as a quoted string.',
  };
}

function filledIn({ span, setIn }: HclSkip, name: string): Obstacle {
  if (setIn !== undefined)
    return {
      reason: 'template',
      offset: span.start,
      message: `The version of ${name} is filled in here by a variable that ${setIn} sets, which is not followed.`,
      hint: 'Write it as a plain string in one file: as the default, in terraform.tfvars or in a *.auto.tfvars. Whether Terraform is given a *.tfvars of another name is not known.',
    };
  return {
    reason: 'template',
    offset: span.start,
    message: `The version of ${name} is filled in from outside of this directory.`,
    hint: 'Set the variable where it is given a value, or give it a default in this directory.',
  };
}
