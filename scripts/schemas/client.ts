import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Declared, Member } from './declarations.ts';

/** A kind that can be created. */
export interface Kind {
  /** False for what an older release of the client left behind in the package. */
  readonly current: boolean;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** A property as the client's attribute maps describe it. */
export interface Attribute {
  readonly baseName: string;
  readonly type: string;
  readonly format: string;
}

/** The kinds with a create call, by the paths that these calls use; subresources have longer ones. */
export function readKinds(folder: string): Kind[] {
  const apis = path.join(folder, 'dist', 'gen', 'apis');
  const index = readFileSync(path.join(folder, 'dist', 'gen', 'index.js'), 'utf8');
  const kinds: Kind[] = [];
  for (const file of readdirSync(apis).sort()) {
    if (!file.endsWith('Api.js')) continue;
    const current = new RegExp(`\\bas ${file.slice(0, -3)}\\b`, 'u').test(index);
    const text = readFileSync(path.join(apis, file), 'utf8');
    const call = /async create(Namespaced)?(\w+)\([^)]*_options\) \{[\s\S]*?localVarPath = '([^']+)'/gu;
    for (const [, namespaced, kind, place] of text.matchAll(call)) {
      const found = /^\/(?:api|apis)\/([^{]+?)(?:\/namespaces\/\{namespace\})?\/[a-z]+$/u.exec(place ?? '');
      if (!found || kind === 'CustomObject') continue;
      kinds.push({ apiVersion: found[1] ?? '', kind: kind ?? '', namespaced: namespaced !== undefined, current });
    }
  }
  return kinds;
}

/** The client's classes, read when asked for. */
export interface ClientModels {
  /** The class of a global name (`IoK8sApiCoreV1Pod` is `V1Pod`), with which members are required. */
  attributes(name: string): readonly Attribute[] | undefined;
  declared(name: string): Declared | undefined;
  /** The class of a global name, if there is one. */
  classOf(name: string): string | undefined;
}

/** Opens the models of the client. */
export function openClient(folder: string): ClientModels {
  const models = path.join(folder, 'dist', 'gen', 'models');
  const classes = new Set(readdirSync(models).map((file) => file.split('.')[0] ?? ''));
  const classOf = (name: string) => candidates(name).find((candidate) => classes.has(candidate));
  const read = (name: string): readonly Attribute[] | undefined => {
    const found = classOf(name);
    if (found === undefined) return undefined;
    const list = /attributeTypeMap = (\[[\s\S]*?\n\]);/u.exec(readFileSync(path.join(models, `${found}.js`), 'utf8'));
    return list?.[1] === undefined ? undefined : (JSON.parse(list[1]) as Attribute[]);
  };
  return {
    attributes: read,
    classOf,
    declared(name) {
      const attributes = read(name);
      if (attributes === undefined) return undefined;
      const text = readFileSync(path.join(models, `${classOf(name)}.d.ts`), 'utf8');
      const members = new Map<string, Member>();
      for (const { baseName, type } of attributes) {
        const required = new RegExp(`^    '_?${baseName.replaceAll('$', '\\$')}': `, 'mu').test(text);
        members.set(baseName, { required, type: declare(type, name) });
      }
      return { is: 'object', members };
    },
  };
}

/** `IoK8sApiEventsV1EventSeries` → `V1EventSeries`, `EventsV1EventSeries`; the longer is there where two groups share the shorter. */
function candidates(name: string): string[] {
  if (name.startsWith('client:')) return [name.slice('client:'.length)];
  const match = /([A-Z][a-z0-9]+?)(V\d+(?:alpha\d+|beta\d+)?[A-Z]\w*)$/u.exec(name);
  return match ? [`${match[1]}${match[2]}`, match[2] ?? ''] : [];
}

/** The client says string for a quantity, too: a string of it takes numbers as well. */
function declare(type: string, owner: string): Declared {
  const inner = /^Array<(.*)>$/u.exec(type)?.[1];
  if (inner !== undefined) return { is: 'array', of: declare(inner, owner) };
  const value = /^\{ \[key: string\]: (.*); \}$/u.exec(type)?.[1];
  if (value !== undefined) return { is: 'map', of: value === 'string' ? { is: 'any' } : declare(value, owner) };
  if (type === 'string' || type === 'number' || type === 'boolean') return { is: type };
  if (type === 'Date' || type === 'V1MicroTime') return { is: 'reference', name: 'IoK8sApimachineryPkgApisMetaV1Time' };
  if (type === 'IntOrString') return { is: 'reference', name: 'IoK8sApimachineryPkgUtilIntstrIntOrString' };
  if (type === 'any' || type === 'object') return { is: 'any' };
  if (!/^[A-Z]\w+$/u.test(type)) throw new Error(`${owner}: the client's type "${type}" is not understood.`);
  return { is: 'reference', name: `client:${type}` };
}
