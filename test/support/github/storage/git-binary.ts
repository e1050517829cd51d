import { spawn } from 'node:child_process';

/** What a finished `git` left: its exit status and its output as bytes. */
export type GitResult = { readonly status: number; readonly stdout: Buffer; readonly stderr: string };

/** The environment of every `git` here: nothing of the machine's or the user's configuration. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** Runs `git` with these arguments in a bare repository; never throws for an exit status. */
export function runGit(folder: string, args: readonly string[], input?: Buffer): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', folder, ...args], { env: GIT_ENVIRONMENT, stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => {}); // A git that refuses early closes its input; its status says so.
    child.stdin.end(input);
  });
}
