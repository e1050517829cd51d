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
