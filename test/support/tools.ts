import { describe } from '@jest/globals';
import { type Located, locate } from '../../scripts/tools/cache.ts';
import { findGo } from '../../scripts/tools/go.ts';

/** A test that needs a tool which is not built was started where that counts as a failure. */
export class MissingTool extends Error {}

/**
 * The absolute path of a pinned command (`kubectl`, `registry`; all of them are in scripts/tools/catalogue.ts), or the reason why it
 * is missing. With `CI=true` a missing tool throws: there a skipped test is a failed one.
 */
export function findTool(command: string, env: NodeJS.ProcessEnv = process.env): Located {
  const found = locate(command, findGo(env), env);
  if ('missing' in found && env.CI === 'true')
    throw new MissingTool(`${found.missing}. With CI=true no test is skipped.`);
  return found;
}

/** The absolute path of a pinned command. Throws a {@link MissingTool} where it is not built. */
export function requireTool(command: string, env: NodeJS.ProcessEnv = process.env): string {
  const found = findTool(command, env);
  if ('missing' in found) throw new MissingTool(found.missing);
  return found.path;
}

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
