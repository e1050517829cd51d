import { repositoryOf, start } from '../start.ts';
import { allPorts } from '../wiring.ts';
import { failure, run } from './run.ts';
import { spec } from './spec.ts';
import { refuseUntrusted } from './trust.ts';

/** Runs the action under GitHub's runner. */
export function main(): Promise<void> {
  return start(
    spec,
    (inputs, started) => {
      refuseUntrusted(started.context.trigger);
      return run(inputs, allPorts(started, repositoryOf(started, inputs.token)));
    },
    failure,
  );
}
