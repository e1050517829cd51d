import { describePolicy } from './describe-policy.ts';
import type { Judgement } from './judge.ts';
import type { Policy, Track } from './policy.ts';
import type { Published } from './published.ts';
import type { Refusal } from './series/series.ts';

/** So many names are told; of more, only the count says something. */
const fewNames = 3;

/**
 * What became of the versions that were looked at, as one sentence without its full stop: `12 versions, none that may follow: 9 not
 * within "^2", 3 ignored`.
 */
export function explainJudgement({ ranked, passedOver }: Judgement, track: Track): string {
  const groups = [...passedOver].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const total = groups.reduce((count, [, { length }]) => count + length, ranked.length);
  if (total === 0) return 'there are no versions';
  const follow = ranked.length === 0 ? 'none that may follow' : `${ranked.length} that may follow`;
  const others = groups.map(
    ([reason, published]) => `${published.length} ${describeRefusal(reason, track)}${names(reason, published)}`,
  );
  const heads = `${total} ${total === 1 ? 'version' : 'versions'}, ${follow}`;
  const hint = ranked.length === 0 && passedOver.has('other-shape') ? hintAtShape(track) : '';
  return others.length === 0 ? heads : `${heads}: ${others.join(', ')}${hint}`;
}

/** What is a revision of a variant and what it runs on is guessed by the common tags: the user can say it. */
function hintAtShape({ policy }: Track): string {
  if (policy.by !== 'semver' && policy.by !== 'calendar') return '';
  return '; a track by `regex` can say what stays the same, by a group `compatibility`';
}

/** Why a version was passed over, as what can be said of it: `not within "^2"`. Undefined when it was not. */
export function explainTag(tag: string, { passedOver }: Judgement, track: Track): string | undefined {
  for (const [reason, published] of passedOver) {
    if (published.some((one) => one.tag === tag)) return describeRefusal(reason, track);
  }
  return undefined;
}

function names(reason: Refusal, published: readonly Published[]): string {
  // What was refused for its name could be anything.
  if (reason === 'strange' || published.length > fewNames) return '';
  return ` (${published
    .map(({ tag }) => tag)
    .sort()
    .join(', ')})`;
}

function describeRefusal(reason: Refusal, { policy, minimumAge = 0 }: Track): string {
  switch (reason) {
    case 'strange':
      return 'with a name that is refused';
    case 'not-allowed':
      return 'not allowed';
    case 'ignored':
      return 'ignored';
    case 'not-extracted':
      return 'without what is extracted';
    case 'no-version':
      return notPlaced(policy);
    case 'outside':
      return `not within ${describePolicy(policy)}`;
    case 'pre-release':
      return 'pre-releases';
    case 'other-shape':
      return 'of another variant or precision';
    case 'date':
      return 'that are dates, unlike the current one';
    case 'not-newer':
      return 'not newer';
    case 'undated':
      return 'of unknown age';
    case 'too-young':
      return `younger than ${formatAge(minimumAge)}`;
    case 'current-undated':
      return 'that cannot be compared, since nobody says when the current one was built';
    case 'current-unreadable':
      return 'that cannot be compared with the current one';
  }
}

function notPlaced(policy: Policy): string {
  if (policy.by === 'semver') return 'that are no semantic versions';
  if (policy.by === 'numerical') return 'that are no numbers';
  return `not within ${describePolicy(policy)}`;
}

/** `3d`, `36h`, `90m`, `90s`: in the largest unit that says it exactly. */
function formatAge(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400}d`;
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
