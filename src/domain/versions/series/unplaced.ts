import { namedVariant } from '../floating.ts';
import type { Refusal, Start } from './series.ts';

/**
 * Why nothing may follow a current tag that the policy cannot place. A tag with a number in it (`3.70.1-02`, `release-2`) is some version,
 * and nobody can say which ones are newer; `latest` and `main` are none, and give way.
 */
export function afterUnplaced({ tag }: Pick<Start, 'tag'>): Refusal | undefined {
  return tag !== undefined && /\d/.test(tag) ? 'current-unreadable' : undefined;
}

/** As `afterUnplaced`, for a version of this variant: what names a variant (`lts-alpine`, `alpine3.18`) is followed by that variant alone. */
export function variantAfterUnplaced(start: Pick<Start, 'tag' | 'text'>, variant: string): Refusal | undefined {
  const named = variantAsked(start);
  // What begins with a digit is a number, and no variant: `main-2` is not the `2` of `0.0-2`.
  if (named === '' || /^\d/.test(named)) return afterUnplaced(start);
  return variant === named ? undefined : (afterUnplaced(start) ?? 'other-shape');
}

/** The variant that the current tag names, where it is no version; empty where it names none. */
export function variantAsked({ tag, text }: Pick<Start, 'tag' | 'text'>): string {
  return namedVariant(text ?? tag ?? '');
}
