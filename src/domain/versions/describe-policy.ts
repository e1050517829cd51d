import type { Policy } from './policy.ts';

/** What a policy lets in, as the end of a sentence: `not within "^2"`. */
export function describePolicy(policy: Policy): string {
  switch (policy.by) {
    case 'semver':
      return `"${policy.constraint}"`;
    case 'numerical':
      return 'the numbers';
    case 'alphabetical':
      return 'what the alphabet orders';
    case 'regex':
    case 'newest-build':
      return `the pattern "${policy.pattern}"`;
    case 'calendar':
      return `the format "${policy.format}"`;
    case 'digest':
      return `the tag "${policy.tag}"`;
  }
}
