import { configLimits } from './limits.ts';
import type { Meaning, TextShape } from './shape.ts';

/**
 * Makes sense of texts that take long to judge: a regular expression is compiled, which takes up to two milliseconds, and a file has room for
 * 80,000 of them. Each is judged once, wherever it is repeated, and only so many are.
 */
export interface CostlyTexts {
  understand(shape: TextShape<unknown>, text: string, path: string): Meaning<unknown>;
}

/** Begins with nothing judged. */
export function costlyTexts(): CostlyTexts {
  const known = new Map<string, Meaning<unknown>>();
  return {
    understand(shape, text, path) {
      const key = `${shape.takes}\n${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= configLimits.costly) {
        const message = `${path} is one of more than ${configLimits.costly} regular expressions and globs in this file.`;
        return { problem: { rule: 'too-large', message, hint: 'Use the same ones where you can: each counts once.' } };
      }
      const meaning = shape.understand(text, path);
      // One that is wrong is judged anew, for the place that its message tells; then it counts again.
      known.set('value' in meaning ? key : `${key}\n${known.size}`, meaning);
      return meaning;
    },
  };
}
