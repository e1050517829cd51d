import { refusedForAge } from './build-time.ts';
import { type Filters, filtersOf } from './filters.ts';
import type { Version } from './model.ts';
import type { Track } from './policy.ts';
import type { Published } from './published.ts';
import { compare } from './series/order.ts';
import type { Candidate, Refusal, Series } from './series/series.ts';
import { inSeries } from './series/series-of.ts';

/** What the choice depends on beside the versions. */
export interface Circumstances {
  readonly now: Date;
}

/** What became of the versions that were looked at. */
export interface Judgement {
  /** Those that may follow, the newest first, each name once; the current one among them where it is published and wanted. */
  readonly ranked: readonly Published[];
  /** All others, by the reason. */
  readonly passedOver: ReadonlyMap<Refusal, readonly Published[]>;
}

/**
 * Judges every version by the track: whether it may follow the current one, and in which order. The order of the list makes no
 * difference. Nothing older than the current version may follow it, nor the same version under another name.
 *
 * @throws ConfigError when the track's constraint, pattern or format is none
 */
export function judge(
  published: Iterable<Published>,
  track: Track,
  current: Version | undefined,
  circumstances: Circumstances,
): Judgement {
  const filters = filtersOf(track);
  const passedOver = new Map<Refusal, Published[]>();
  const passOver: PassOver = (one, reason) => {
    const others = passedOver.get(reason);
    if (others) others.push(one);
    else passedOver.set(reason, [one]);
  };
  const all = [...published];
  const candidates = all.flatMap((one): readonly Candidate[] => {
    const candidate = readCandidate(one, filters);
    if (typeof candidate === 'object') return [candidate];
    passOver(one, candidate);
    return [];
  });
  const tag = current?.tag;
  const start = {
    tag,
    text: tag === undefined ? undefined : filters.extract(tag),
    isAllowed: tag !== undefined && filters.refuse(tag) !== 'not-allowed',
    published: newestOf(all.filter((one) => one.tag === tag)),
    candidates,
  };
  const ranked = inSeries(track.policy, start, circumstances.now, (series) =>
    rankIn(series, candidates, tag, (one) => refusedForAge(one, track, circumstances.now), passOver),
  );
  return { ranked, passedOver };
}

type PassOver = (published: Published, reason: Refusal) => void;

function readCandidate(published: Published, filters: Filters): Candidate | Refusal {
  const refusal = filters.refuse(published.tag);
  if (refusal !== undefined) return refusal;
  const text = filters.extract(published.tag);
  return text === undefined ? 'not-extracted' : { published, text };
}

function rankIn<P extends object>(
  series: Series<P>,
  candidates: readonly Candidate[],
  currentTag: string | undefined,
  refuse: (published: Published) => Refusal | undefined,
  passOver: PassOver,
): readonly Published[] {
  const { current } = series;
  const placed: { readonly published: Published; readonly place: P }[] = [];
  for (const candidate of candidates) {
    const { published } = candidate;
    const place = series.place(candidate);
    if (typeof place === 'string') {
      passOver(published, place);
      continue;
    }
    const isOld = current && published.tag !== currentTag && series.compare(place, current) <= 0;
    const refusal = isOld ? 'not-newer' : refuse(published);
    if (refusal === undefined) placed.push({ published, place });
    else passOver(published, refusal);
  }
  placed.sort(
    (a, b) =>
      series.compare(b.place, a.place) ||
      (series.prefer?.(b.place, a.place) ?? 0) ||
      comparePublished(b.published, a.published),
  );
  const names = new Set<string>();
  return placed.flatMap(({ published }) => {
    if (names.has(published.tag)) return [];
    names.add(published.tag);
    return [published];
  });
}

/** By name, as Argo CD Image Updater breaks ties (pkg/tag/tag_test.go); a name that is there twice by what else is known. */
function comparePublished(a: Published, b: Published): number {
  return (
    compare(a.tag, b.tag) ||
    compare(a.created?.getTime() ?? 0, b.created?.getTime() ?? 0) ||
    compare(a.digest ?? '', b.digest ?? '')
  );
}

function newestOf(published: readonly Published[]): Published | undefined {
  return published.toSorted(comparePublished).at(-1);
}
