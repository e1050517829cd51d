import { defaults } from './defaults.ts';
import { configLimits } from './limits.ts';
import { choice, list, optional, record, required } from './shapes.ts';
import { duration } from './words.ts';
import {
  calendarFormat,
  constraint,
  ignored,
  movingTag,
  pattern,
  platform,
  template,
  versionPattern,
} from './words-track.ts';

const direction = choice(['ascending', 'descending']);
const patterns = { maximum: configLimits.patterns };

const extract = record('a map of keys', {
  pattern: required(pattern, 'What is looked for in a tag. A tag without it is passed over.'),
  value: required(template, 'What takes the place of the tag when versions are compared.'),
});

/** Which versions are followed: a policy, and what restricts it. */
export const track = record(
  'a map of keys',
  {
    semver: optional(constraint, "Semantic versions, by a constraint in Masterminds' syntax.", {
      default: defaults.semver,
    }),
    numerical: optional(direction, 'Numbers. `ascending`: the greatest is the newest.'),
    alphabetical: optional(direction, 'Texts. `ascending`: the last of the alphabet is the newest.'),
    regex: optional(
      versionPattern,
      'Versions of any shape: the groups `major`, `minor`, `patch` and `build` are compared as numbers, `prerelease` marks pre-releases, and `compatibility` must stay the same.',
    ),
    calendar: optional(calendarFormat, 'Calendar versions, by their format.'),
    'newest-build': optional(pattern, 'The image that was built last, of those whose tag matches.'),
    digest: optional(movingTag, 'One tag that moves: it stays, and its digest is followed.'),
    tags: optional(
      choice(['loose', 'strict']),
      'What is a semantic version: `strict` has three parts and perhaps a `v` in front. Only with `semver`.',
      { default: defaults.tags },
    ),
    'pre-releases': optional(
      choice(['follow', 'ignore']),
      'Whether pre-releases are followed. Only with `semver`, where a constraint that names one (`^2.0.0-0`) follows them too, `regex` and `calendar`.',
      { default: defaults.preReleases },
    ),
    allow: optional(list('a list of regular expressions (RE2)', pattern, patterns), 'A tag must match one of them.', {
      otherwise: 'every tag',
    }),
    ignore: optional(
      list('a list of globs, and of regular expressions (RE2) between slashes', ignored, patterns),
      'A tag must match none of them.',
      { otherwise: 'none' },
    ),
    extract: optional(
      extract,
      'Takes the version out of the tag. Only with `semver`, `numerical`, `alphabetical` and `calendar`.',
      { otherwise: 'the whole tag' },
    ),
    platforms: optional(
      list('a list of platforms', platform, { maximum: configLimits.platforms }),
      'What an image must run on: a version that lacks one of them is passed over. Only with `image`.',
      { otherwise: 'any' },
    ),
    'minimum-age': optional(
      duration(0, 365 * 86_400, '365d'),
      'How long ago a version must have been built. One whose age nobody tells is too young.',
      { default: defaults.minimumAge },
    ),
  },
  {
    atMostOne: ['semver', 'numerical', 'alphabetical', 'regex', 'calendar', 'newest-build', 'digest'],
    later: ['newest', 'platform'],
  },
);

export type TrackShape = typeof track;
