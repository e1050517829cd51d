import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireTool } from '../tools.ts';
import { type Access, Api } from './api.ts';
import { type Child, startChild } from './child.ts';
import { kubeconfig } from './kubeconfig.ts';

/** The commands without which there is no cluster: for `describeWith`. */
export const clusterTools = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kubectl'] as const;

/** A real control plane on loopback, without nodes: `startKubelet` brings its Pods to life. */
export interface TestCluster extends Access {
  /** A kubeconfig whose user may do everything and which trusts exactly this server's certificate. */
  readonly kubeconfigPath: string;
  /** A temporary folder that goes with the cluster. */
  readonly directory: string;
  /** The processes that it consists of, guards of `child.ts`, by name. */
  readonly pids: Readonly<Record<string, number>>;
  /** Ends all processes and removes the folder. May be called twice. */
  stop(): Promise<void>;
}

/** A port of loopback that is free now. Somebody can take it before it is used: see `startCluster`. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The flags of the API server: production's code with authentication by token and RBAC, and nothing that needs nodes. */
function apiServerFlags(directory: string, etcd: string, port: number): string[] {
  const key = path.join(directory, 'service-account.key');
  return [
    `--etcd-servers=${etcd}`,
    `--secure-port=${port}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--cert-dir=${directory}`,
    `--token-auth-file=${path.join(directory, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    `--service-account-key-file=${key}`,
    `--service-account-signing-key-file=${key}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    '--service-cluster-ip-range=10.0.0.0/24',
    // It would keep Pods waiting for a controller that signs their tokens; no Pod runs code here.
    '--disable-admission-plugins=ServiceAccount',
  ];
}

/** Where etcd keeps its data: 64 MB from the start, hence not left behind even when this process is killed. */
const dataFolder = (directory: string) => path.join(directory, 'etcd');

function etcdFlags(directory: string, client: string, peer: string): string[] {
  return [
    `--data-dir=${dataFolder(directory)}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--log-level=warn',
    // The data is thrown away with the test.
    '--unsafe-no-fsync=true',
  ];
}

function controllerFlags(directory: string, kubeconfigPath: string, port: number): string[] {
  return [
    `--kubeconfig=${kubeconfigPath}`,
    '--controllers=deployment,replicaset,statefulset,daemonset,job,cronjob,garbagecollector,namespace',
    '--leader-elect=false',
    '--use-service-account-credentials=false',
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    `--cert-dir=${directory}`,
  ];
}

/** Waits until `ready` answers; throws as soon as one of the children ends, with what it printed, or after 60 s. */
async function waitUntil(ready: () => Promise<unknown>, children: Readonly<Record<string, Child>>): Promise<void> {
  const deadline = Date.now() + 60_000;
  const ended = Promise.race(
    Object.entries(children).map(([name, child]) => child.exited.then((why) => `${name} ${why}`)),
  );
  for (;;) {
    try {
      await ready();
      return;
    } catch (error) {
      const why = await Promise.race([ended, sleep(50)]);
      const logs = () => Object.entries(children).map(([name, child]) => `--- ${name}\n${child.log()}`);
      if (why) throw new Error([why, ...logs()].join('\n'));
      if (Date.now() > deadline)
        throw new Error(['The cluster is not ready after 60 s.', ...logs()].join('\n'), { cause: error });
    }
  }
}

function writeSecrets(directory: string, token: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' });
  writeFileSync(path.join(directory, 'service-account.key'), key, { mode: 0o600 });
  writeFileSync(path.join(directory, 'tokens.csv'), `${token},tester,1,"system:masters"\n`, { mode: 0o600 });
}

async function startOnce(directory: string, children: Record<string, Child>): Promise<TestCluster> {
  const [client, peer, server, controllers] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const token = randomBytes(16).toString('hex');
  const url = `https://127.0.0.1:${server}`;
  const kubeconfigPath = path.join(directory, 'kubeconfig');
  const run = (command: string, flags: readonly string[], scratch?: string) => {
    children[command] = startChild(requireTool(command), flags, path.join(directory, `${command}.log`), scratch);
  };
  writeSecrets(directory, token);
  run('etcd', etcdFlags(directory, `http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`), dataFolder(directory));
  run('kube-apiserver', apiServerFlags(directory, `http://127.0.0.1:${client}`, server));

  // The server writes its certificate, followed by the authority that signed it, before it listens.
  const readAccess = () => ({ url, token, ca: readFileSync(path.join(directory, 'apiserver.crt'), 'utf8') });
  const isUp = async (check: string) => {
    const api = new Api(readAccess());
    await api.call('GET', check).finally(() => api.close());
  };
  await waitUntil(() => isUp('/livez/ping'), children);
  writeFileSync(kubeconfigPath, kubeconfig(readAccess()), { mode: 0o600 });
  run('kube-controller-manager', controllerFlags(directory, kubeconfigPath, controllers));
  await waitUntil(() => isUp('/readyz'), children);

  const stop = () => stopAll(directory, children);
  const pids = Object.fromEntries(Object.entries(children).map(([name, child]) => [name, child.pid]));
  return { ...readAccess(), kubeconfigPath, directory, pids, stop };
}

async function stopAll(directory: string, children: Readonly<Record<string, Child>>): Promise<void> {
  await Promise.all(Object.values(children).map((child) => child.stop()));
  rmSync(directory, { recursive: true, force: true });
}

/**
 * Starts etcd, kube-apiserver and kube-controller-manager, empty, and gives them back when `/readyz` is ok: after 3 to 4 s on two idle cores.
 * They end with this process at the latest. A cluster serves a whole test file; let each test have its own namespace.
 * Throws a `MissingTool` where a tool is not built.
 */
export async function startCluster(attempts = 3): Promise<TestCluster> {
  const directory = mkdtempSync(path.join(tmpdir(), 'plumbline-cluster-'));
  const children: Record<string, Child> = {};
  try {
    return await startOnce(directory, children);
  } catch (error) {
    await stopAll(directory, children);
    // Another process was faster to take one of the ports that were free.
    if (attempts > 1 && /address already in use/u.test(String(error))) return startCluster(attempts - 1);
    throw error;
  }
}
