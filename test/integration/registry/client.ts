import { createRegistry, type RegistryDependencies } from '../../../src/adapters/registry/registry.ts';
import type { Registry } from '../../../src/ports/registry.ts';

/** A client under test, with what it did to its surroundings. */
export interface TestClient extends Registry {
  readonly masked: readonly string[];
  /** Milliseconds of the pauses that it made; none of them took any time. */
  readonly pauses: readonly number[];
}

/** A client that sees no configuration of this machine, and does not really wait. */
export function testClient(
  config?: string,
  dependencies: Partial<RegistryDependencies> & { readonly now?: () => Date } = {},
): TestClient {
  const masked: string[] = [];
  const pauses: number[] = [];
  const registry = createRegistry({
    env: { HOME: '/nonexistent', ...(config === undefined ? {} : { DOCKER_AUTH_CONFIG: config }) },
    mask: (value) => masked.push(value),
    random: () => 0.5,
    clock: {
      now: dependencies.now ?? (() => new Date()),
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
      },
      cancelled: new AbortController().signal,
    },
    ...dependencies,
  });
  return { ...registry, masked, pauses };
}
