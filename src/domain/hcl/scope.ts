import type { Path } from '../manifests/model.ts';
import type { Body, Expression, Step, Traversal } from './model.ts';
import { plainText } from './text.ts';
import { attributeOf, blocksOf } from './walk.ts';

/** A value and its path in the file. */
export interface Placed {
  readonly value: Expression;
  readonly path: Path;
}

/** What the names of a file stand for: `var.x` for the default of a variable, `local.x` for a local value. */
export type Scope = ReadonlyMap<string, Placed>;

/** More names than this between a use and its value are not followed: a file can make them go round. */
const LONGEST_CHAIN = 16;

/** Collects the variables and local values of a file. A name that is set twice stands for nothing. */
export function scopeOf(body: Body): Scope {
  const scope = new Map<string, Placed>();
  const twice = new Set<string>();
  for (const [name, placed] of namedValues(body)) {
    if (scope.has(name)) twice.add(name);
    scope.set(name, placed);
  }
  for (const name of twice) scope.delete(name);
  return scope;
}

function* namedValues(body: Body): Generator<readonly [string, Placed]> {
  for (const { block, path } of blocksOf(body, [])) {
    const [label] = block.labels;
    if (block.type === 'variable' && label) {
      const value = attributeOf(block.body, 'default');
      if (value) yield [`var.${label.text}`, { value, path: [...path, 'default'] }];
    }
    // Nomad's `variables` sets defaults without types (https://developer.hashicorp.com/nomad/docs/job-specification/hcl2/variables).
    const root = block.type === 'locals' ? 'local' : block.type === 'variables' ? 'var' : undefined;
    if (root !== undefined && block.labels.length === 0)
      for (const { name, value } of block.body.attributes) yield [`${root}.${name}`, { value, path: [...path, name] }];
  }
}

/** The name that a traversal begins with, as a scope knows it; undefined for what no file can tell (`data.…`, `each.value`). */
export function nameIn({ root, steps: [first] }: Traversal): string | undefined {
  const name = first === undefined ? undefined : keyOf(first);
  return name === undefined || (root !== 'var' && root !== 'local') ? undefined : `${root}.${name}`;
}

/** The value that a traversal leads to, in this file. */
export function find(scope: Scope, traversal: Traversal, chain = 0): Placed | undefined {
  const name = nameIn(traversal);
  let found = name === undefined ? undefined : scope.get(name);
  for (const step of traversal.steps.slice(1)) {
    if (found?.value.kind === 'traversal')
      found = chain < LONGEST_CHAIN ? find(scope, found.value, chain + 1) : undefined;
    const key = keyOf(step);
    found = found && key !== undefined ? enter(found, key) : undefined;
  }
  return found;
}

function enter({ value, path }: Placed, key: string): Placed | undefined {
  const inner =
    value.kind === 'object'
      ? value.entries.findLast(({ name }) => name === key)?.value
      : value.kind === 'tuple' && /^\d+$/.test(key)
        ? value.items[Number(key)]
        : undefined;
  return inner && { value: inner, path: [...path, key] };
}

function keyOf(step: Step): string | undefined {
  if (step.kind === 'name') return step.name;
  if (step.kind === 'splat') return undefined;
  return step.key.kind === 'literal' ? step.key.text : plainText(step.key);
}
