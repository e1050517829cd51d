import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheRoot } from '../../scripts/tools/cache.ts';

/** 607 packages and 340 MB: of the benchmark alone, outside of the tree, and never a dependency of this project. */
const version = '44.121.2';

/** The folder in which Renovate is installed; installs it there, without running any of its packages' scripts, where it is not. */
export function renovate(): string {
  const folder = path.join(path.dirname(cacheRoot(process.env)), 'peers', `renovate-${version}`);
  if (existsSync(folder)) return folder;
  process.stderr.write(`Renovate ${version} is being installed into ${folder}.\n`);
  const temporary = `${folder}.installing-${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    writeFileSync(path.join(temporary, 'package.json'), '{"private":true}\n');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--save-exact'];
    execFileSync('npm', ['install', ...flags, `renovate@${version}`], {
      cwd: temporary,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}
