import type { Platform } from './published.ts';

/** How the newest version is told. Each policy has an order of its own; what it cannot place in it is never chosen. */
export type Policy =
  | SemverPolicy
  | NumericalPolicy
  | AlphabeticalPolicy
  | RegexPolicy
  | CalendarPolicy
  | NewestBuildPolicy
  | DigestPolicy;

/** By precedence of semantic versions. */
export interface SemverPolicy {
  readonly by: 'semver';
  /** A constraint of Masterminds' syntax: `^2`, `>=1.2, <3`. */
  readonly constraint: string;
  /**
   * What counts as a version: `strict`, three parts and perhaps a `v` in front, as for Flux; `loose`, one to three parts and what
   * people add to them. Loose where nothing is said.
   */
  readonly tags?: 'loose' | 'strict';
  /** Whether pre-releases are followed though the constraint names none. */
  readonly preReleases?: boolean;
}

/** By size: whole or decimal numbers. */
export interface NumericalPolicy {
  readonly by: 'numerical';
  /** `ascending`: the greatest is the newest. */
  readonly order: Direction;
}

/** By the text, character by character. */
export interface AlphabeticalPolicy {
  readonly by: 'alphabetical';
  /** `ascending`: the last of the alphabet is the newest. */
  readonly order: Direction;
}

/** Which way the versions grow. */
export type Direction = 'ascending' | 'descending';

/** By the numbers that the named groups of a pattern find. */
export interface RegexPolicy {
  readonly by: 'regex';
  /** RE2, with groups of these names: major, minor, patch, build, prerelease, compatibility. */
  readonly pattern: string;
  readonly preReleases?: boolean;
}

/** By date, in a format of https://calver.org. */
export interface CalendarPolicy {
  readonly by: 'calendar';
  /** `YYYY.0M.MICRO` */
  readonly format: string;
  readonly preReleases?: boolean;
}

/** By the time of the build. */
export interface NewestBuildPolicy {
  readonly by: 'newest-build';
  /** RE2: the tags that are considered. */
  readonly pattern: string;
}

/** One tag that moves: the tag stays, and its digest is followed. */
export interface DigestPolicy {
  readonly by: 'digest';
  readonly tag: string;
}

/** Which versions are followed. What is not there restricts nothing. */
export interface Track {
  readonly policy: Policy;
  /** RE2: a tag must match one of them. */
  readonly allow?: readonly string[];
  /** Globs, and RE2 between slashes: a tag must match none of them. */
  readonly ignore?: readonly string[];
  /** The choice is made on what is taken out of the tag. */
  readonly extract?: Extract;
  /** What an image must run on, all of them. */
  readonly platforms?: readonly Platform[];
  /** How long ago a version must have been built, in seconds. */
  readonly minimumAge?: number;
}

/** What a tag's version is made of. */
export interface Extract {
  /** RE2; a tag that it does not match is passed over. */
  readonly pattern: string;
  /** `$1`, `$name`, `${name}` stand for what its groups found; `$$` for a dollar sign. */
  readonly value: string;
}
