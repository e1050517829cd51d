import { ConfigError } from '../../../kit/errors.ts';
import { type Constraint, parseConstraint } from '../constraint.ts';
import type { SemverPolicy } from '../policy.ts';
import { satisfies, satisfiesWithPreReleases } from '../satisfies.ts';
import type { Semver } from '../semver.ts';
import { isDescribed, parseTagVersion, parseWholeTag, type TagVersion } from '../suffix.ts';
import { isDateAfter, wantsDates } from './dates.ts';
import { compare, compareNumbers, comparePreReleases } from './order.ts';
import type { Refusal, Series, Start } from './series.ts';
import { hasShape, isRebuilt } from './shape.ts';
import { variantAfterUnplaced, variantAsked } from './unplaced.ts';

/**
 * Semantic versions.
 *
 * - After a version only tags of the same shape follow: the variant stays (`-alpine`), a build (`_1`) appears only where there was
 *   one, a date only where there was one or the constraint names one, what was built again (`-1`) is followed by its kind, and a tag
 *   that is meant to float keeps its precision, so that `20` never becomes `20.1.2`. What is compared is the version without its variant.
 * - After a tag that floats (`latest`) or no tag at all it is the newest that the constraint lets in; `alpine` and `latest-alpine` are
 *   followed by that variant alone, and a tag with a number that is no version by nothing.
 *
 * @throws ConfigError when the constraint is none
 */
export function semverSeries(policy: SemverPolicy, start: Start): Series<TagVersion> {
  const constraint = constraintOf(policy);
  const current = start.text === undefined ? undefined : readVersion(start.text, policy);
  const keepsVariant = current !== undefined || variantAsked(start) !== '';
  return {
    current,
    place(candidate) {
      // A variant is a pre-release to Masterminds, where there is none to be kept.
      const place = keepsVariant ? readVersion(candidate.text, policy) : readAsWritten(candidate.text, policy);
      if (place === undefined) return 'no-version';
      if (current) {
        if (!hasShape(place, current)) return 'other-shape';
        if (isDateAfter(place, current) && !wantsDates(constraint)) return 'date';
        // What was built again is wanted where its release is.
        const release = isRebuilt(current) ? { ...place.version, pre: '' } : place.version;
        return refusalOf(release, policy, constraint) ?? place;
      }
      return variantAfterUnplaced(start, place.variant) ?? refusalOf(place.version, policy, constraint) ?? place;
    },
    compare: (a, b) => compareVersions(a.version, b.version) || compare(a.revision, b.revision),
    prefer: (a, b) => (current ? likeness(a.version, current.version) - likeness(b.version, current.version) : 0),
  };
}

function constraintOf(policy: SemverPolicy): Constraint {
  const constraint = parseConstraint(policy.constraint);
  if (!('error' in constraint)) return constraint;
  throw new ConfigError(`The constraint "${policy.constraint}" cannot be used: ${constraint.error}.`, {
    hint: 'Write it as `^1.2`, `~1.2.3`, `1.x` or `>=1.2, <3`; `^1.2-0` lets pre-releases in.',
  });
}

/** Three parts without leading zeros, perhaps a `v`: https://github.com/fluxcd/pkg/blob/main/version/version.go */
const strict = /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:[-+]|$)/;
/** A commit, or a date without separators: read as a number it would be newer than every version there will ever be. */
const bareNumber = /^\d{7,}$/;

function readVersion(text: string, { tags }: SemverPolicy): TagVersion | undefined {
  if (tags === 'strict' ? !strict.test(text) || text.includes('_') : bareNumber.test(text)) return undefined;
  return parseTagVersion(text);
}

function readAsWritten(text: string, policy: SemverPolicy): TagVersion | undefined {
  if (readVersion(text, policy) === undefined) return undefined;
  const version = parseWholeTag(text);
  return version && { version, variant: '', revision: 0n };
}

function refusalOf(version: Semver, policy: SemverPolicy, constraint: Constraint): Refusal | undefined {
  if (satisfies(version, constraint)) return undefined;
  const release: Semver = { ...version, pre: '' };
  if (version.pre === '' || !satisfies(release, constraint)) return 'outside';
  // The release must be wanted too: 2.0.0-rc.1 is less than 2, and not what `<2` means.
  return policy.preReleases === true && satisfiesWithPreReleases(version, constraint) ? undefined : 'pre-release';
}

function compareVersions(a: Semver, b: Semver): number {
  const order = compareNumbers([a.major, a.minor, a.patch], [b.major, b.minor, b.patch]);
  // Commits after a version come after it, though the grammar takes them for a pre-release.
  return order || compare(Number(isDescribed(a.pre)), Number(isDescribed(b.pre))) || comparePreReleases(a.pre, b.pre);
}

/** How much a tag is written as another one: with `v` or without, with as many parts. */
function likeness(a: Semver, b: Semver): number {
  return Number(a.text.startsWith('v') === b.text.startsWith('v')) * 2 + Number(a.precision === b.precision);
}
