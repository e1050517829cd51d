import { parseDuration } from '../../kit/inputs.ts';
import type { Range } from '../manifests/model.ts';
import { defaults } from './defaults.ts';
import type { DeployShape, OverrideShape } from './format-deploy.ts';
import type { Deploy } from './model.ts';
import type { Problems } from './problems.ts';
import type { ValueOf } from './shape.ts';

type Block = ValueOf<OverrideShape>['value'];

/** How an app is deployed, and other ways in some environments. */
export type DeployBlock = ValueOf<DeployShape> | undefined;

/** Keys that mean something for one way of deploying only. */
const keysOf = { kubernetes: ['namespace', 'conflicts'], branch: ['health'] } as const;

/**
 * How one instance is deployed; undefined when that cannot be said. A block's own keys must mean something for the way that holds
 * for it; keys that an override inherits and that mean nothing for its way are left behind.
 *
 * `owner` is the place of the app, for what is missing.
 */
export function readDeploy(
  path: string,
  block: DeployBlock,
  environment: string,
  owner: Range,
  problems: Problems,
): Deploy | undefined {
  const base: Block = block?.value ?? {};
  const override = block?.value.environments?.value.get(environment);
  const own: Block = override?.value.value ?? {};
  const way = own.with?.value ?? base.with?.value ?? defaults.with;
  checkKeys(`${path}.deploy`, base, base.with?.value ?? defaults.with, problems);
  checkKeys(`${path}.deploy.environments.${environment}`, own, way, problems);
  const timeout = (own.timeout ?? base.timeout)?.value ?? parseDuration(defaults.timeout) ?? 0;
  if (way === 'kubernetes') {
    const namespace = (own.namespace ?? base.namespace)?.value ?? defaults.namespace;
    return { with: way, namespace, conflicts: (own.conflicts ?? base.conflicts)?.value ?? defaults.conflicts, timeout };
  }
  const health = own.health ?? base.health;
  if (health === undefined) {
    const message = `${path} is deployed with: branch, and how its health is known is not said.`;
    const hint =
      'Add `health: { status: <context> }` with the commit status of the agent, or `health: none` where nobody reports.';
    problems.add((own.with ?? base.with)?.at ?? override?.nameAt ?? owner, { rule: 'health', message, hint });
    return undefined;
  }
  return { with: way, health: health.kind === 'text' ? health.value : { status: health.value.status.value }, timeout };
}

function checkKeys(path: string, block: Block, way: 'kubernetes' | 'branch', problems: Problems): void {
  const other = way === 'kubernetes' ? 'branch' : 'kubernetes';
  for (const key of keysOf[other]) {
    const value = block[key];
    if (value === undefined) continue;
    const message = `${path}.${key} means something only with: ${other}, and this is deployed with: ${way}.`;
    problems.add(value.at, { rule: 'conflicting-keys', message, hint: `Remove "${key}".` });
  }
}
