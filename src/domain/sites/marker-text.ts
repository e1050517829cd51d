/** What a marker comment says: whose version its scalar carries, and which part of it. */
export interface Marker {
  /** The policy, `flux-system:web`, or just the artifact, `web`. */
  readonly name: string;
  readonly part: 'reference' | 'name' | 'tag' | 'digest';
}

/** The text without which a file has no marker: what screens files before they are read. */
export const MARKERS = /"\$(?:imagepolicy|plumbline)"/u;

const COMMENT = /#[ \t]*\{[ \t]*"\$(imagepolicy|plumbline)"[ \t]*:[ \t]*"([^"\r\n]{1,400})"/uy;

/**
 * Reads the marker that ends the line of a scalar, from the scalar's end on; undefined where there is none. Flux writes
 * `# {"$imagepolicy": "namespace:policy"}`, with `:name`, `:tag` or `:digest` behind it for a scalar that is only that part
 * (https://fluxcd.io/flux/guides/image-update/#configure-image-update-for-custom-resources). `$plumbline` takes an artifact's name alone, too.
 */
export function markerAfter(text: string, end: number): Marker | undefined {
  COMMENT.lastIndex = skipClosing(text, end);
  const [, word, said = ''] = COMMENT.exec(text) ?? [];
  if (word === undefined) return undefined;
  const steps = said.split(':');
  const fewest = word === 'imagepolicy' ? 3 : 2;
  const last = steps.at(-1);
  const part = steps.length >= fewest && (last === 'name' || last === 'tag' || last === 'digest') ? last : undefined;
  const name = (part ? steps.slice(0, -1) : steps).join(':');
  const isName = /^[^:\s]+(?::[^:\s]+)?$/u.test(name) && (word === 'plumbline' || name.includes(':'));
  return isName ? { name, part: part ?? 'reference' } : undefined;
}

/** Past the brackets, commas and blanks that may stand between a scalar and the comment of its line. */
function skipClosing(text: string, end: number): number {
  let at = end;
  while (at < text.length && ' \t,]}'.includes(text.charAt(at))) at++;
  return at;
}
