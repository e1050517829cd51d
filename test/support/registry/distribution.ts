import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Child, startChild } from '../cluster/child.ts';
import { htpasswd } from './account.ts';
import type { Auth } from './registry.ts';
import { startTokenServer, type TokenServer, type TokenServerOptions } from './token-server.ts';

export interface DistributionOptions extends TokenServerOptions {
  /** The `registry` command of https://github.com/distribution/distribution. */
  readonly binary: string;
  readonly auth?: Auth;
  /** Most tags on one page. */
  readonly pageSize?: number;
  /** Where its content is: in a folder by default; in memory, 20,000 images are pushed in seconds instead of minutes. */
  readonly storage?: 'folder' | 'memory';
}

/** The real registry, on loopback, with its content in a folder that goes with it. */
export interface Distribution extends AsyncDisposable {
  readonly host: string;
  readonly origin: string;
  readonly tokens: TokenServer | undefined;
  stop(): Promise<void>;
}

/** Milliseconds in which it is up; it takes one second even when the machine is busy. */
const patience = 30_000;

/** Starts the registry and waits until it answers. */
export async function startDistribution(options: DistributionOptions): Promise<Distribution> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-registry-'));
  const tokens = options.auth === 'token' ? await startTokenServer(options) : undefined;
  const config = path.join(folder, 'config.json');
  // The configuration is YAML, of which JSON is a part.
  writeFileSync(config, JSON.stringify(configuration(folder, options, tokens)));
  writeFileSync(path.join(folder, 'htpasswd'), htpasswd);
  if (tokens !== undefined) writeFileSync(path.join(folder, 'keys.json'), tokens.keys);
  const log = path.join(folder, 'log');
  // Without this it sends traces to a collector on this machine.
  const child = startChild('env', ['OTEL_TRACES_EXPORTER=none', options.binary, 'serve', config], log, folder);
  const stop = async () => {
    await child.stop();
    await tokens?.stop();
  };
  const host = await listening(child, log).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { host, origin: `http://${host}`, tokens, stop, [Symbol.asyncDispose]: stop };
}

/** https://distribution.github.io/distribution/about/configuration/ */
function configuration(
  folder: string,
  { auth = 'none', pageSize = 1000, storage = 'folder' }: DistributionOptions,
  tokens: TokenServer | undefined,
) {
  const ways = {
    none: {},
    basic: { auth: { htpasswd: { realm: 'test registry', path: path.join(folder, 'htpasswd') } } },
    token: {
      auth: {
        token: {
          realm: tokens?.realm,
          service: tokens?.service,
          issuer: tokens?.issuer,
          jwks: path.join(folder, 'keys.json'),
          signingalgorithms: ['ES256'],
        },
      },
    },
  };
  const drivers = { folder: { filesystem: { rootdirectory: path.join(folder, 'content') } }, memory: { inmemory: {} } };
  return {
    version: 0.1,
    log: { level: 'info', formatter: 'text', accesslog: { disabled: true } },
    storage: { ...drivers[storage], delete: { enabled: true } },
    http: { addr: '127.0.0.1:0' },
    tags: { maxtags: pageSize },
    ...ways[auth],
  };
}

/** The address that it chose, from its log. */
async function listening(child: Child, log: string): Promise<string> {
  let ended: string | undefined;
  child.exited.then((reason) => {
    ended = reason;
  }, undefined);
  for (const start = Date.now(); Date.now() - start < patience; ) {
    const address = /listening on (127\.0\.0\.1:\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (address !== undefined) return address;
    if (ended !== undefined) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The registry did not start (${ended ?? 'no address in its log'}).`);
}
