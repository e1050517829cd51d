import type { Environment, GitOps } from '../config/model.ts';

/** Environments whose versions come from the registry: those that stand after none. */
export function roots(config: GitOps): readonly Environment[] {
  return config.environments.filter((environment) => environment.after === undefined);
}

/**
 * Environments that are promoted to, every one behind those it comes after, otherwise in the order of the file. The
 * loader has refused cycles.
 */
export function promotionOrder(config: GitOps): readonly Environment[] {
  const done = new Set(roots(config).map((environment) => environment.name));
  const waiting = config.environments.filter((environment) => environment.after !== undefined);
  const order: Environment[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex((candidate) => candidate.after?.environments.every((name) => done.has(name)));
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (!next) break;
    done.add(next.name);
    order.push(next);
  }
  return order;
}

/** The environment of this name. The loader has checked every name that stands in the file. */
export function environmentNamed(config: GitOps, name: string): Environment | undefined {
  return config.environments.find((environment) => environment.name === name);
}
