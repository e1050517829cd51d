import { InputError } from '../kit/errors.ts';
import { didYouMean } from '../kit/nearest.ts';

/** The value of a flag that takes one of some words. @throws InputError */
export function oneOf<const C extends readonly string[]>(flag: string, value: string, choices: C): C[number] {
  if (choices.includes(value)) return value;
  throw new InputError(`--${flag} is "${value}"; it takes ${choices.join(', ')}${didYouMean(value, choices)}`);
}
