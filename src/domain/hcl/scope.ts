import type { Path } from '../manifests/model.ts';
import type { Assignment } from './assignments.ts';
import type { Body, Expression, ObjectValue, Step, Traversal } from './model.ts';
import { plainText } from './text.ts';
import { attributeOf, blocksOf } from './walk.ts';

/** A value and its path in its file. */
export interface Placed {
  readonly value: Expression;
  readonly path: Path;
}

/** What the names of files stand for: `var.x` for what a variable is set to, or else its default, `local.x` for a local value. */
export interface Scope {
  /** The value that a traversal leads to in these files; undefined where it leads out of them, or nowhere. */
  find(traversal: Traversal): Placed | undefined;
  /** What sets a variable, so that its default is not used, or may not be. */
  assignmentOf(variable: string): Assignment | undefined;
}

/** More names than this between a use and its value are not followed: a file can make them go round. */
const LONGEST_CHAIN = 16;

/**
 * Collects the variables and local values of files that are read together. A name that is set twice stands for nothing, and so does one of
 * which it is not known what it is set to.
 */
export function scopeOf(bodies: readonly Body[], assignments: ReadonlyMap<string, Assignment>): Scope {
  const values = collect(bodies, assignments);
  const indexes = new Map<ObjectValue, ReadonlyMap<string, Expression>>();
  const find = (traversal: Traversal, chain: number): Placed | undefined => {
    const name = nameIn(traversal);
    let found = name === undefined ? undefined : values.get(name);
    for (const step of traversal.steps.slice(1)) {
      if (found?.value.kind === 'traversal') found = chain < LONGEST_CHAIN ? find(found.value, chain + 1) : undefined;
      const key = keyOf(step);
      found = found && key !== undefined ? enter(found, key) : undefined;
    }
    return found;
  };
  const enter = ({ value, path }: Placed, key: string): Placed | undefined => {
    const inner = value.kind === 'object' ? indexOf(value).get(key) : itemOf(value, key);
    return inner && { value: inner, path: [...path, key] };
  };
  // Each object is indexed once: looking through it for every use would take quadratic time.
  const indexOf = (object: ObjectValue): ReadonlyMap<string, Expression> => {
    const known = indexes.get(object) ?? new Map(object.entries.map(({ name = '', value }) => [name, value]));
    indexes.set(object, known);
    return known;
  };
  return { find: (traversal) => find(traversal, 0), assignmentOf: (variable) => assignments.get(variable) };
}

function collect(bodies: readonly Body[], assignments: ReadonlyMap<string, Assignment>): ReadonlyMap<string, Placed> {
  const values = new Map<string, Placed>();
  const twice = new Set<string>();
  for (const [name, placed] of bodies.flatMap((body) => [...namedValues(body)])) {
    if (values.has(name)) twice.add(name);
    values.set(name, placed);
  }
  for (const name of twice) values.delete(name);
  for (const [variable, { placed }] of assignments) {
    if (placed) values.set(`var.${variable}`, placed);
    else values.delete(`var.${variable}`);
  }
  return values;
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

function itemOf(value: Expression, key: string): Expression | undefined {
  return value.kind === 'tuple' && /^\d+$/.test(key) ? value.items[Number(key)] : undefined;
}

function keyOf(step: Step): string | undefined {
  if (step.kind === 'name') return step.name;
  if (step.kind === 'splat') return undefined;
  return step.key.kind === 'literal' ? step.key.text : plainText(step.key);
}
