import type { Version } from '../versions/model.ts';
import { compareSemver } from '../versions/semver.ts';
import { parseTagVersion } from '../versions/suffix.ts';

/**
 * Whether a move leads back: something becomes older by its tag, and nothing newer. Nothing is said of tags that are no
 * versions. Plumbline never takes such a step on its own (DESIGN §6).
 */
export function isStepBack(moves: readonly { readonly from: Version | undefined; readonly to: Version }[]): boolean {
  const orders = moves.map(({ from, to }) => order(from?.tag, to.tag));
  return orders.some((one) => one < 0) && !orders.some((one) => one > 0);
}

function order(from: string | undefined, to: string | undefined): number {
  const [a, b] = [from, to].map((tag) => (tag === undefined ? undefined : parseTagVersion(tag)));
  return a && b ? compareSemver(b.version, a.version) : 0;
}
