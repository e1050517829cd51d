import type { Comparator, Constraint } from './constraint.ts';
import { comparePre, compareSemver, type Semver } from './semver.ts';

/** Whether a version is one of those wanted. */
export function satisfies(version: Semver, constraint: Constraint): boolean {
  return constraint.groups.some((group) => {
    // A pre-release is wanted only where the constraint itself names one.
    if (version.pre !== '' && group.every((comparator) => comparator.version.pre === '')) return false;
    return group.every((comparator) => holds(version, comparator));
  });
}

/** As `satisfies`, where pre-releases are wanted though the constraint names none. */
export function satisfiesWithPreReleases(version: Semver, constraint: Constraint): boolean {
  return constraint.groups.some((group) => group.every((comparator) => holds(version, comparator)));
}

/** The meaning of each operator, odd corners included: `^*` is 0.0.0 alone, `~0.0.0` is everything, `>1` starts at 2. */
function holds(version: Semver, { operator, version: bound, known }: Comparator): boolean {
  const order = compareSemver(version, bound);
  switch (operator) {
    case '=':
      return known === 3 ? order === 0 : inTilde(version, bound, known);
    case '!=':
      return differs(version, bound, known);
    case '>':
      if (known === 1) return version.major > bound.major;
      if (known === 2) return version.major > bound.major || (sameMajor(version, bound) && version.minor > bound.minor);
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '<=':
      if (known === 3) return order <= 0;
      if (known === 1) return version.major <= bound.major;
      return version.major < bound.major || (sameMajor(version, bound) && version.minor <= bound.minor);
    case '~':
      return inTilde(version, bound, known);
    case '^':
      return order >= 0 && inCaret(version, bound, known);
  }
}

/** `~1.2.3` is `>=1.2.3, <1.3`; `~1` is `>=1, <2`; `~*` and, by a rule of its own, `~0.0.0` are everything. */
function inTilde(version: Semver, bound: Semver, known: number): boolean {
  if (compareSemver(version, bound) < 0) return false;
  const isZero = bound.major === 0n && bound.minor === 0n && bound.patch === 0n;
  if (isZero && (known === 0 || known === 3)) return true;
  return sameMajor(version, bound) && (known === 1 || version.minor === bound.minor);
}

/** `^1.2.3` is `>=1.2.3, <2`; `^0.2.3` is `>=0.2.3, <0.3`; `^0.0.3` is 0.0.3; `^0` is `<1`. */
function inCaret(version: Semver, bound: Semver, known: number): boolean {
  if (!sameMajor(version, bound)) return false;
  if (bound.major > 0n || known === 1) return true;
  if (version.minor !== bound.minor) return false;
  return bound.minor > 0n || known === 2 || version.patch === bound.patch;
}

/** `!=1` is no 1.x at all; `!=1.2` no 1.2.x, except for its pre-releases; `!=*` is `!=0.0.0`. */
function differs(version: Semver, bound: Semver, known: number): boolean {
  if (known === 1) return !sameMajor(version, bound);
  if (known !== 2) return compareSemver(version, bound) !== 0;
  return !sameMajor(version, bound) || version.minor !== bound.minor || comparePre(version.pre, bound.pre) !== 0;
}

function sameMajor(a: Semver, b: Semver): boolean {
  return a.major === b.major;
}
