import { createFindCredentials } from '../../../src/adapters/registry/credentials.ts';
import { createRegistry, type RegistryDependencies } from '../../../src/adapters/registry/registry.ts';
import { createWeb, type WebDependencies } from '../../../src/adapters/web/web.ts';
import type { Publisher } from '../../../src/ports/publisher.ts';
import type { Registry } from '../../../src/ports/registry.ts';
import type { Shell } from '../../../src/ports/shell.ts';

/** A client under test, with what it did to its surroundings. */
export interface TestClient extends Registry, Publisher {
  readonly masked: readonly string[];
  /** Milliseconds of the pauses that it made; none of them took any time. */
  readonly pauses: readonly number[];
  readonly warnings: readonly string[];
}

/** What a test can give a client. */
export interface TestClientOptions extends Partial<WebDependencies>, Omit<RegistryDependencies, 'web' | 'find'> {
  readonly now?: () => Date;
  readonly shell?: Pick<Shell, 'run'>;
}

/** A client that sees no configuration of this machine, and does not really wait. */
export function testClient(config?: string, options: TestClientOptions = {}): TestClient {
  const { now, shell, insecure, vendorOf, ...given } = options;
  const { web, env, ...seen } = testWeb(config, { ...(now === undefined ? {} : { now }), ...given });
  const find = createFindCredentials({ env, shell, secrets: web.secrets });
  const registry = createRegistry({
    web,
    find,
    ...(insecure === undefined ? {} : { insecure }),
    ...(vendorOf === undefined ? {} : { vendorOf }),
  });
  return { ...registry, ...seen };
}

/** What everything is asked through, with what it did to its surroundings. */
export function testWeb(config?: string, { now, ...given }: Partial<WebDependencies> & { now?: () => Date } = {}) {
  const [masked, pauses, warnings]: [string[], number[], string[]] = [[], [], []];
  const env = given.env ?? {
    HOME: '/nonexistent',
    ...(config === undefined ? {} : { DOCKER_AUTH_CONFIG: config }),
  };
  const clock = {
    now: now ?? (() => new Date()),
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
    },
    cancelled: new AbortController().signal,
  };
  const web = createWeb({
    clock,
    mask: (value) => masked.push(value),
    warn: (message) => warnings.push(message),
    random: () => 0.5,
    ...given,
    env,
  });
  return { web, env, masked, pauses, warnings };
}
