import { spanOf } from './availability.ts';
import type { ClientModels, Kind } from './client.ts';
import type { Declared, Member } from './declarations.ts';
import type { Minor } from './minors.ts';

/** The newest minor version that the sources describe. */
export const newest = 36;

/** A definition of the table: see src/domain/validate/table.ts for what the letters mean. */
export interface Definition {
  readonly p: Record<string, string>;
  readonly r?: readonly string[];
  readonly s?: Record<string, number>;
  readonly u?: Record<string, number>;
}

export interface Table {
  readonly kubernetes: number;
  readonly kinds: Record<string, readonly [definition: string, scope: string, since?: number, until?: number]>;
  readonly definitions: Record<string, Definition>;
}

/** What the table is made from. */
export interface Sources {
  readonly declarations: ReadonlyMap<string, Declared>;
  readonly client: ClientModels;
  readonly kinds: readonly Kind[];
  readonly minors: ReadonlyMap<number, Minor>;
}

/** Types that are written as one letter wherever they are used. */
const letters: Readonly<Record<string, string>> = {
  IoK8sApimachineryPkgApiResourceQuantity: 'q',
  IoK8sApimachineryPkgUtilIntstrIntOrString: 'x',
  IoK8sApimachineryPkgApisMetaV1Time: 't',
  IoK8sApimachineryPkgApisMetaV1MicroTime: 't',
};

/** Makes the table: every kind, and every definition that a kind needs. */
export function assemble(sources: Sources): Table {
  const builder = new Builder(sources);
  const kinds: Record<string, readonly [string, string, number?, number?]> = {};
  for (const [gvk, name] of [...allKinds(sources)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = sources.kinds.find((kind) => `${kind.apiVersion}/${kind.kind}` === gvk);
    const has = (minor: Minor) => minor.kinds.has(gvk);
    const { since, until } = spanOf(sources.minors, newest, has, found?.current ?? false);
    const scope = found === undefined ? '' : found.namespaced ? 'N' : 'C';
    const definition = name === '' ? '' : builder.need(name, true);
    if (until !== undefined) kinds[gvk] = [definition, scope, since ?? 0, until];
    else kinds[gvk] = since === undefined ? [definition, scope] : [definition, scope, since];
  }
  return { kubernetes: newest, kinds, definitions: builder.finish() };
}

/** Every kind that any source knows, with the global name of its shape, '' where nobody knows it. */
function allKinds({ declarations, kinds, minors, client }: Sources): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, declared] of declarations) {
    if (declared.is !== 'object' || declared.members.has('items')) continue;
    const apiVersion = literal(declared.members.get('apiVersion'));
    const kind = literal(declared.members.get('kind'));
    if (apiVersion !== undefined && kind !== undefined) found.set(`${apiVersion}/${kind}`, name);
  }
  const others = [...minors.values()].flatMap((minor) => [...minor.kinds]);
  for (const gvk of [...kinds.map((kind) => `${kind.apiVersion}/${kind.kind}`), ...others]) {
    if (found.has(gvk) || gvk.endsWith('List') || gvk.endsWith('/DeleteOptions') || gvk.endsWith('/WatchEvent'))
      continue;
    const parts = gvk.split('/');
    const [group, version, kind] = parts.length === 2 ? ['core', ...parts] : parts;
    const [first = ''] = (group ?? '').split('.');
    const guess = `IoK8sApi${capital(first)}${capital(version ?? '')}${kind}`;
    found.set(gvk, client.classOf(guess) === undefined ? '' : guess);
  }
  return found;
}

class Builder {
  private readonly definitions = new Map<string, Definition>();
  private readonly globalNames = new Map<string, string>();
  private readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
    for (const name of sources.declarations.keys()) {
      const className = sources.client.classOf(name);
      if (className !== undefined) this.globalNames.set(`client:${className}`, name);
    }
  }

  /** The name of a definition in the table; it is made when it is not there yet. '' for one without a shape. */
  need(name: string, root = false): string {
    const global = this.globalNames.get(name) ?? name;
    const short = global.replace(/^IoK8s(?:Api(?=[A-Z]))?|^client:/u, '');
    if (this.definitions.has(short)) return short;
    const declared = this.sources.declarations.get(global) ?? this.sources.client.declared(global);
    if (declared?.is !== 'object' || declared.members.size === 0) return '';
    const p: Record<string, string> = {};
    // Set before its members are looked at: some definitions contain themselves.
    this.definitions.set(short, { p });
    const formats = new Map(this.sources.client.attributes(global)?.map((one) => [one.baseName, one.format]));
    for (const [key, { type }] of declared.members) {
      if (root && (key === 'apiVersion' || key === 'kind')) p[key] = 's';
      else p[key] = root && key === 'status' ? 'a' : this.encode(type, formats.get(key), `${short}.${key}`);
    }
    const required = requiredOf(declared.members);
    const spans = this.spans(global, p);
    this.definitions.set(short, { p, ...(required.length > 0 ? { r: required } : {}), ...spans });
    return short;
  }

  finish(): Record<string, Definition> {
    return Object.fromEntries([...this.definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** `owner` names the shapes that are written out within a type. */
  private encode(type: Declared, format: string | undefined, owner: string): string {
    switch (type.is) {
      case 'string':
        return format === 'byte' ? 'y' : format === 'date-time' || format === 'date-time-micro' ? 't' : 's';
      case 'number':
        return format === 'int32' ? 'i' : format === 'double' ? 'n' : 'l';
      case 'boolean':
        return 'b';
      case 'literals':
        return `e${type.values.join('|')}`;
      case 'array':
        return `[${this.encode(type.of, format, owner)}`;
      case 'map':
        return `{${this.encode(type.of, format, owner)}`;
      case 'reference': {
        const letter = letters[type.name];
        const name = letter ?? this.need(type.name);
        return letter ?? (name === '' ? 'a' : `#${name}`);
      }
      case 'any':
        return 'a';
      case 'object': {
        const p = [...type.members].map(([key, one]) => [key, this.encode(one.type, undefined, `${owner}.${key}`)]);
        const r = requiredOf(type.members);
        this.definitions.set(owner, { p: Object.fromEntries(p), ...(r.length > 0 ? { r } : {}) });
        return `#${owner}`;
      }
      default:
        throw new Error(`A type of the form "${type.is}" has no letter.`);
    }
  }

  /** When properties came and went. What only older versions have is added, of any shape. */
  private spans(global: string, p: Record<string, string>): Pick<Definition, 's' | 'u'> {
    const { minors } = this.sources;
    const s: Record<string, number> = {};
    const u: Record<string, number> = {};
    const older = [...minors.values()].flatMap((minor) => [...(minor.properties.get(global) ?? [])]);
    for (const key of new Set([...Object.keys(p), ...older])) {
      if (key === 'status' || key === 'apiVersion' || key === 'kind') continue;
      const now = key in p;
      const { since, until } = spanOf(minors, newest, (minor) => minor.properties.get(global)?.has(key), now);
      if (!now) p[key] = 'a';
      if (since !== undefined) s[key] = since;
      if (until !== undefined) u[key] = until;
    }
    return { ...(Object.keys(s).length > 0 ? { s } : {}), ...(Object.keys(u).length > 0 ? { u } : {}) };
  }
}

function requiredOf(members: ReadonlyMap<string, Member>): string[] {
  return [...members].filter(([, member]) => member.required).map(([key]) => key);
}

function literal(member: Member | undefined): string | undefined {
  return member?.type.is === 'literals' ? member.type.values[0] : undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
