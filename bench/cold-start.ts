import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, table } from './measure.ts';

const root = path.join(import.meta.dirname, '..');
const rounds = 15;

/** A program, and how long it takes until its first line is there. */
interface Subject {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Milliseconds from the start of the process to the first byte of its output. */
function firstLine({ script, env }: Subject, cwd: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let first: number | undefined;
    child.stdout.on('data', () => {
      first ??= performance.now() - start;
    });
    child.on('error', reject);
    child.on('close', () => (first === undefined ? reject(new Error(`${script} printed nothing.`)) : resolve(first)));
  });
}

/** What every action that uses the official toolkit pays: @actions/core and @actions/github, bundled by ncc, one line. */
function buildPeer(folder: string): string {
  const source = path.join(folder, 'hello.js');
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}\n');
  writeFileSync(
    source,
    "import * as core from '@actions/core';\nimport { getOctokit } from '@actions/github';\ncore.info(`hello ${typeof getOctokit}`);\n",
  );
  // Where its packages are looked up.
  execFileSync('ln', ['-s', path.join(root, 'node_modules'), path.join(folder, 'node_modules')]);
  const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  execFileSync(process.execPath, [ncc, 'build', source, '--out', path.join(folder, 'out'), '--no-cache', '--quiet']);
  return path.join(folder, 'out/index.js');
}

/**
 * Cold start of the shipped actions, shim to first log line, beside an empty script and the smallest action that the
 * official toolkit makes. Rounds are interleaved, so that what else the machine does hits all alike. Returns a table.
 */
export async function coldStart(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  try {
    const workspace = path.join(folder, 'workspace');
    mkdirSync(workspace);
    const empty = path.join(folder, 'empty.mjs');
    writeFileSync(empty, "process.stdout.write('hello\\n');\n");
    const env = { PATH: process.env.PATH ?? '', HOME: folder };
    // Without a token and a repository each fails at once, with its first line of log: what is measured is the way there.
    const actions = ['validate', 'update', 'promote', 'deploy'].map((name) => ({
      name: `dist/${name}.js`,
      script: path.join(root, 'dist', `${name}.js`),
      env: { ...env, INPUT_ENVIRONMENT: 'dev' },
    }));
    const subjects: readonly Subject[] = [
      { name: 'node, an empty script', script: empty, env },
      { name: '@actions/core + @actions/github, bundled', script: buildPeer(folder), env },
      ...actions,
    ];
    const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const subject of subjects) times.get(subject.name)?.push(await firstLine(subject, workspace));
    }
    const peer = median(times.get('@actions/core + @actions/github, bundled') ?? []);
    const rows = subjects.map(({ name }) => {
      const time = median(times.get(name) ?? []);
      return [name, time.toFixed(0), (time / peer).toFixed(2)];
    });
    return table(['cold start to the first line', 'median ms', 'of the peer'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
