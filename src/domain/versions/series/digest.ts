import type { DigestPolicy } from '../policy.ts';
import type { Series, Start } from './series.ts';

/** One tag: what it stands for changes, and it alone follows, itself or whatever was there before. */
export function digestSeries({ tag }: DigestPolicy, { text }: Start): Series<object> {
  return {
    current: text === tag ? {} : undefined,
    place: (candidate) => (candidate.text === tag ? candidate : 'outside'),
    compare: () => 0,
  };
}
