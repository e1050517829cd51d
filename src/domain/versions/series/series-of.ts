import type { Policy } from '../policy.ts';
import { alphabeticalSeries } from './alphabetical.ts';
import { calendarSeries } from './calendar.ts';
import { digestSeries } from './digest.ts';
import { newestBuildSeries } from './newest-build.ts';
import { numericalSeries } from './numerical.ts';
import { regexSeries } from './regex.ts';
import { semverSeries } from './semver.ts';
import type { Series, Start } from './series.ts';

/** What is done with a series, whatever its places are. */
export type Use<R> = <P extends object>(series: Series<P>) => R;

/**
 * Uses the order that a policy puts versions in.
 *
 * @throws ConfigError when the policy's constraint, pattern or format is none
 */
export function inSeries<R>(policy: Policy, start: Start, now: Date, use: Use<R>): R {
  switch (policy.by) {
    case 'semver':
      return use(semverSeries(policy, start));
    case 'numerical':
      return use(numericalSeries(policy, start));
    case 'alphabetical':
      return use(alphabeticalSeries(policy, start));
    case 'regex':
      return use(regexSeries(policy, start));
    case 'calendar':
      return use(calendarSeries(policy, start));
    case 'newest-build':
      return use(newestBuildSeries(policy, now, start));
    case 'digest':
      return use(digestSeries(policy, start));
  }
}
