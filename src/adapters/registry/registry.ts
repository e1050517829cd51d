import { isTag } from '../../domain/versions/reference.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Host } from '../../ports/host.ts';
import type { Registry } from '../../ports/registry.ts';
import type { Shell } from '../../ports/shell.ts';
import type { Environment } from '../shell/environment.ts';
import { createAuthorizer } from './authorize.ts';
import { type Client, createClient } from './client.ts';
import { createFindCredentials } from './credentials.ts';
import { type Endpoint, endpointOf } from './endpoint.ts';
import { createHttp, type Network } from './http.ts';
import { readDigest } from './manifest.ts';
import { createAsk } from './retry.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { listTags } from './tags.ts';

/** What the client takes from its surroundings. */
export interface RegistryDependencies {
  /** Usually `process.env`: Docker's configuration (`DOCKER_CONFIG`, `DOCKER_AUTH_CONFIG`, `HOME`) and proxies. */
  readonly env: Environment;
  readonly clock: Clock;
  readonly mask: Host['mask'];
  /** Runs Docker's credential helpers; without it they are passed over. */
  readonly shell?: Pick<Shell, 'run'>;
  /** Hosts, with their port, that are asked without encryption; those of this machine always are. */
  readonly insecure?: readonly string[];
  readonly network?: Network;
  /** Between 0 and 1: spreads the attempts of many runs. */
  readonly random?: () => number;
}

/**
 * The registries of the images of one run. Nothing is asked twice: each list of tags and each digest is what it was when the run asked
 * first, so that all its steps see the same (security T21).
 */
export function createRegistry(dependencies: RegistryDependencies): Registry {
  const { client, secrets } = assemble(dependencies);
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const pending = (answers.get(key) as Promise<T> | undefined) ?? ask();
    answers.set(key, pending);
    return pending;
  };
  const endpoint = (image: string): Endpoint => endpointOf(image, dependencies.insecure ?? []);
  return {
    tags: async (image) => {
      const at = endpoint(image);
      return once(at.image, () => listTags(client, at, secrets));
    },
    digest: async (image, tag) => {
      const at = endpoint(image);
      if (!isTag(tag)) throw new RegistryError(`"${tag.slice(0, 200)}" is not a tag of ${at.image}.`, 0);
      return once(`${at.image}:${tag}`, () => readDigest(client, at, tag, secrets));
    },
  };
}

function assemble(dependencies: RegistryDependencies): { readonly client: Client; readonly secrets: Secrets } {
  const { env, clock, mask, shell, network, random } = dependencies;
  const secrets = createSecrets(mask);
  const http = createHttp(env, clock.cancelled, network ?? {});
  const ask = createAsk(http, clock, random ?? Math.random);
  const find = createFindCredentials({ env, shell, secrets });
  const authorizer = createAuthorizer({ ask, http, secrets, now: () => clock.now() }, find);
  return { client: createClient({ ask, http, authorizer, find, secrets }), secrets };
}
