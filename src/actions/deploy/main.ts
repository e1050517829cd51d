import { start } from '../start.ts';
import { failure, run } from './run.ts';
import { spec } from './spec.ts';
import { refuseUntrusted } from './trust.ts';

/** Runs the action under GitHub's runner. */
export function main(): Promise<void> {
  return start(
    spec,
    async (inputs, started) => {
      refuseUntrusted(started.trigger);
      return run(inputs, { ...(await started.all(inputs.token)), trigger: started.trigger });
    },
    failure,
  );
}
