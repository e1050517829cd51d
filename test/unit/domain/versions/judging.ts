import { rank } from '../../../../src/domain/versions/choose.ts';
import { explainJudgement, explainTag } from '../../../../src/domain/versions/explain.ts';
import { judge } from '../../../../src/domain/versions/judge.ts';
import type { Policy, Track } from '../../../../src/domain/versions/policy.ts';
import type { Published } from '../../../../src/domain/versions/published.ts';

/** When the cases are judged. */
export const now = new Date('2026-06-15T12:00:00Z');

/** A time so many days before the cases are judged. */
export function daysAgo(days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** Versions by their names, separated by blanks. */
export function tagged(names: string): readonly Published[] {
  return names
    .split(' ')
    .filter((tag) => tag !== '')
    .map((tag) => ({ tag }));
}

/** The names of the versions that may follow, the newest first. */
export function ranking(published: readonly Published[], track: Track, current?: string): readonly string[] {
  const version = current === undefined ? undefined : { tag: current };
  return rank(published, track, version, { now }).map(({ tag }) => tag);
}

/** The newest version that may follow. */
export function pick(names: string, policy: Policy | Track, current?: string): string | undefined {
  return ranking(tagged(names), 'by' in policy ? { policy } : policy, current)[0];
}

/** What is said of the versions. */
export function explain(published: readonly Published[], track: Track, current?: string): string {
  const version = current === undefined ? undefined : { tag: current };
  return explainJudgement(judge(published, track, version, { now }), track);
}

/** What is said of one of the versions. */
export function explainOne(
  tag: string,
  published: readonly Published[],
  track: Track,
  current?: string,
): string | undefined {
  const version = current === undefined ? undefined : { tag: current };
  return explainTag(tag, judge(published, track, version, { now }), track);
}
