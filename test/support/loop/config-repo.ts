import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../runner/run-action.ts';

/** The workflows that a user pastes, in the order of the loop. */
const workflows = [
  'gitops-pull-request.yml',
  'gitops-deploy.yml',
  'gitops-promote.yml',
  'gitops-drift-check.yml',
  'gitops-update.yml',
];

/** How a config repo for a test or the demo differs from the example. */
export interface ConfigRepoOptions {
  /** The directory below `examples/`. */
  readonly example: string;
  /** Replaces `ghcr.io` in it: the registry of the test. */
  readonly registry: string;
  /** With an App, its token is minted in every job and given to every action, as docs/app-token.md says. */
  readonly app: boolean;
}

/** The files of a config repo: an example with the example workflows in it. */
export function configRepoFiles({ example, registry, app }: ConfigRepoOptions): Record<string, string> {
  const files: Record<string, string> = {};
  const directory = path.join(projectRoot, 'examples', example);
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(directory, file).split(path.sep).join('/');
    files[name] = readFileSync(file, 'utf8').replaceAll('ghcr.io/', `${registry}/`);
  }
  for (const name of workflows) {
    const text = readFileSync(path.join(projectRoot, 'examples/workflows', name), 'utf8');
    files[`.github/workflows/${name}`] = app ? withApp(text) : text;
  }
  return files;
}

/** What docs/app-token.md tells to change: a step that mints the token, and `token:` on every action of ours. */
function withApp(workflow: string): string {
  const mint = [
    '      - id: app',
    '        uses: actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0',
    '        with:',
    '          client-id: ${{ vars.PLUMBLINE_CLIENT_ID }}',
    '          private-key: ${{ secrets.PLUMBLINE_PRIVATE_KEY }}',
    '',
  ].join('\n');
  const token = '          token: ${{ steps.app.outputs.token }}\n';
  return workflow.replace(
    /^( {6}- (?:id: \w+\n {8})?uses: plumbline-actions\/plumbline\/actions\/(?!validate)[\w-]+@v1\n)( {8}with:\n)?/gmu,
    (_, uses: string) => `${mint}${uses}        with:\n${token}`,
  );
}
