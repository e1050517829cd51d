import type { AlphabeticalPolicy } from '../policy.ts';
import { compare } from './order.ts';
import type { Candidate, Series, Start } from './series.ts';
import { afterUnplaced } from './unplaced.ts';

/** Texts, by their characters: not by the order of any language, which would change with the machine. */
export function alphabeticalSeries({ order }: AlphabeticalPolicy, start: Start): Series<Pick<Candidate, 'text'>> {
  const sign = order === 'ascending' ? 1 : -1;
  const { text, isAllowed } = start;
  // Everything has a place in the alphabet: `latest`, where `allow` names another series, says nothing of that series.
  const current = text === undefined || !isAllowed ? undefined : { text };
  const refusal = current ? undefined : afterUnplaced(start);
  return {
    current,
    place: (candidate) => (candidate.text === '' ? 'no-version' : (refusal ?? candidate)),
    compare: (a, b) => sign * compare(a.text, b.text),
  };
}
