/** `npm run check`: types, lint with layering and cycles, generated files fresh, dist fresh, unit tests. All of them, then the verdict. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  path.join(modules, 'jest/bin/jest.js'),
];

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['types', [path.join(modules, 'typescript/bin/tsc'), '--project', 'tsconfig.check.json']],
  ['lint', [path.join(modules, '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']],
  ['generated files', ['scripts/generate.ts', '--check']],
  ['dist', ['scripts/build.ts', '--check']],
  ['unit tests', [...jest, 'test/unit', '--silent']],
];

let failed = 0;
for (const [name, args] of checks) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${seconds.padStart(6)} s  ${name}\n`);
  if (status === 0) continue;
  failed++;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;
