import { ConfigError } from '../../kit/errors.ts';
import type { Track } from '../config/model.ts';
import { type Constraint, parseConstraint } from './constraint.ts';
import type { Version } from './model.ts';
import { satisfies } from './satisfies.ts';
import { compareSemver, parseSemver, type Semver } from './semver.ts';
import { parseTagVersion, type TagVersion } from './suffix.ts';

/**
 * The newest tag that the track wants and that may follow the current one: the current one itself when there is nothing newer, and
 * undefined when there is no such tag at all.
 *
 * - With a current tag that is a version, only tags of the same shape follow: the variant stays (`-alpine`), a build (`_1`) appears
 *   only where there was one, and a tag that is meant to float keeps its precision, so that `20` never becomes `20.1.2`. What is
 *   compared is the version without its variant. An older version, or the same one written in another way, is no answer.
 * - Without one (none, `latest`, a digest alone), it is the newest that the constraint lets in.
 *
 * Equal versions are told apart by their text, those written like the current one first.
 * @throws ConfigError when the track's constraint is none
 */
export function choose(tags: Iterable<string>, track: Track, current?: Version): string | undefined {
  const constraint = constraintOf(track);
  const from = current?.tag === undefined ? undefined : parseTagVersion(current.tag);
  return from === undefined ? newest(tags, constraint) : newestAfter(tags, constraint, from);
}

/**
 * Whether the track wants this tag, in whatever variant of the image.
 * @throws ConfigError when the track's constraint is none
 */
export function isAllowed(tag: string, track: Track): boolean {
  const found = parseTagVersion(tag);
  return found !== undefined && satisfies(found.version, constraintOf(track));
}

function constraintOf(track: Track): Constraint {
  if (track.policy.by !== 'semver') throw new ConfigError(`Nothing can be chosen by ${track.policy.by} yet.`);
  const constraint = parseConstraint(track.policy.constraint);
  if (!('error' in constraint)) return constraint;
  throw new ConfigError(`The constraint "${track.policy.constraint}" cannot be used: ${constraint.error}.`, {
    hint: 'Write it as `^1.2`, `~1.2.3`, `1.x` or `>=1.2, <3`; `^1.2-0` lets pre-releases in.',
  });
}

/** The newest version by the constraint alone: a variant is a pre-release, as for Masterminds. */
function newest(tags: Iterable<string>, constraint: Constraint): string | undefined {
  let best: Semver | undefined;
  for (const tag of tags) {
    const version = parseSemver(tag);
    if (version === undefined || !satisfies(version, constraint)) continue;
    if (best === undefined || byVersionThenText(version, best) > 0) best = version;
  }
  return best?.text;
}

function newestAfter(tags: Iterable<string>, constraint: Constraint, from: TagVersion): string | undefined {
  let best: Semver | undefined;
  for (const tag of tags) {
    const candidate = parseTagVersion(tag);
    if (candidate === undefined || !canFollow(candidate, from)) continue;
    const { version } = candidate;
    if (compareSemver(version, from.version) <= 0 && tag !== from.version.text) continue;
    if (!satisfies(version, constraint)) continue;
    if (best === undefined || byVersionThenLikeness(version, best, from.version) > 0) best = version;
  }
  return best?.text;
}

/** Whether a tag has the shape of the current one. */
function canFollow(candidate: TagVersion, from: TagVersion): boolean {
  if (candidate.variant !== from.variant) return false;
  if (candidate.version.build !== '' && from.version.build === '') return false;
  return from.version.precision === 3 || candidate.version.precision === from.version.precision;
}

/** `v2.0` < `v2.0.0`: by text, as Argo CD Image Updater orders them (pkg/tag/tag_test.go). */
function byVersionThenText(a: Semver, b: Semver): number {
  return compareSemver(a, b) || (a.text < b.text ? -1 : 1);
}

function byVersionThenLikeness(a: Semver, b: Semver, like: Semver): number {
  return compareSemver(a, b) || likeness(a, like) - likeness(b, like) || byVersionThenText(a, b);
}

/** How much a tag is written as another one: with `v` or without, with as many parts. */
function likeness(a: Semver, b: Semver): number {
  return Number(a.text.startsWith('v') === b.text.startsWith('v')) * 2 + Number(a.precision === b.precision);
}
