import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import { InputError } from '../../kit/errors.ts';
import { didYouMean } from '../../kit/nearest.ts';
import type { Trigger } from '../../ports/trigger.ts';
import { specs } from '../specs.ts';
import { automatic, describeAutomatic } from './automatic.ts';
import type { spec } from './spec.ts';

/**
 * Refuses a command for which the root action would do nothing, and succeed.
 *
 * @throws InputError for an unknown word, and for `auto` on an event that chooses nothing
 */
export function run({ command }: InputsOf<typeof spec>, { event }: Trigger): OutputsOf<typeof spec> {
  const names = specs.map(({ name }) => name);
  if (command === 'auto') refuseIdle(event, names);
  else if (!names.includes(command)) {
    const known = ['auto', ...names];
    throw new InputError(`There is no command ${JSON.stringify(command)}${didYouMean(command, known)}`, {
      hint: `The input "command" takes ${known.join(', ')}.`,
    });
  }
  return { command };
}

function refuseIdle(event: string, names: readonly string[]): void {
  if (Object.values(automatic).some((events) => events.includes(event))) return;
  throw new InputError(`auto does nothing for the event ${event}: it runs ${describeAutomatic()}.`, {
    hint: `Say by the input "command" what to do: ${names.join(', ')}.`,
  });
}
