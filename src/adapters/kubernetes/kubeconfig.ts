import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { loadAll, YAMLException } from 'js-yaml';
import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import { ConfigError } from '../../kit/errors.ts';

/** A named part of a kubeconfig, with the file it stands in: relative paths in it start at the file's folder. */
export interface Entry {
  readonly name: string;
  readonly value: JsonObject;
  readonly file: string;
}

/** Kubeconfig files merged as kubectl merges them: the first file that names something wins. */
export interface Kubeconfig {
  readonly currentContext: string | undefined;
  readonly contexts: ReadonlyMap<string, Entry>;
  readonly clusters: ReadonlyMap<string, Entry>;
  readonly users: ReadonlyMap<string, Entry>;
}

/** Where kubeconfigs are looked for. */
export interface KubeconfigPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home directory. */
  readonly home: string;
  /** The checkout: a kubeconfig in it could be brought by a pull request, and it can run programs (DESIGN §7). */
  readonly workspace: string;
}

/** No kubeconfig that people write is near it; it bounds what a wrong path can make us read, in bytes. */
const largest = 4 * 1024 * 1024;

/**
 * Reads the kubeconfig: the files of `KUBECONFIG`, else `~/.kube/config`; undefined when there is none.
 * @throws ConfigError when a file cannot be read, is no kubeconfig or lies inside the checkout
 */
export async function readKubeconfig(place: KubeconfigPlace): Promise<Kubeconfig | undefined> {
  const list = place.env.KUBECONFIG ?? '';
  const named = list.split(path.delimiter).filter((file) => file !== '');
  const files = named.length > 0 ? named : [path.join(place.home, '.kube', 'config')];
  const documents: { file: string; value: JsonObject }[] = [];
  for (const file of files) {
    const value = await readOne(path.resolve(file), place.workspace);
    if (value) documents.push({ file: path.resolve(file), value });
  }
  if (documents.length === 0 && named.length > 0)
    throw new ConfigError(`KUBECONFIG names no file that exists: ${named.join(', ')}.`, {
      hint: 'Check the step that writes the kubeconfig, or unset KUBECONFIG.',
    });
  return documents.length === 0 ? undefined : merge(documents);
}

/** Files that do not exist are passed over, as kubectl does. */
async function readOne(file: string, workspace: string): Promise<JsonObject | undefined> {
  let real: string;
  let size: number;
  try {
    real = await realpath(file);
    size = (await stat(real)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(file, error);
  }
  const checkout = await realpath(workspace).catch(() => path.resolve(workspace));
  if (inside(real, checkout) || inside(file, path.resolve(workspace)) || inside(file, checkout))
    throw new ConfigError(`The kubeconfig ${file} lies inside the checkout.`, {
      hint: 'A kubeconfig can run programs, so it must not come from the repository: write it elsewhere, such as $RUNNER_TEMP.',
    });
  if (size > largest) throw new ConfigError(`The kubeconfig ${file} is larger than ${largest / 1024 / 1024} MiB.`);
  return parse(file, await readFile(real, 'utf8').catch((error: unknown) => Promise.reject(unreadable(file, error))));
}

function inside(file: string, directory: string): boolean {
  const relative = path.relative(directory, file);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function unreadable(file: string, error: unknown): ConfigError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new ConfigError(`The kubeconfig ${file} cannot be read: ${code}.`, {
    hint: code === 'EACCES' ? 'Give the user who runs this step read access to it.' : 'Check that it is a file.',
  });
}

/** A parser's own message quotes the lines around the mistake: here they hold keys and tokens. Only the place is told. */
function parse(file: string, text: string): JsonObject {
  let value: unknown;
  try {
    value = loadAll(text)[0] ?? {};
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const at = mark ? { file, line: mark.line + 1, column: mark.column + 1 } : { file };
    throw new ConfigError('The kubeconfig is not YAML.', {
      at,
      hint: 'Write it anew: `kubectl config view` must read it.',
    });
  }
  if (!isObject(value as Json))
    throw new ConfigError('The kubeconfig is not a mapping.', {
      at: { file },
      hint: 'Write it anew: `kubectl config view` must read it.',
    });
  return value as JsonObject;
}

function merge(documents: readonly { file: string; value: JsonObject }[]): Kubeconfig {
  const collect = (list: string) => {
    const found = new Map<string, Entry>();
    for (const { file, value } of documents)
      for (const item of arrayOf(value[list])) {
        const name = isObject(item) ? item.name : undefined;
        const body = isObject(item) ? item[list.slice(0, -1)] : undefined;
        if (typeof name === 'string' && !found.has(name))
          found.set(name, { name, file, value: isObject(body) ? body : {} });
      }
    return found;
  };
  const current = documents
    .map(({ value }) => value['current-context'])
    .find((name) => typeof name === 'string' && name);
  return {
    currentContext: typeof current === 'string' ? current : undefined,
    contexts: collect('contexts'),
    clusters: collect('clusters'),
    users: collect('users'),
  };
}

function arrayOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** Whether a value is an object: no list, not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text field of an entry. @throws ConfigError when it is something else */
export function textField(entry: Entry, field: string): string | undefined {
  const value = entry.value[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw new ConfigError(`${field} of "${entry.name}" is not text.`, {
    at: { file: entry.file },
    hint: 'Put the value in quotes.',
  });
}

/**
 * What a field holds: `<field>-data` in base64, else the file that `<field>` names, relative to the kubeconfig.
 * @throws ConfigError when the file cannot be read
 */
export async function contentField(entry: Entry, field: string): Promise<string | undefined> {
  const data = textField(entry, `${field}-data`);
  if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8');
  const named = textField(entry, field);
  if (named === undefined) return undefined;
  const file = path.resolve(path.dirname(entry.file), named);
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${field} of "${entry.name}" cannot be read: ${(error as NodeJS.ErrnoException).code}.`, {
      at: { file: entry.file },
      hint: `It names ${file}.`,
    });
  });
}
