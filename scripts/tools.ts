/**
 * Builds the real programs that the tests run (kustomize, a registry, Kubernetes' API server, …) from their pinned Go
 * modules into a cache outside of the checkout. Nothing is done, in well under a second, where they are there already.
 *
 *   npm run tools                  build what the tests need and is missing
 *   npm run tools -- kustomize yq  the same, for these tools only; those of the benchmarks are built by name alone
 *   npm run tools -- --list        print as JSON where each command is, or why it is missing; builds nothing
 */
import { constants } from 'node:os';
import path from 'node:path';
import { BuildFailure, build } from './tools/build.ts';
import { cacheRoot, isBuilt, locate, readWrapper } from './tools/cache.ts';
import { catalogue, type Tool, testTools } from './tools/catalogue.ts';
import { findGo, type Go } from './tools/go.ts';
import { withLock } from './tools/lock.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const duration = (milliseconds: number) => {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

function list(go: Go | undefined): void {
  const entries = catalogue.flatMap((tool) =>
    Object.keys(tool.commands).map((command) => [
      command,
      { version: readWrapper(tool).version, ...locate(command, go, process.env) },
    ]),
  );
  say(JSON.stringify(Object.fromEntries(entries), null, 2));
}

/** The tools with these names, those of the tests for no name; undefined after having said that there is none of that name. */
function choose(names: readonly string[]): readonly Tool[] | undefined {
  const unknown = names.find((name) => !catalogue.some((tool) => tool.name === name));
  if (unknown === undefined)
    return names.length === 0 ? testTools : catalogue.filter((tool) => names.includes(tool.name));
  complain(`There is no tool "${unknown}". There are: ${catalogue.map((tool) => tool.name).join(', ')}.`);
  return undefined;
}

/** Builds one tool and says so; gives false where it could not be built. */
async function buildAloud(tool: Tool, go: Go): Promise<boolean> {
  const label = `${tool.name} ${readWrapper(tool).version}`;
  const start = Date.now();
  say(
    `${label}: building ${Object.keys(tool.commands).join(', ')} (cold, on two cores, this took ${duration(tool.seconds * 1000)})`,
  );
  // A line a minute tells whoever watches, and continuous integration, that nothing hangs.
  const pulse = setInterval(() => say(`${label}: still building, for ${duration(Date.now() - start)}`), 60_000);
  try {
    await build(tool, go, process.env);
    say(`${label}: built in ${duration(Date.now() - start)}`);
    return true;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    for (const line of error.output) complain(`    ${line}`);
    complain(`${label}: not built: ${error.message}.`);
    return false;
  } finally {
    clearInterval(pulse);
  }
}

async function buildAll(tools: readonly Tool[], go: Go): Promise<boolean> {
  const root = cacheRoot(process.env);
  const isMissing = (tool: Tool) => !isBuilt(tool, go, process.env);
  const missing = tools.filter(isMissing);
  if (missing.length === 0) {
    say(`All ${tools.length} tools are there: ${root}`);
    return true;
  }
  say(`${missing.length} of ${tools.length} tools are to be built with Go ${go.version}, one by one, into ${root}`);
  const wait = () => say('Another run is building tools: waiting for it.');
  return withLock(path.join(root, 'building.lock'), wait, async () => {
    let complete = true;
    for (const tool of missing.filter(isMissing)) complete = (await buildAloud(tool, go)) && complete;
    if (complete) say('All tools are there.');
    return complete;
  });
}

/** Runs `work`; where the cache cannot be read or written says so in one line and gives false. */
async function withCache(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code ?? '')) throw error;
    complain(`The cache cannot be written: ${message}. Set PLUMBLINE_CACHE to a folder that can.`);
    return false;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const go = findGo(process.env);
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--list');
  if (unknown) complain(`Unknown option ${unknown}: there is only --list.`);
  const tools = unknown ? undefined : choose(args.filter((arg) => arg !== '--list'));
  if (!tools) return 2;
  if (args.includes('--list')) {
    list(go);
    return 0;
  }
  if (!go) {
    complain(
      'The test tools are built with Go, and there is no Go on PATH: install Go 1.26 or newer (https://go.dev/dl/).',
    );
    return 1;
  }
  return (await withCache(() => buildAll(tools, go))) ? 0 : 1;
}

// Ending through `exit` lets the handlers of a running build stop Go and remove what is half built.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
process.exitCode = await main(process.argv.slice(2));
