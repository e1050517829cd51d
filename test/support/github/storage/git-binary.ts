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

/** Throws, in words for people, when Git is missing or older than `git merge-tree --write-tree`. */
export async function requireGit(): Promise<void> {
  const needed = 'The GitHub simulator needs Git 2.38 or newer';
  const found = await runGit('.', ['--version']).catch(() => undefined);
  const [, version = '', major = '0', minor = '0'] = /((\d+)\.(\d+)\S*)/.exec(found?.stdout.toString() ?? '') ?? [];
  if (!version) throw new Error(`${needed}, and there is no \`git\` on the PATH.`);
  if (Number(major) * 1000 + Number(minor) < 2038) throw new Error(`${needed}, and this is ${version}.`);
}
