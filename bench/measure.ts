import { spawn } from 'node:child_process';

/** What one run of a program took, in seconds, with all processes that it started. */
export interface Cost {
  readonly wall: number;
  /** User and system time. */
  readonly cpu: number;
}

/** The middle of some numbers; 0 for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The medians of several runs of one program. */
export function medianCost(costs: readonly Cost[]): Cost {
  return { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) };
}

/**
 * Runs a program and measures it. Bash's `time` is what counts the time of every process below it, which Node cannot. Its output is
 * thrown away and what it complained of is given back; a program that fails makes the benchmark fail.
 */
export async function run(
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Cost & { readonly said: string }> {
  const times = 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>&4; } 2>&3';
  const child = spawn('bash', ['-c', times, 'bash', ...command], {
    cwd,
    env: { ...env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [told, complained] = await Promise.all([3, 4].map((descriptor) => read(child.stdio[descriptor])));
  const status = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)));
  if (status !== 0) throw new Error(`${command.slice(0, 3).join(' ')} ended with ${status}: ${complained}`);
  const [wall = 0, user = 0, system = 0] = (told ?? '').trim().split(' ').map(Number);
  return { wall, cpu: user + system, said: complained ?? '' };
}

async function read(stream: unknown): Promise<string> {
  let text = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) text += chunk.toString('utf8');
  return text;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
