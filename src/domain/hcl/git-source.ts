import { gitRepository } from '../sites/coordinates-of.ts';
import type { Coordinates } from '../versions/coordinates.ts';

/** An address of Git, taken apart. */
export interface GitSource {
  readonly coordinates: Coordinates;
  /** What is checked out, decoded; undefined where the address does not say, which is the default branch. */
  readonly ref?: string;
  /** Where the ref stands in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * What Terraform takes for Git: what says so, and what is short for it
 * (https://developer.hashicorp.com/terraform/language/modules/sources).
 */
const GIT = /^(?:git::|git@[^/]+:|(?:github|bitbucket|gitlab)\.[a-z]+\/)/u;

/** Takes apart the source of a module, `git::https://github.com/acme/platform.git//dns?ref=v1.2.3`; undefined where it is not Git. */
export function cutGitSource(text: string): GitSource | undefined {
  if (!GIT.test(text)) return undefined;
  const mark = text.indexOf('?');
  const address = mark < 0 ? text : text.slice(0, mark);
  const coordinates = gitRepository(withoutFolder(address));
  if (!coordinates) return undefined;
  const found = mark < 0 ? null : /[?&]ref=([^&#]*)/u.exec(text.slice(mark));
  if (!found) return { coordinates, start: text.length, end: text.length };
  const written = found[1] ?? '';
  const end = mark + found.index + found[0].length;
  const ref = decodeQuery(written);
  return { coordinates, ...(ref === undefined ? {} : { ref }), start: end - written.length, end };
}

/** An address without the folder in it: `//modules/dns`. */
export function withoutFolder(address: string): string {
  const scheme = address.indexOf('://');
  const folder = address.indexOf('//', scheme < 0 ? 0 : scheme + 3);
  return folder < 0 ? address : address.slice(0, folder);
}

/** How a ref is written in a query: a plus sign would be read as a blank. */
export function encodeQuery(ref: string): string {
  return ref.replace(/[^A-Za-z0-9._/-]/gu, encodeURIComponent);
}

function decodeQuery(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/gu, ' '));
  } catch {
    return undefined;
  }
}
