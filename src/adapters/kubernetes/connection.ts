import { ConfigError } from '../../kit/errors.ts';
import type { Credentials } from './credentials.ts';
import { contentField, type Entry, type Kubeconfig, textField } from './kubeconfig.ts';

/** How a cluster is reached and trusted. */
export interface Endpoint {
  /** For messages: the context's name, or the host. */
  readonly name: string;
  /** `https:` of any host, or `http:` of this machine. May have a path: clusters behind Rancher do. */
  readonly server: URL;
  /** Certificates in PEM that the server's must chain to; undefined for the ones that Node trusts. */
  readonly authority: string | undefined;
  /** The name in the server's certificate, where it differs from the host. */
  readonly serverName: string | undefined;
  /** True when the server's certificate is not checked. */
  readonly insecure: boolean;
  /** An HTTP proxy of this cluster alone. */
  readonly proxy: string | undefined;
}

/** An endpoint with the credentials for it. */
export interface Connection extends Endpoint {
  readonly credentials: Credentials;
}

/** The parts of a kubeconfig that a context names. */
export interface Context {
  readonly name: string;
  readonly cluster: Entry;
  /** Undefined for a context without a user: the server decides what anonymous may do. */
  readonly user: Entry | undefined;
}

/** Finds a context, or the current one. @throws ConfigError when it, its cluster or its user does not exist */
export function chooseContext(config: Kubeconfig, wanted: string | undefined): Context {
  const name = wanted ?? config.currentContext;
  if (name === undefined)
    throw new ConfigError('The kubeconfig has no current context, and none is named.', {
      hint: 'Name one in gitops.yaml (targets.<name>.kubernetes.context), or run `kubectl config use-context`.',
    });
  const context = config.contexts.get(name);
  if (!context) throw new ConfigError(`The kubeconfig has no context "${name}".`, { hint: known(config.contexts) });
  const clusterName = textField(context, 'cluster') ?? '';
  const cluster = config.clusters.get(clusterName);
  if (!cluster)
    throw new ConfigError(`Context "${name}" names the cluster "${clusterName}", which the kubeconfig does not have.`, {
      at: { file: context.file },
      hint: known(config.clusters),
    });
  const userName = textField(context, 'user');
  const user = userName === undefined ? undefined : config.users.get(userName);
  if (userName !== undefined && !user)
    throw new ConfigError(`Context "${name}" names the user "${userName}", which the kubeconfig does not have.`, {
      at: { file: context.file },
      hint: known(config.users),
    });
  return { name, cluster, user };
}

function known(entries: ReadonlyMap<string, Entry>): string {
  return entries.size === 0 ? 'It has none at all.' : `It has: ${[...entries.keys()].join(', ')}.`;
}

/** Reads how the cluster of a context is reached. @throws ConfigError for what is missing, unreadable or unsafe */
export async function readEndpoint({ name, cluster }: Context): Promise<Endpoint> {
  const at = { file: cluster.file };
  const text = textField(cluster, 'server');
  if (text === undefined)
    throw new ConfigError(`Cluster "${cluster.name}" has no server.`, {
      at,
      hint: 'Write the kubeconfig anew: the address of the API server is missing.',
    });
  return {
    name,
    server: serverUrl(text, cluster),
    authority: await contentField(cluster, 'certificate-authority'),
    serverName: textField(cluster, 'tls-server-name'),
    insecure: cluster.value['insecure-skip-tls-verify'] === true,
    proxy: proxyUrl(cluster),
  };
}

function serverUrl(text: string, cluster: Entry): URL {
  const at = { file: cluster.file };
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  if (!url) throw new ConfigError(`The server of cluster "${cluster.name}" is not a URL.`, { at });
  if (url.username || url.password)
    throw new ConfigError(`The server of cluster "${cluster.name}" has credentials in its URL.`, {
      at,
      hint: 'Put them in the user of the context.',
    });
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && local)) return url;
  throw new ConfigError(`The server of cluster "${cluster.name}" is not reached by https.`, {
    at,
    hint: 'Credentials and Secrets would travel in the clear: only this machine (kubectl proxy) may be http.',
  });
}

function proxyUrl(cluster: Entry): string | undefined {
  const text = textField(cluster, 'proxy-url');
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return text;
  throw new ConfigError(`proxy-url of cluster "${cluster.name}" is not the URL of an HTTP proxy.`, {
    at: { file: cluster.file },
    hint: 'Only http and https proxies are supported; SOCKS is not.',
  });
}
