const target = /\s*<([^<>]*)>/y;
/** By RFC 8288 a parameter may be without a value, and a semicolon without a parameter. */
const parameter = /\s*;\s*(?:([^\s=;,"<>]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^\s",;]*))?)?/y;
const end = /\s*(?:,[\s,]*|$)/y;

/** What a `Link` header says of the next page. */
export interface Links {
  /** As it stands there; undefined on the last page. */
  readonly next: string | undefined;
}

/**
 * Reads a `Link` header (RFC 8288). Undefined for one that is not clear about what follows: what cannot be read, or does not say what
 * it is a link to, may be the next page, and a list must not end there.
 */
export function readLinks(header: string | undefined): Links | undefined {
  const text = header?.trim() ?? '';
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  let next: string | undefined;
  while (at < text.length) {
    const to = read(target)?.[1];
    const relations: string[] = [];
    for (let found = read(parameter); found !== null; found = read(parameter)) {
      if (found[1]?.toLowerCase() === 'rel') relations.push(...relationsOf(found[2] ?? ''));
    }
    if (to === undefined || relations.length === 0 || read(end) === null) return undefined;
    if (relations.includes('next')) next ??= to;
  }
  return { next };
}

/** `rel='next'` is no quotation by the RFC, and leaves no doubt all the same. */
function relationsOf(value: string): readonly string[] {
  return value
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
}
