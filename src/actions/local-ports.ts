import { openFiles } from '../adapters/files/files.ts';
import { createRenderer } from '../adapters/kustomize/renderer.ts';
import { createShell } from '../adapters/shell/shell.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import type { Host } from '../ports/host.ts';
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

/** Wires what works without GitHub. */
export function localPorts({ env, workspace, host, clock }: Surroundings): LocalPorts {
  const renderer = createRenderer({ shell: createShell({ env }) });
  return { files: openFiles(workspace), host, clock, renderer };
}
