import type { Window } from '../promote/windows.ts';
import { zoneOf } from '../promote/windows-zone.ts';
import { defaults } from './defaults.ts';
import type { PullRequestShape, WindowShape } from './format-pull-requests.ts';
import type { Grouping, PullRequestRules } from './model.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { Located, ValueOf } from './shape.ts';

type Written = ValueOf<PullRequestShape>['value'];

/** How the pull requests of an environment are made; what only roots can have is refused at others. */
export function readPullRequests(
  environment: { readonly name: string; readonly isRoot: boolean },
  written: Written,
  problems: Problems,
): PullRequestRules {
  if (!environment.isRoot) refuseRootKeys(environment.name, written, problems);
  return {
    labels: texts(written.labels),
    reviewers: texts(written.reviewers),
    assignees: texts(written.assignees),
    draft: written.draft?.value ?? plainPullRequests.draft,
    group: readGroup(environment.name, written.group, problems),
    limit: written.limit?.value,
    limitPerHour: written['limit-per-hour']?.value,
    schedule: written.schedule?.value.map(readWindow) ?? [],
  };
}

/** Everything that an environment without the key has. */
export const plainPullRequests: PullRequestRules = {
  labels: [],
  reviewers: [],
  assignees: [],
  draft: false,
  group: 'app',
  limit: undefined,
  limitPerHour: undefined,
  schedule: [],
};

function texts(list: { readonly value: readonly Located<string>[] } | undefined): readonly string[] {
  return list?.value.map(({ value }) => value) ?? [];
}

/** Releases are promoted one by one, and when they may move is a matter of gates. */
function refuseRootKeys(environment: string, written: Written, problems: Problems): void {
  const { group, limit, 'limit-per-hour': limitPerHour, schedule } = written;
  const grouped = group && !(group.kind === 'text' && group.value === 'app') ? group : undefined;
  for (const [key, found] of Object.entries({ group: grouped, limit, 'limit-per-hour': limitPerHour, schedule })) {
    if (!found) continue;
    const message = `environments.${environment}.pull-request.${key} is about pull requests of "update", which only environments without "after" have: releases are promoted one by one.`;
    problems.add(found.at, { rule: 'root-only', message, hint: `Remove "${key}" here.` });
  }
}

function readGroup(environment: string, written: Written['group'], problems: Problems): Grouping {
  if (written === undefined) return defaults.group;
  if (written.kind === 'text') return written.value;
  const groups = new Map<string, string>();
  for (const [name, { value }] of written.value) {
    for (const app of value.value) {
      const other = groups.get(app.value);
      if (other !== undefined) {
        const message = `environments.${environment}.pull-request.group has ${quote(app.value)} in ${other} and in ${name}.`;
        problems.add(app.at, { rule: 'duplicate-name', message, hint: 'Keep it in one group.' });
      }
      groups.set(app.value, name);
    }
  }
  return new Map([...written.value].map(([name, { value }]) => [name, texts(value)]));
}

/** A window as it is written: `cron`, `for` and `timezone`. */
export function readWindow({ value: { cron, for: length, timezone } }: ValueOf<WindowShape>): Window {
  const zone = timezone?.value ?? zoneOf(defaults.timezone);
  if (zone === undefined) throw new Error('The time zone that holds by default must be known.');
  return { cron: cron.value, seconds: length.value, zone };
}
