import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startCluster, type TestCluster } from '../../test/support/cluster/cluster.ts';
import { kubectl } from '../../test/support/cluster/kubectl.ts';
import { startKubelet } from '../../test/support/cluster/kubelet.ts';
import type { GitHub } from '../../test/support/github/start.ts';
import { createAgent, type Pulled } from '../../test/support/loop/agent.ts';
import type { LoopOptions } from '../../test/support/loop/loop.ts';
import { requireTool } from '../../test/support/tools.ts';

/** Where the demo deploys to. */
export interface Place {
  /** The example config repo for it. */
  readonly example: string;
  /** What the loop needs for it. */
  readonly loop: Pick<LoopOptions, 'agent' | 'env'>;
  /** The image that runs in an environment. */
  running(environment: string): Promise<string>;
  stop(): Promise<void>;
}

/** Rendered branches, pulled into a folder by a small agent. Needs nothing but Git. */
export function folderPlace(github: GitHub, environments: readonly string[], folder: string): Place {
  const token = github.token({
    kind: 'app',
    slug: 'demo-agent',
    permissions: { contents: 'read', statuses: 'write' },
  });
  const agent = createAgent({ github, repository: 'acme/config', environments, folder, token, isHealthy: () => true });
  return {
    example: 'config-repo',
    loop: { agent },
    running: async (environment) =>
      imageIn(readFileSync(path.join(folder, environment, 'shop/shop-deployment-apps-shop.yaml'), 'utf8')),
    stop: async () => {},
  };
}

/** A real API server, and Kustomize: both built by `npm run tools`. It never touches a cluster of yours. */
export async function clusterPlace(folder: string): Promise<Place> {
  const kustomize = requireTool('kustomize');
  const cluster: TestCluster = await startCluster();
  const kubelet = await startKubelet(cluster);
  const env = {
    KUBECONFIG: cluster.kubeconfigPath,
    HOME: folder,
    PATH: [path.dirname(kustomize), process.env.PATH].join(path.delimiter),
  };
  return {
    example: 'config-repo-kubernetes',
    loop: { env },
    running: async (environment) =>
      imageIn(
        (await kubectl(cluster, ['get', 'deployment', 'shop', '-n', `shop-${environment}`, '-o', 'yaml'])).stdout,
      ),
    async stop() {
      await kubelet.stop();
      await cluster.stop();
    },
  };
}

/** `environment/dev at 1234567: healthy` */
export function describePull({ environment, commit, healthy }: Pulled): string {
  return `the agent pulled environment/${environment} at ${commit.slice(0, 7)}: ${healthy ? 'healthy' : 'unhealthy'}`;
}

function imageIn(yaml: string): string {
  return /image: (\S+)/u.exec(yaml)?.[1] ?? 'nothing';
}
