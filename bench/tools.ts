import { spawn } from 'node:child_process';
import path from 'node:path';
import { locate } from '../scripts/tools/cache.ts';
import { findGo } from '../scripts/tools/go.ts';

const script = path.join(import.meta.dirname, '../scripts/tools.ts');

/** Builds tools of scripts/tools/catalogue.ts by name, where they are not there yet, and gives the paths of these commands. */
export async function tools<Command extends string>(
  names: readonly string[],
  commands: readonly Command[],
): Promise<Readonly<Record<Command, string>>> {
  // What it says is progress, and no part of the tables.
  const child = spawn(process.execPath, [script, ...names], { stdio: ['ignore', process.stderr, process.stderr] });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`The benchmark needs ${names.join(' and ')}, which could not be built.`);
  const go = findGo(process.env);
  const found = commands.map((command) => {
    const tool = locate(command, go, process.env);
    if ('missing' in tool) throw new Error(tool.missing);
    return [command, tool.path] as const;
  });
  return Object.fromEntries(found) as Record<Command, string>;
}
