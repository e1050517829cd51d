import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The absolute path of a tool, or undefined. Relative entries of PATH are passed over: a checkout that brings its own
 * `git` must not have it run (as Go's exec.ErrDot, https://go.dev/blog/path-security).
 */
export function which(tool: string, path: string | undefined): string | undefined {
  if (isAbsolute(tool)) return isExecutable(tool) ? tool : undefined;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(tool)) return undefined;
  for (const directory of (path ?? '').split(delimiter)) {
    if (!isAbsolute(directory)) continue;
    const candidate = join(directory, tool);
    if (isExecutable(candidate)) return candidate;
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
