import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { RepositoryControl } from '../../../support/github/control/repository-control.ts';
import type { GitHub } from '../../../support/github/start.ts';

/** All that a run could have changed at GitHub. */
export function githubState(github: GitHub, repository: RepositoryControl): object {
  const { record } = repository;
  return {
    branches: Object.fromEntries(repository.branches().map((name) => [name, repository.sha(name)])),
    issues: [...record.issues.values()].map(({ number, title, state }) => ({ number, title, state })),
    statuses: record.statuses.length,
    comments: [...record.issues.values()].map((issue) => ('comments' in issue ? issue.comments : 0)),
    runs: github.runs.all.filter((run) => run.repository === repository.fullName).length,
  };
}

/** Every file of a checkout by its content, and where its HEAD is; what Git keeps for itself is left out. */
export function treeState(directory: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(directory, file);
    if (name === '.git' || (name.startsWith(`.git${path.sep}`) && name !== path.join('.git', 'HEAD'))) continue;
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) found[name] = `-> ${readlinkSync(file)}`;
    else if (stats.isFile()) found[name] = createHash('sha256').update(readFileSync(file)).digest('hex');
    else found[name] = `mode ${stats.mode.toString(8)}`;
  }
  return found;
}
