import { spawn } from 'node:child_process';

/** A script that has ended: its exit code, and stdout and stderr in the order they came. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** How long the runner waits after SIGINT, and after SIGTERM (actions/runner, ProcessInvoker.cs). */
const interruptGrace = 7_500;
const terminateGrace = 2_500;

/** Runs a script on this very Node, which the tests run on: Node 24, as `using: node24` asks for. */
export function startNode(
  script: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
  cancel?: AbortSignal,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const timers: NodeJS.Timeout[] = [];
    // The runner signals the entry process only, never its group.
    const stop = () => {
      child.kill('SIGINT');
      timers.push(setTimeout(() => child.kill('SIGTERM'), interruptGrace));
      timers.push(setTimeout(() => child.kill('SIGKILL'), interruptGrace + terminateGrace));
    };
    cancel?.addEventListener('abort', stop, { once: true });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      cancel?.removeEventListener('abort', stop);
      resolve({ code: code ?? (signal ? 128 : 1), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
