import type { AlphabeticalPolicy } from '../policy.ts';
import { compare } from './order.ts';
import type { Candidate, Series, Start } from './series.ts';

/** Texts, by their characters: not by the order of any language, which would change with the machine. */
export function alphabeticalSeries(
  { order }: AlphabeticalPolicy,
  { text, isAllowed }: Start,
): Series<Pick<Candidate, 'text'>> {
  const sign = order === 'ascending' ? 1 : -1;
  return {
    // Everything has a place in the alphabet: `latest`, where `allow` names another series, says nothing of that series.
    current: text === undefined || !isAllowed ? undefined : { text },
    place: (candidate) => (candidate.text === '' ? 'no-version' : candidate),
    compare: (a, b) => sign * compare(a.text, b.text),
  };
}
