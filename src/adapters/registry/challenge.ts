/** One way in that a `WWW-Authenticate` header offers. */
export interface Challenge {
  /** Lower-case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Lower-case names → values. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Longer headers are not read; Node refuses them above 16 KiB in all anyway. */
const maximumHeader = 8 * 1024;

const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quoted = /"((?:[^"\\]|\\.)*)"/sy;
/** Some registries do not quote their values: everything up to a comma or blank. */
const unquoted = /[^\s",]+/y;
const token68 = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
const blank = /[\s,]*/y;
const equals = /[ \t]*=[ \t]*/y;

/**
 * All challenges of a header, which may hold several (https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1). A header that breaks
 * off in the middle gives none: half a challenge must not decide where credentials go.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  if (header.length > maximumHeader) return [];
  const read = reader(header);
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (read(blank); !read.done(); read(blank)) {
    const name = read(token)?.[0].toLowerCase();
    if (name === undefined) return [];
    const current = challenges.at(-1);
    if (current !== undefined && read(equals) !== undefined) {
      const value = read(quoted)?.[1]?.replace(/\\(.)/gs, '$1') ?? read(unquoted)?.[0];
      // The first one counts where a name comes twice: no later one may change where we go.
      if (value === undefined) return [];
      if (!current.parameters.has(name)) current.parameters.set(name, value);
    } else {
      challenges.push({ scheme: name, parameters: new Map() });
      // `Negotiate oYH1MIHy…` has one value without a name, which we have no use for.
      if (read(/[ \t]+/y) !== undefined) read(token68);
    }
  }
  return challenges;
}

interface Reader {
  (pattern: RegExp): RegExpExecArray | undefined;
  done(): boolean;
}

/** Matches sticky patterns one after another. */
function reader(text: string): Reader {
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found !== undefined) at += found[0].length;
    return found;
  };
  return Object.assign(read, { done: () => at >= text.length });
}
