/** Longest text of a server that is repeated, in characters. */
const longest = 600;

/** One line without control characters, of bounded length: what a cluster says is hostile data (security T36). */
export function plainText(text: string): string {
  const line = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/**
 * An API error without the values that it quotes: a manifest's environment may hold what must not be shown.
 * `Invalid value: "…": why` and `got &value.valueUnstructured{…}` are how apimachinery's field errors and
 * structured-merge-diff print them.
 */
export function withoutValues(text: string): string {
  return withoutQuoted(text)
    .replaceAll(/got &?value\.value\w+\{.*?\}(?=$|[\s,;])/gsu, 'got another type')
    .replaceAll(/ \(\/?[^()]*; [^()]*\): /gu, ': ');
}

const marks = /\b(Invalid value|Duplicate value|Unsupported value): /u;

function withoutQuoted(text: string): string {
  const found = marks.exec(text);
  if (!found) return text;
  const start = found.index + found[0].length;
  const rest = text.slice(start + valueLength(text.slice(start)));
  return `${text.slice(0, start - 2)}${withoutQuoted(rest)}`;
}

/** The length of a value as Go's %q, %v or JSON prints it; all that follows when its end cannot be told. */
function valueLength(text: string): number {
  const first = text[0];
  if (first === '"') return /^"(?:[^"\\]|\\.)*"/u.exec(text)?.[0].length ?? text.length;
  if (first === '{' || first === '[') return bracketLength(text);
  return /^[\w.+-]+/u.exec(text)?.[0].length ?? text.length;
}

function bracketLength(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (quoted) {
      if (char === '\\') index++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return index + 1;
  }
  return text.length;
}
