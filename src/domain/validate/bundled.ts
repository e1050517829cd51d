import table from './schemas.generated.json' with { type: 'json' };
import type { KindShape, Property, Shape } from './shape.ts';

/**
 * A definition of the generated table. `p` are its properties with their types: `s` text, `b` boolean, `i` 32-bit and
 * `l` 64-bit integer, `n` number, `q` quantity, `x` int-or-string, `t` RFC 3339 time, `y` base64, `a` anything, `eA|B` one of,
 * `[T` list, `{T` map, `#D` another definition. `r` are the required ones, `s` and `u` the minor versions from which on a property
 * is there, and is no more.
 */
interface Definition {
  readonly p: Readonly<Record<string, string>>;
  readonly r?: readonly string[];
  readonly s?: Readonly<Record<string, number>>;
  readonly u?: Readonly<Record<string, number>>;
}

type KindEntry = readonly [definition: string, scope: string, since?: number, until?: number];

/** The newest minor version of Kubernetes that the table describes. */
export const newestMinor: number = table.kubernetes;

/** The kinds of Kubernetes itself. */
export interface BundledKinds {
  find(apiVersion: string, kind: string): KindShape | undefined;
  /** All apiVersions that have or had this kind. */
  apiVersionsOf(kind: string): readonly string[];
  /** The names of all kinds, for suggestions. */
  kindNames(): readonly string[];
  /** Whether a group is one of Kubernetes itself, so that all of its kinds are known. */
  hasGroup(apiVersion: string): boolean;
  readonly objectMeta: Shape;
}

const kinds = table.kinds as unknown as Readonly<Record<string, KindEntry>>;
const definitions = table.definitions as unknown as Readonly<Record<string, Definition>>;

/** Opens the bundled table. Shapes are made when they are first needed, and once per opening. */
export function openBundledKinds(): BundledKinds {
  const decoder = createDecoder();
  const found = new Map<string, KindShape | undefined>();
  const names = Object.keys(kinds).map(
    (gvk) => [gvk.slice(0, gvk.lastIndexOf('/')), gvk.slice(gvk.lastIndexOf('/') + 1)] as const,
  );
  const groups = new Set(names.map(([apiVersion]) => groupOf(apiVersion)));
  return {
    find(apiVersion, kind) {
      const gvk = `${apiVersion}/${kind}`;
      if (!found.has(gvk)) found.set(gvk, Object.hasOwn(kinds, gvk) ? decodeKind(kinds[gvk], decoder) : undefined);
      return found.get(gvk);
    },
    apiVersionsOf: (kind) => names.filter(([, one]) => one === kind).map(([apiVersion]) => apiVersion),
    kindNames: () => names.map(([, kind]) => kind),
    hasGroup: (apiVersion) => groups.has(groupOf(apiVersion)),
    objectMeta: decoder('#ApimachineryPkgApisMetaV1ObjectMeta'),
  };
}

/** `apps/v1` → `apps`, `v1` → ''. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

function decodeKind(entry: KindEntry | undefined, decode: (type: string) => Shape): KindShape | undefined {
  if (entry === undefined) return undefined;
  const [definition, scope, since, until] = entry;
  return {
    shape: decode(definition === '' ? 'a' : `#${definition}`),
    namespaced: scope === '' ? undefined : scope === 'N',
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
}

const letters: Readonly<Record<string, Shape>> = {
  s: { is: 'string' },
  b: { is: 'boolean' },
  i: { is: 'int32' },
  l: { is: 'int64' },
  n: { is: 'number' },
  q: { is: 'quantity' },
  x: { is: 'int-or-string' },
  t: { is: 'date-time' },
  y: { is: 'bytes' },
  a: { is: 'any' },
};

function createDecoder(): (type: string) => Shape {
  const made = new Map<string, Shape>();
  const decode = (type: string): Shape => {
    const letter = letters[type];
    if (letter) return letter;
    const known = made.get(type);
    if (known) return known;
    const shape = decodeLong(type, decode);
    made.set(type, shape);
    return shape;
  };
  return decode;
}

function decodeLong(type: string, decode: (type: string) => Shape): Shape {
  const rest = type.slice(1);
  if (type.startsWith('[')) return { is: 'list', items: decode(rest) };
  if (type.startsWith('{')) return { is: 'map', values: decode(rest) };
  if (type.startsWith('e')) return { is: 'enum', values: rest.split('|') };
  let shape: Shape | undefined;
  return {
    is: 'reference',
    resolve() {
      shape ??= decodeDefinition(definitions[rest], decode);
      return shape;
    },
  };
}

function decodeDefinition(definition: Definition | undefined, decode: (type: string) => Shape): Shape {
  if (definition === undefined) return { is: 'any' };
  const { p, r = [], s = {}, u = {} } = definition;
  const properties = Object.entries(p).map(([key, type]): [string, Property] => {
    const [since, until] = [s[key], u[key]];
    return [key, { shape: decode(type), ...(since ? { since } : {}), ...(until ? { until } : {}) }];
  });
  return { is: 'object', properties: new Map(properties), required: r, open: false };
}
