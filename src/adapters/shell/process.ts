import { type ChildProcess, spawn } from 'node:child_process';

/** Most bytes of one stream of a tool that are kept in memory; a tool that says more is stopped. */
export const maxOutputBytes = 128 * 1024 * 1024;

/** How long a tool has to end by itself after it was told to, in milliseconds. GitHub's runner gives us 7.5 s. */
const graceTime = 5000;

/** How a process is started. */
export interface Start {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string | undefined;
  /** Of standard output. */
  readonly encoding: 'utf8' | 'latin1' | undefined;
  readonly timeout: number;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why we stopped it, when we did. */
  readonly stopped?: 'timeout' | 'output';
}

/**
 * Runs a process in a group of its own, so that what it starts ends with it, and captures its output.
 *
 * @param onStart gets what tells the whole group of processes to end
 * @throws Error of the system when the process cannot be started
 */
export function runProcess(start: Start, onStart: (stop: (signal: NodeJS.Signals) => void) => void): Promise<Ended> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  const child = spawn(start.file, start.args, {
    ...(start.cwd === undefined ? {} : { cwd: start.cwd }),
    env: start.env,
    shell: false,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: [start.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let stopped: Ended['stopped'];
  let killTimer: NodeJS.Timeout | undefined;
  const stop = (signal: NodeJS.Signals) => {
    signalGroup(child, signal);
    killTimer ??= setTimeout(() => signalGroup(child, 'SIGKILL'), graceTime);
  };
  const stopFor = (reason: NonNullable<Ended['stopped']>) => {
    stopped ??= reason;
    stop('SIGTERM');
  };
  const timer = setTimeout(() => stopFor('timeout'), start.timeout);
  const stdout = capture(child.stdout, () => stopFor('output'), start.encoding);
  const stderr = capture(child.stderr, () => stopFor('output'));
  child.on('error', reject);
  child.on('close', (code, signal) => {
    resolve({ code, signal, stdout: stdout(), stderr: stderr(), ...(stopped ? { stopped } : {}) });
  });
  // A tool may end without reading all of its input: that is its business (EPIPE).
  child.stdin?.on('error', () => {});
  child.stdin?.end(start.stdin);
  onStart(stop);
  return promise.finally(() => {
    clearTimeout(timer);
    clearTimeout(killTimer);
  });
}

function capture(
  stream: NodeJS.ReadableStream | null,
  onFull: () => void,
  encoding: Start['encoding'] = 'utf8',
): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxOutputBytes) chunks.push(chunk);
    else onFull();
  });
  return () => Buffer.concat(chunks).toString(encoding);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
