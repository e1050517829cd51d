import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { linkerFlags, readWrapper, toolFolder } from './cache.ts';
import type { Tool } from './catalogue.ts';
import { type Go, goEnvironment, isGoAtLeast } from './go.ts';

/** A tool could not be built; the message is one line for a person, `output` the last lines that Go printed. */
export class BuildFailure extends Error {
  readonly output: readonly string[];

  constructor(message: string, output: readonly string[] = []) {
    super(message);
    this.output = output;
  }
}

/** What the last lines of a failed `go build` mean, in one line. */
export function explainFailure(lines: readonly string[]): string {
  const find = (pattern: RegExp) => lines.find((line) => pattern.test(line))?.trim();
  if (find(/no space left on device/u)) return 'the disk is full';
  if (find(/SECURITY ERROR|checksum mismatch/u))
    return 'a module is not the one that go.sum names; nothing of it was built';
  const download = find(
    /dial tcp|lookup .* no such host|i\/o timeout|connection re(fused|set)|tls: |x509: |40[0-9] |50[0-9] |module lookup disabled/u,
  );
  if (download) return `a module could not be downloaded (${download}); are the network and GOPROXY in order?`;
  return `it does not compile (${find(/^\S+\.go:\d+/u) ?? lines.at(-1)?.trim() ?? 'Go said nothing'})`;
}

/** Runs `go build` for every `tool` line of a wrapper; gives the exit status and the last lines of its output. */
function goBuild(tool: Tool, into: string, env: NodeJS.ProcessEnv): Promise<{ status: number; lines: string[] }> {
  const { folder, version } = readWrapper(tool);
  const args = [
    'build',
    '-mod=readonly',
    '-trimpath',
    `-ldflags=${linkerFlags(tool, version)}`,
    '-o',
    into + path.sep,
    'tool',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, { cwd: folder, env: goEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    let rest = '';
    const collect = (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts.filter((line) => !line.startsWith('go: downloading ')));
      lines.splice(0, lines.length - 40);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (status) => {
      process.removeListener('exit', stop);
      resolve({ status: status ?? 1, lines: rest ? [...lines, rest] : lines });
    });
  });
}

/** Removes what builds that were killed left beside the finished tools: temporary folders older than a day. */
function sweep(root: string): void {
  for (const name of readdirSync(root)) {
    const folder = path.join(root, name);
    const stats = name.includes('.building-') ? statSync(folder, { throwIfNoEntry: false }) : undefined;
    if (stats && Date.now() - stats.mtimeMs > 86_400_000) rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the built commands their names and moves the folder to its place; whoever was faster has built the same. */
function publish(tool: Tool, built: string, folder: string): void {
  for (const [command, file] of Object.entries(tool.commands)) {
    if (command !== file) renameSync(path.join(built, file), path.join(built, command));
  }
  try {
    renameSync(built, folder);
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Builds a tool into its folder of the cache. Throws a {@link BuildFailure}; then the cache is as it was before. */
export async function build(tool: Tool, go: Go, env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = readWrapper(tool).go;
  if (!isGoAtLeast(go.version, wanted)) {
    throw new BuildFailure(`Go ${go.version} is too old for it: install Go ${wanted} or newer (https://go.dev/dl/)`);
  }
  const folder = toolFolder(tool, go, env);
  const temporary = `${folder}.building-${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  sweep(path.dirname(folder));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const { status, lines } = await goBuild(tool, temporary, env);
    if (status !== 0) throw new BuildFailure(explainFailure(lines), lines);
    publish(tool, temporary, folder);
  } finally {
    process.removeListener('exit', remove);
    remove();
  }
}
