import { defaults } from './defaults.ts';
import { configLimits } from './limits.ts';
import { choice, either, flag, integer, list, map, optional, record, required } from './shapes.ts';
import { duration, label, name } from './words.ts';
import { login, reviewer } from './words-github.ts';
import { cron, timeZone } from './words-time.ts';

/** A stretch of time that comes again. */
export const window = record('a map of keys', {
  cron: required(cron, 'When it begins, by the clock of its time zone.'),
  for: required(duration(60, 366 * 86_400, '366d'), 'How long it lasts, in time that passes.'),
  timezone: optional(timeZone, 'The time zone of `cron`.', { default: defaults.timezone }),
});

const group = either('`app`, `environment`, or a map of names to lists of apps', [
  choice(['app', 'environment']),
  map(
    'a map of names to lists of apps',
    '<group>',
    name,
    list('a list of apps', name, { maximum: configLimits.groupMembers }),
    { maximum: configLimits.groups },
  ),
]);

/** The pull requests that change an environment. */
export const pullRequest = record(
  'a map of keys',
  {
    labels: optional(
      list('a list of labels', label('a label of GitHub', 50), { minimum: 0, maximum: configLimits.labels }),
      'Labels of the pull requests that change this environment.',
      { otherwise: 'none' },
    ),
    reviewers: optional(
      list('a list of reviewers', reviewer, { minimum: 0, maximum: configLimits.reviewers }),
      'Who is asked to review them: logins, and teams of the organisation as `team:sre`.',
      { otherwise: 'none' },
    ),
    assignees: optional(
      list('a list of logins', login, { minimum: 0, maximum: configLimits.assignees }),
      'Who they are assigned to.',
      { otherwise: 'none' },
    ),
    draft: optional(flag, 'Whether they are opened as drafts. A draft is never merged by Plumbline.', {
      default: defaults.draft,
    }),
    group: optional(
      group,
      'Which apps share a pull request of `update`: none (`app`), all of the environment (`environment`), or those of one list. Roots only.',
      { default: defaults.group },
    ),
    limit: optional(
      integer('a whole number from 1 to 1000', 1, 1000),
      'How many pull requests of `update` may be open at the same time. Roots only.',
      { otherwise: 'any number' },
    ),
    'limit-per-hour': optional(
      integer('a whole number from 1 to 1000', 1, 1000),
      'How many pull requests of `update` may be opened within an hour. Roots only.',
      { otherwise: 'any number' },
    ),
    schedule: optional(
      list('a list of windows', window, { maximum: configLimits.windows }),
      'When `update` may open new pull requests. Those that are open are kept up to date at any time. Roots only.',
      { otherwise: 'at any time' },
    ),
  },
  { later: ['title', 'body', 'milestone'] },
);

export type PullRequestShape = typeof pullRequest;
export type WindowShape = typeof window;
