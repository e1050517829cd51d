import { access, readFile } from 'node:fs/promises';
import { ConfigError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Cluster } from '../../ports/cluster.ts';
import type { Shell } from '../../ports/shell.ts';
import { createClient } from './client.ts';
import { createCluster } from './cluster.ts';
import { type Connection, chooseContext, readEndpoint } from './connection.ts';
import { fromTokenFile, readCredentials } from './credentials.ts';
import { createDiscovery } from './discovery.ts';
import { createExecPlugin } from './exec-plugin.ts';
import { readKubeconfig } from './kubeconfig.ts';
import { plainText } from './redact.ts';
import { createSend } from './transport.ts';

/** How a cluster is found and reached. */
export interface ConnectOptions {
  /** A context of the kubeconfig; undefined for its current one. */
  readonly context: string | undefined;
  /** The environment of the process: `KUBECONFIG`, the proxy variables, and what exec plugins need. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home directory. */
  readonly home: string;
  /** The checkout: a kubeconfig in it is refused. */
  readonly workspace: string;
  /** Runs exec plugins. */
  readonly shell: Pick<Shell, 'run'>;
  readonly clock: Clock;
  /** Shows a warning of the server or about the connection. */
  warn(message: string): void;
  /** Keeps a credential out of every log. */
  mask(value: string): void;
  /** Where a Pod finds the credentials of its service account. Default: where the kubelet puts them. */
  readonly serviceAccount?: string;
}

const mounted = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Connects to a cluster by the kubeconfig, or from inside a Pod by its service account. Nothing is sent yet.
 * @throws ConfigError for a kubeconfig that is missing, unreadable, inside the checkout or does not have the context
 */
export async function connect(options: ConnectOptions): Promise<Cluster> {
  const config = await readKubeconfig(options);
  const connection = config
    ? await fromKubeconfig(chooseContext(config, options.context), options)
    : await fromServiceAccount(options);
  if (connection.insecure)
    options.warn(
      `The certificate of the cluster ${connection.name} is not checked (insecure-skip-tls-verify): whoever is in between can read and change everything.`,
    );
  const { clock, env } = options;
  const warn = (message: string) => options.warn(`${connection.name}: ${plainText(message)}`);
  const client = createClient({ send: createSend(connection, env), credentials: connection.credentials, clock, warn });
  return createCluster({ name: connection.name, client, discovery: createDiscovery(client, connection.name) });
}

async function fromKubeconfig(context: ReturnType<typeof chooseContext>, options: ConnectOptions): Promise<Connection> {
  const endpoint = await readEndpoint(context);
  const credentials = await readCredentials(context.user, (user) => createExecPlugin(user, endpoint, options));
  return { ...endpoint, credentials };
}

/** As client-go's rest.InClusterConfig. */
async function fromServiceAccount(options: ConnectOptions): Promise<Connection> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = options.env;
  const folder = options.serviceAccount ?? mounted;
  const token = `${folder}/token`;
  const inside =
    host &&
    port &&
    (await access(token).then(
      () => true,
      () => false,
    ));
  if (!inside || options.context !== undefined)
    throw new ConfigError('There is no kubeconfig.', {
      hint: 'Write one and set KUBECONFIG to its path, or put it to ~/.kube/config: with azure/k8s-set-context, aws eks update-kubeconfig or gcloud container clusters get-credentials.',
    });
  const server = URL.parse(`https://${host.includes(':') ? `[${host}]` : host}:${port}`);
  if (!server) throw new ConfigError('KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT name no server.');
  const authority = await readFile(`${folder}/ca.crt`, 'utf8').catch(() => undefined);
  return {
    name: 'in-cluster',
    server,
    authority,
    serverName: undefined,
    insecure: false,
    proxy: undefined,
    credentials: fromTokenFile(token, { headers: {} }, { name: 'service account', file: token }),
  };
}
