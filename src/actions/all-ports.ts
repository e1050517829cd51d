import { homedir, tmpdir } from 'node:os';
import { openFiles } from '../adapters/files/files.ts';
import { createGit } from '../adapters/git/git.ts';
import { createForge } from '../adapters/github/forge.ts';
import { connect } from '../adapters/kubernetes/connect.ts';
import { createShell } from '../adapters/shell/shell.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Cluster } from '../ports/cluster.ts';
import type { Forge } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Registry } from '../ports/registry.ts';
import { type LocalPorts, localPorts, type Surroundings } from './local-ports.ts';
import { createPublishers } from './publishers.ts';

/** All ports. */
export interface Ports extends LocalPorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly registry: Registry;
  readonly catalogue: Catalogue;
  readonly cluster: (context: string | undefined) => Promise<Cluster>;
}

/** Wires everything. Nothing is asked or run before it is used. */
export function allPorts(
  surroundings: Surroundings,
  repository: { readonly token: string; readonly owner: string; readonly name: string; readonly serverUrl: string },
): Ports {
  const { env, workspace, host, clock } = surroundings;
  const { token, owner, name, serverUrl } = repository;
  const shell = createShell({ env });
  const mask = (secret: string) => host.mask(secret);
  const warn = (message: string) => host.warning(message);
  const temporary = env.RUNNER_TEMP || tmpdir();
  return {
    ...localPorts(surroundings),
    forge: createForge({ token, owner, repo: name, env: { ...env, GITHUB_SERVER_URL: serverUrl }, clock, mask, warn }),
    git: createGit({ shell, directory: workspace, serverUrl, token, env, openFiles, temporary, mask }),
    ...createPublishers({ env, clock, mask, warn, shell, serverUrl, token, temporary }),
    cluster: (context) =>
      connect({
        context,
        env,
        home: homedir(),
        workspace,
        shell,
        clock,
        mask,
        warn,
      }),
  };
}
