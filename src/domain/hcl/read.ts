import { indexLines } from '../manifests/lines.ts';
import type { SourceFile } from '../manifests/model.ts';
import { HclError, Unreadable } from './error.ts';
import { HCL_LIMITS, type HclLimits } from './limits.ts';
import type { Body } from './model.ts';
import { readBody } from './read-body.ts';
import { Scanner } from './scanner.ts';

/** A file as HCL reads it, or the first thing that is wrong with it. */
export type ReadHcl = { readonly body: Body } | { readonly error: HclError };

/**
 * Reads an HCL2 file in native syntax. Accepts what hashicorp/hcl accepts and nothing else, within the limits; takes linear time. `joined`
 * is the text of files that are read together up to the end of this one, where it is not the first: the offsets of its nodes are of that.
 */
export function readHcl(file: SourceFile, limits: HclLimits = HCL_LIMITS, joined = file.text): ReadHcl {
  const from = joined.length - file.text.length;
  try {
    if (file.text.length > limits.size)
      throw new Unreadable(from, `The file has more than ${limits.size} characters.`, { reason: 'limit' });
    return { body: readBody(new Scanner(joined, limits, from), 'end') };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { reason, message, hint } = error;
    const offset = error.offset - from;
    const at = { file: file.path, ...indexLines(file.text).position(offset) };
    return { error: new HclError(reason, message, { at, offset, ...(hint === undefined ? {} : { hint }) }) };
  }
}
