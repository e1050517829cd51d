import { describe } from '@jest/globals';
import { findTool } from './tools.ts';

/**
 * `describe` for tests that run real tools; its body gets their paths by name. Where one is missing, the tests are counted as skipped
 * and the reason stands in their title; with `CI=true` the file fails.
 */
export function describeWith<Command extends string>(
  commands: readonly Command[],
  title: string,
  body: (paths: Readonly<Record<Command, string>>) => void,
): void {
  const found = commands.map((command) => [command, findTool(command)] as const);
  const reasons = found.flatMap(([, tool]) => ('missing' in tool ? [tool.missing] : []));
  // Jest runs the body of a skipped `describe` too, to count its tests: the paths it gets then are never used.
  const paths = Object.fromEntries(found.map(([command, tool]) => [command, 'path' in tool ? tool.path : command]));
  const define = () => body(paths as Record<Command, string>);
  if (reasons.length === 0) describe(title, define);
  else describe.skip(`${title} [skipped: ${reasons.join('; ')}]`, define);
}
