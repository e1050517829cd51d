import { homedir, tmpdir } from 'node:os';
import { openFiles } from '../adapters/files/files.ts';
import { createGit } from '../adapters/git/git.ts';
import { createForge } from '../adapters/github/forge.ts';
import { connect } from '../adapters/kubernetes/connect.ts';
import { createRenderer } from '../adapters/kustomize/renderer.ts';
import { createRegistry } from '../adapters/registry/registry.ts';
import { createShell } from '../adapters/shell/shell.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cluster } from '../ports/cluster.ts';
import type { Files } from '../ports/files.ts';
import type { Forge } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Host } from '../ports/host.ts';
import type { Registry } from '../ports/registry.ts';
import type { Renderer } from '../ports/renderer.ts';

/** What the surroundings of a run give: the runner's, or a terminal's. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The checkout. */
  readonly workspace: string;
  readonly host: Host;
  readonly clock: Clock;
}

/** Ports that need no GitHub. */
export interface LocalPorts {
  readonly files: Files;
  readonly host: Host;
  readonly clock: Clock;
  readonly renderer: Renderer;
}

/** All ports. */
export interface Ports extends LocalPorts {
  readonly forge: Forge;
  readonly git: Git;
  readonly registry: Registry;
  readonly cluster: (context: string | undefined) => Promise<Cluster>;
}

/** Wires what works without GitHub. */
export function localPorts({ env, workspace, host, clock }: Surroundings): LocalPorts {
  const renderer = createRenderer({ shell: createShell({ env }) });
  return { files: openFiles(workspace), host, clock, renderer };
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
  const temporary = env.RUNNER_TEMP || tmpdir();
  return {
    ...localPorts(surroundings),
    forge: createForge({ token, owner, repo: name, env: { ...env, GITHUB_SERVER_URL: serverUrl }, clock, mask }),
    git: createGit({ shell, directory: workspace, serverUrl, token, env, openFiles, temporary, mask }),
    registry: createRegistry({ env, clock, mask, shell }),
    cluster: (context) =>
      connect({
        context,
        env,
        home: homedir(),
        workspace,
        shell,
        clock,
        mask,
        warn: (message) => host.warning(message),
      }),
  };
}
