import type { Artifact } from '../domain/config/model.ts';
import { refusedForAge } from '../domain/versions/build-time.ts';
import type { Published } from '../domain/versions/published.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Clock } from '../ports/clock.ts';

/** Versions whose age is asked for: with more builds than that within the minimum age, the next run has to do. */
const mostDated = 20;
/** So many names are told; of more, only the count says something. */
const fewNames = 3;

/** The versions that are old enough, in their order, and what is said of the others. */
export interface Aged {
  readonly old: readonly Published[];
  readonly notes: readonly string[];
}

/**
 * Leaves out the versions that are younger than their track asks for, or of unknown age. All dates are asked for at once: a list of the
 * place's own tells most of them, and when it was pushed, which whoever builds an image cannot choose.
 */
export async function oldEnough(
  { catalogue, clock }: { readonly catalogue: Catalogue; readonly clock: Clock },
  { coordinates, track }: Artifact,
  ranked: readonly Published[],
): Promise<Aged> {
  if (!track.minimumAge) return { old: ranked, notes: [] };
  const dated = await catalogue.dated(coordinates, ranked.slice(0, mostDated));
  const now = clock.now();
  const tagsOf = (refusal: ReturnType<typeof refusedForAge>) =>
    dated.filter((one) => refusedForAge(one, track, now) === refusal).map(({ tag }) => tag);
  return {
    old: dated.filter((one) => refusedForAge(one, track, now) === undefined),
    notes: [
      ...said(tagsOf('undated'), 'no known date, and so not old enough'),
      ...said(tagsOf('too-young'), 'not old enough yet'),
    ],
  };
}

function said(tags: readonly string[], what: string): readonly string[] {
  if (tags.length === 0) return [];
  const more = tags.length > fewNames ? ` and ${tags.length - fewNames} more` : '';
  return [`${tags.slice(0, fewNames).join(', ')}${more}: ${what}`];
}
