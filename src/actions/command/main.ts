import { start } from '../start.ts';
import { run } from './run.ts';
import { spec } from './spec.ts';

/** Runs the action under GitHub's runner. */
export function main(): Promise<void> {
  return start(spec, async (inputs, { trigger }) => run(inputs, trigger));
}
