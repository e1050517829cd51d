/**
 * Builds `dist/`: tsc, then ncc into one shared bundle with a chunk per action, and a shim of two lines per action
 * (docs/adr/0002-one-bundle.md). The same sources give the same bytes on any machine.
 *
 *   npm run build             writes dist/
 *   npm run build -- --check  exits 1 when dist/ is not what would be written
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { internalSpecs, specs } from '../src/actions/specs.ts';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

function bundle(into: string): void {
  const build = path.join(root, 'build');
  rmSync(build, { recursive: true, force: true });
  run('typescript/bin/tsc', '--project', 'tsconfig.json');
  run(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    'build/index.js',
    '--out',
    into,
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  );
  for (const { name } of [...specs, ...internalSpecs]) {
    writeFileSync(
      path.join(into, `${name}.js`),
      `import { runAction } from './index.js';\nawait runAction('${name}');\n`,
    );
  }
  const cli = path.join(into, 'cli.js');
  writeFileSync(
    cli,
    "#!/usr/bin/env node\nimport { runCli } from './index.js';\nawait runCli(process.argv.slice(2));\n",
  );
  chmodSync(cli, 0o755);
}

function run(script: string, ...args: readonly string[]): void {
  const file = path.join(root, 'node_modules', script);
  execFileSync(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Name → content of every file, so that a chunk that came or went is seen too. */
function contents(directory: string): Map<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
      .sort()
      .map((name) => [name, readFileSync(path.join(directory, name), 'latin1')]),
  );
}

const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-dist-'));
try {
  bundle(scratch);
  if (process.argv.includes('--check')) {
    const [wanted, present] = [contents(scratch), contents(dist)];
    const stale = [...new Set([...wanted.keys(), ...present.keys()])].filter(
      (name) => wanted.get(name) !== present.get(name),
    );
    for (const name of stale) process.stderr.write(`stale: dist/${name}\n`);
    if (stale.length > 0) process.stderr.write('Run `npm run build` and commit dist/.\n');
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist, { recursive: true });
    cpSync(scratch, dist, { recursive: true });
    process.stdout.write(`dist/: ${readdirSync(dist).length} files.\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
