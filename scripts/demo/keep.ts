import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RepositoryControl } from '../../test/support/github/control/repository-control.ts';

/** Keeps what the demo made, to be looked at when its servers are gone: the repository, and its pull requests as Markdown. */
export function keep(repository: RepositoryControl, folder: string): { readonly git: string; readonly pulls: string } {
  const git = path.join(folder, 'config.git');
  execFileSync('git', ['clone', '--quiet', '--mirror', repository.record.git.folder, git], { stdio: 'ignore' });
  const pulls = path.join(folder, 'pull-requests');
  mkdirSync(pulls, { recursive: true });
  for (const { number, title, body, state, pull } of repository.pulls()) {
    const statuses = repository
      .statuses(pull.headSha)
      .map(({ context, state: gate, description }) => `- ${context}: ${gate}, ${description}`);
    const head = `# #${number} ${title}\n\n${pull.mergedAt ? 'merged' : state}\n\n${statuses.join('\n')}`;
    writeFileSync(path.join(pulls, `${number}.md`), `${head}\n\n${body}\n`);
  }
  return { git, pulls };
}
