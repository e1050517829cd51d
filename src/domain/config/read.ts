import { didYouMean, nearest } from '../../kit/nearest.ts';
import type { Range } from '../manifests/model.ts';
import type { CostlyTexts } from './costly.ts';
import { mismatch } from './mismatch.ts';
import type { ConfigNode, ListNode, MapNode, ScalarNode } from './node.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { IntegerShape, Keys, ListShape, MapShape, RecordShape, Shape, TextShape, ValueOf } from './shape.ts';
import { unsupported } from './shapes.ts';

/** Where the reader stands: the key's path for messages, and where the key is. */
interface Spot {
  readonly path: string;
  readonly keyAt: Range;
  readonly problems: Problems;
  readonly costly: CostlyTexts;
}

/**
 * Reads a value by its shape, strictly: every key is known, every value is of its kind. Undefined when it has a problem; the rest is
 * read nevertheless, so that all problems are told at once.
 */
export function readShape<S extends Shape>(shape: S, node: ConfigNode, spot: Spot): ValueOf<S> | undefined {
  // The switch below builds, for each kind of shape, what ValueOf says of it; the compiler cannot follow that.
  return readAny(shape, node, spot) as ValueOf<S> | undefined;
}

function readAny(shape: Shape, node: ConfigNode, spot: Spot): unknown {
  switch (shape.kind) {
    case 'either': {
      const fitting = shape.alternatives.find((alternative) => fits(alternative, node));
      return fitting ? readAny(fitting, node, spot) : refuseKind(shape, node, spot);
    }
    case 'text':
      return node.kind === 'scalar' && node.type === 'text'
        ? readText(shape, node, spot)
        : refuseKind(shape, node, spot);
    case 'constant':
      if (node.kind !== 'scalar' || node.type !== 'number') return refuseKind(shape, node, spot);
      if (Number(node.text) === shape.value) return { kind: 'constant', value: shape.value, at: node.at };
      return wrongConstant(shape.value, node, spot);
    case 'integer':
      return node.kind === 'scalar' && node.type === 'number'
        ? readInteger(shape, node, spot)
        : refuseKind(shape, node, spot);
    case 'flag':
      if (node.kind !== 'scalar' || node.type !== 'boolean') return refuseKind(shape, node, spot);
      return { kind: 'flag', value: node.text.toLowerCase() === 'true', at: node.at };
    case 'list':
      return node.kind === 'list' ? readList(shape, node, spot) : refuseKind(shape, node, spot);
    case 'map':
      return node.kind === 'map' ? readMap(shape, node, spot) : refuseKind(shape, node, spot);
    case 'record':
      if (shape.mayBeEmpty && node.kind === 'scalar' && node.type === 'null') {
        return readRecord(shape, { kind: 'map', entries: new Map(), at: node.at }, spot);
      }
      return node.kind === 'map' ? readRecord(shape, node, spot) : refuseKind(shape, node, spot);
  }
}

function refuseKind(shape: Shape, node: ConfigNode, { path, problems }: Spot): undefined {
  problems.add(node.at, mismatch(shape, node, path));
}

function fits(shape: Shape, node: ConfigNode): boolean {
  if (node.kind === 'list') return shape.kind === 'list';
  if (node.kind === 'map') return shape.kind === 'map' || shape.kind === 'record';
  if (node.type === 'number') return shape.kind === 'integer';
  return node.type === 'text' && shape.kind === 'text';
}

function readText(shape: TextShape<unknown>, node: ScalarNode, { path, problems, costly }: Spot): unknown {
  // Nothing that is said after the last problem is heard.
  if (shape.isCostly && problems.isFull()) return undefined;
  const meaning = shape.isCostly ? costly.understand(shape, node.text, path) : shape.understand(node.text, path);
  if ('value' in meaning) return { kind: 'text', value: meaning.value, at: node.at };
  problems.add(node.at, meaning.problem);
  return undefined;
}

function readInteger({ minimum, maximum }: IntegerShape, node: ScalarNode, { path, problems }: Spot): unknown {
  // What other readers of YAML take for another number (0x10, 010, 1e3) is none here.
  const value = /^(?:0|[1-9]\d{0,8})$/u.test(node.text) ? Number(node.text) : undefined;
  if (value !== undefined && value >= minimum && value <= maximum) return { kind: 'integer', value, at: node.at };
  const message = `${path} is ${quote(node.text)}; it takes a whole number from ${minimum} to ${maximum}.`;
  problems.add(node.at, { rule: 'value', message });
  return undefined;
}

function wrongConstant(value: number, node: ScalarNode, { path, problems }: Spot): undefined {
  const message = `${path} is ${quote(node.text)}; this version of Plumbline reads ${path} ${value}.`;
  problems.add(node.at, { rule: 'version', message });
}

function readList(shape: ListShape<Shape>, node: ListNode, spot: Spot): unknown {
  if (!countFits(node.items.length, shape, node, spot)) return undefined;
  const value: unknown[] = [];
  const seen = new Map<string, Range>();
  for (const [index, item] of node.items.entries()) {
    if (item.kind === 'scalar') {
      const first = seen.get(item.text);
      if (first) {
        const message = `${spot.path} has ${quote(item.text)} twice; the first one is in line ${first.line}.`;
        spot.problems.add(item.at, { rule: 'duplicate-name', message, hint: 'Keep one of them.' });
      }
      seen.set(item.text, item.at);
    }
    value.push(readAny(shape.items, item, { ...spot, path: `${spot.path}[${index}]`, keyAt: item.at }));
  }
  return value.includes(undefined) ? undefined : { kind: 'list', value, at: node.at };
}

function readMap(shape: MapShape<Shape>, node: MapNode, spot: Spot): unknown {
  if (!countFits(node.entries.size, shape, node, spot)) return undefined;
  const value = new Map<string, unknown>();
  for (const [name, { keyAt, value: member }] of node.entries) {
    const meaning = shape.names.understand(name, spot.path);
    if ('problem' in meaning) spot.problems.add(keyAt, meaning.problem);
    const read = readAny(shape.values, member, { ...spot, path: join(spot.path, name), keyAt });
    if (read !== undefined) value.set(name, { nameAt: keyAt, value: read });
  }
  return { kind: 'map', value, at: node.at };
}

function countFits(count: number, shape: { minimum: number; maximum: number }, node: ConfigNode, spot: Spot): boolean {
  if (count >= shape.minimum && count <= shape.maximum) return true;
  const isEmpty = count < shape.minimum;
  const message = isEmpty
    ? `${spot.path} is empty; it needs at least ${shape.minimum}.`
    : `${spot.path} has ${count} entries; at most ${shape.maximum} are allowed.`;
  spot.problems.add(isEmpty ? spot.keyAt : node.at, { rule: isEmpty ? 'empty' : 'too-large', message });
  return false;
}

function readRecord(shape: RecordShape<Keys>, node: MapNode, spot: Spot): unknown {
  const value: Record<string, unknown> = {};
  let isComplete = true;
  const misspelled = new Set<string | undefined>();
  for (const [name, { keyAt }] of node.entries) {
    if (Object.hasOwn(shape.keys, name)) continue;
    refuseKey(shape, name, keyAt, spot);
    misspelled.add(nearest(name, Object.keys(shape.keys)));
  }
  for (const [name, key] of Object.entries(shape.keys)) {
    const entry = node.entries.get(name);
    if (entry) {
      value[name] = readAny(key.shape, entry.value, { ...spot, path: join(spot.path, name), keyAt: entry.keyAt });
    } else if (key.required && !misspelled.has(name)) {
      // A key that is there with a typo is one mistake, not two.
      const message = `${spot.path || 'gitops.yaml'} has no "${name}".`;
      spot.problems.add(spot.keyAt, { rule: 'missing-key', message, hint: `Add "${name}": ${key.shape.takes}.` });
    }
    if (key.required && value[name] === undefined) isComplete = false;
  }
  if (!checkChoice(shape, node, misspelled.size > 0, spot)) isComplete = false;
  return isComplete ? { kind: 'record', value, at: node.at } : undefined;
}

/** Whether of several keys there are as many as there may be. */
function checkChoice(shape: RecordShape<Keys>, node: MapNode, isMisspelled: boolean, spot: Spot): boolean {
  const choice = [...shape.exactlyOne, ...shape.atMostOne];
  if (choice.length === 0) return true;
  const [first, second] = [...node.entries].filter(([name]) => choice.includes(name));
  if (second !== undefined) {
    const message = `${spot.path} has "${first?.[0]}" and "${second[0]}"; it takes one of ${choice.join(', ')}.`;
    spot.problems.add(second[1].keyAt, {
      rule: 'conflicting-keys',
      message,
      hint: `Remove "${second[0]}", or "${first?.[0]}".`,
    });
  } else if (first === undefined && shape.exactlyOne.length > 0 && !isMisspelled) {
    const message = `${spot.path} has none of ${choice.map((name) => `"${name}"`).join(', ')}.`;
    spot.problems.add(spot.keyAt, { rule: 'missing-key', message, hint: 'Add the one that says what it is.' });
  }
  return second === undefined && (first !== undefined || shape.exactlyOne.length === 0);
}

function refuseKey(shape: RecordShape<Keys>, name: string, at: Range, { path, problems }: Spot): void {
  if (problems.isFull()) return;
  if (shape.later.includes(name)) {
    problems.add(at, unsupported(name));
    return;
  }
  const known = Object.keys(shape.keys);
  const where = path === '' ? '' : ` in ${path}`;
  const message = `There is no key ${quote(name)}${where}${didYouMean(name, known)}`;
  problems.add(at, { rule: 'unknown-key', message, hint: `The keys here are ${known.join(', ')}.` });
}

/** `apps.shop`; what is no name is shown in quotes. */
function join(path: string, name: string): string {
  const part = /^[\w-]{1,63}$/u.test(name) ? name : quote(name);
  return path === '' ? part : `${path}.${part}`;
}
