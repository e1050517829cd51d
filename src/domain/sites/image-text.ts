import type { Path } from '../manifests/model.ts';
import type { ImageReference } from '../versions/model.ts';
import { parseReference } from '../versions/reference.ts';
import type { Found } from './draft.ts';
import type { SiteKind, SiteVersion } from './model.ts';
import { hasRegistry } from './registry-around.ts';

/** `${NAME:-default}` and its relatives that fall back to a default: shells, and Flux's variables. */
const DEFAULTED = /^(\$\{[A-Za-z_][A-Za-z0-9_]*:?[-=]"?)([^"$}]*)("?\})$/u;
const VARIABLE = /\$(?:[A-Za-z_]|[({])/u;
const TEMPLATE = /\{\{|\[\[|<%/u;

/**
 * A scalar that holds a whole image reference: `web:1`, and `${IMAGE:-web:1}`, whose default is one. What only a variable or template
 * would make one is a skip; undefined for what is no reference at all. `before` stands in front of it: `old=` of a Kustomize override.
 */
export function wholeImage(kind: SiteKind, path: Path, text: string, before = ''): Found | undefined {
  const [, opening = '', inner = text.slice(before.length), closing = ''] =
    DEFAULTED.exec(text.slice(before.length)) ?? [];
  const reference = parseReference(inner);
  if (!reference) return skipOf(path, text);
  return {
    kind,
    ...named(reference),
    path,
    at: path,
    parts: [
      {
        carries: 'reference',
        path,
        text,
        before: before + opening + reference.written,
        ...(closing === '' ? {} : { after: closing }),
      },
    ],
  };
}

/** A skip for a text that something else fills in; undefined for any other. */
export function skipOf(path: Path, text: string): Found | undefined {
  if (TEMPLATE.test(text)) return { path, text, reason: 'template' };
  return VARIABLE.test(text) ? { path, text, reason: 'variable' } : undefined;
}

/** What every place of an image says. */
export function named(reference: ImageReference) {
  return {
    coordinates: { kind: 'image', name: reference.name },
    reference: reference.text,
    version: versionOf(reference),
  } as const;
}

/** The version within a reference. */
export function versionOf({ tag, digest }: { readonly tag?: string; readonly digest?: string }): SiteVersion {
  return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/** Whether a text is an image reference beyond doubt: one that has a tag or a digest, or would have, were it filled in. */
export function isVersioned(text: string): boolean {
  const found = parseReference(text);
  return found ? found.tag !== undefined || found.digest !== undefined : /[$]|\{\{/u.test(text);
}

/** Whether a text is an image reference where other things may stand as well: a version or a registry tells. */
export function isSurelyImage(text: string): boolean {
  return isVersioned(text) || hasRegistry(text);
}
