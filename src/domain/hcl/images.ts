import { parseReference } from '../versions/reference.ts';
import type { HclDraft, HclFound } from './draft.ts';
import { type Followed, follow } from './follow.ts';
import type { Expression } from './model.ts';
import type { Placed, Scope } from './scope.ts';
import { onlyText } from './text.ts';

/** What the finders of a file share. */
export interface Finding {
  readonly kind: HclDraft['kind'];
  readonly scope: Scope;
}

/** What an attribute says that is an image by its place: a reference, or why it is none that could be told. */
export function imageAt(placed: Placed, { kind, scope }: Finding): HclFound {
  const { value: span, path } = placed;
  const followed = follow(placed, scope);
  if (span.kind === 'heredoc' || span.kind === 'literal')
    return { path, span, reason: 'invalid', ...heredocText(span) };
  if ('until' in followed) return { path, span, reason: 'variable', ...followed };
  return imageDraft(placed, followed, kind) ?? { path, span, reason: 'invalid' };
}

/** The place of an image whose reference is this text; undefined when it is none. */
export function imageDraft({ value, path }: Placed, followed: Followed, kind: HclDraft['kind']): HclDraft | undefined {
  const reference = parseReference(followed.text);
  if (!reference) return undefined;
  const { name, written, tag, digest } = reference;
  return {
    kind,
    coordinates: { kind: 'image', name },
    reference: followed.text,
    version: { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) },
    path,
    span: value,
    holder: { followed, start: written.length, end: followed.text.length, form: 'image' },
  };
}

/** A heredoc ends with a newline, which no reference has; what it says is kept for whoever wants to edit it. */
function heredocText(value: Expression): { readonly heredoc?: string } {
  const text = value.kind === 'heredoc' ? onlyText(value)?.value.trim() : undefined;
  return text === undefined ? {} : { heredoc: text };
}
