import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { catalogue, type Tool } from './catalogue.ts';
import type { Go } from './go.ts';

/** Where the wrappers are: `test/tools` of this checkout. */
const wrappers = path.join(import.meta.dirname, '..', '..', 'test', 'tools');

/** The wrapper of a tool, and what its go.mod says. */
export interface Wrapper {
  readonly folder: string;
  /** The tool's version without `v`, from the `require` line of its module. */
  readonly version: string;
  /** The oldest Go that builds it, from the `go` line. */
  readonly go: string;
}

/** Reads the wrapper of a tool. A wrapper that does not name its tool is a mistake in this repository and throws. */
export function readWrapper(tool: Tool): Wrapper {
  const folder = path.join(wrappers, tool.name);
  const lines = readFileSync(path.join(folder, 'go.mod'), 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/^require /u, ''));
  const wordAfter = (start: string) =>
    lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .split(' ')[0];
  const version = wordAfter(`${tool.module} v`);
  const go = wordAfter('go ');
  if (!version || !go) throw new Error(`test/tools/${tool.name}/go.mod does not require ${tool.module}.`);
  return { folder, version, go };
}

/** The folder under which all tools are kept, outside of the checkout: many checkouts share it. */
export function cacheRoot(env: NodeJS.ProcessEnv): string {
  const cache = env.PLUMBLINE_CACHE || env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return path.resolve(cache, 'plumbline', 'tools');
}

/** The linker's flags for a tool. They are part of its cache key. */
export function linkerFlags(tool: Tool, version: string): string {
  return ['-s', '-w', ...(tool.stamps?.(version) ?? []).map((stamp) => `-X ${stamp}`)].join(' ');
}

/** The Go files of a wrapper that is a program itself; most only name one. */
function ownSources(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.go'))
    .sort();
}

/** The folder of a built tool: its name tells the exact inputs of the build, so that it never has to be renewed in place. */
export function toolFolder(tool: Tool, go: Go, env: NodeJS.ProcessEnv): string {
  const { folder, version } = readWrapper(tool);
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum', ...ownSources(folder)])
    hash.update(readFileSync(path.join(folder, file))).update('\0');
  hash.update([go.version, go.platform, linkerFlags(tool, version)].join('\0'));
  return path.join(cacheRoot(env), `${tool.name}-${hash.digest('hex').slice(0, 16)}`);
}

/** Whether a tool is built: its folder appears by one rename, when everything is in it. */
export function isBuilt(tool: Tool, go: Go, env: NodeJS.ProcessEnv): boolean {
  return existsSync(toolFolder(tool, go, env));
}

/** A command of a tool: where it is, or why it is not there. */
export type Located = { readonly path: string } | { readonly missing: string };

/** Finds a command (`kubectl`, `registry`) in the cache. PATH is never looked at: only the pinned version counts. */
export function locate(command: string, go: Go | undefined, env: NodeJS.ProcessEnv): Located {
  const tool = catalogue.find((tool) => command in tool.commands);
  if (!tool) throw new Error(`No tool of scripts/tools/catalogue.ts gives the command "${command}".`);
  if (!go) return { missing: `${command} is built with Go, and there is no Go on PATH` };
  const file = path.join(toolFolder(tool, go, env), command);
  return existsSync(file) ? { path: file } : { missing: `${command} is not built: run \`npm run tools\`` };
}
