import type { Constraint } from '../constraint.ts';
import type { TagVersion } from '../suffix.ts';

/** Majors from here on are years, or dates: `2023.01.01`, `20230101.120000`. */
const firstYear = 1900n;
/** No project has counted so far: Chrome, which hurries, has had 150 majors in 18 years. */
const mostMajors = 1000n;

/**
 * Whether a version is a date, and the current one is none. Many images publish both, nightly builds by date say, and as a number the date
 * would be newer than every version there will ever be.
 */
export function isDateAfter({ version }: TagVersion, { version: current }: TagVersion): boolean {
  return version.major >= firstYear && current.major < mostMajors;
}

/** Whether a constraint asks for dates: `>=2024`, `^2024.1`; not `<2024`, which lets in what comes before. */
export function wantsDates({ groups }: Constraint): boolean {
  return groups.some((group) =>
    group.some(
      ({ operator, version }) =>
        version.major >= firstYear && operator !== '<' && operator !== '<=' && operator !== '!=',
    ),
  );
}
