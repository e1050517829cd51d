import type { Finding, ResourceName } from '../../kit/findings.ts';
import { readDocuments, type YamlDocument } from './documents.ts';
import { isKustomization, isObject } from './kustomization.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Json, JsonObject, Path, Resource, SourceFile } from './model.ts';

/**
 * What a document is: `resource` has an apiVersion and a kind; `kustomization` is Kustomize's own and never sent to a cluster; `other` is
 * any other YAML (Helm values, an incomplete resource); `empty` says nothing.
 */
export type DocumentForm = 'resource' | 'kustomization' | 'other' | 'empty';

/** A document with what it is. */
export interface ManifestDocument extends YamlDocument {
  readonly form: DocumentForm;
}

/** Everything in one file. `resources` are in the order of the file, items of lists in their place. */
export interface Manifests {
  readonly resources: readonly Resource[];
  readonly documents: readonly ManifestDocument[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the resources of a file. Findings are `yaml/*` for the text and `resource/missing-api-version`, `resource/missing-kind`,
 * `resource/missing-name`, `resource/name` for what is no complete resource. With `expect: 'any'` a document that has neither apiVersion nor kind is
 * none of our business (Helm values, a workflow) and gives no finding.
 */
export function readManifests(
  file: SourceFile,
  options: { readonly expect?: 'resources' | 'any'; readonly limits?: Limits } = {},
): Manifests {
  const read = readDocuments(file, options.limits ?? LIMITS);
  const findings: Finding[] = [...read.findings];
  const resources: Resource[] = [];
  const documents = read.documents.map((document) => ({ ...document, form: formOf(file.path, document.value) }));
  for (const document of documents) {
    if (document.form === 'empty' || document.form === 'kustomization') continue;
    if (options.expect === 'any' && !isClaimed(document.value)) continue;
    collect({ document, findings, resources }, document.value, [], undefined);
  }
  return { resources, documents, findings };
}

function formOf(path: string, value: Json): DocumentForm {
  if (value === null) return 'empty';
  if (isKustomization(path, value)) return 'kustomization';
  return isObject(value) && isText(value.apiVersion) && isText(value.kind) ? 'resource' : 'other';
}

function isClaimed(value: Json): boolean {
  return isObject(value) && (value.apiVersion !== undefined || value.kind !== undefined);
}

interface Collection {
  readonly document: YamlDocument;
  readonly findings: Finding[];
  readonly resources: Resource[];
}

/** The type that an item has when it names none: `ConfigMapList` says it of its items, as kubectl reads it. */
interface ItemType {
  readonly apiVersion: string;
  readonly kind: string;
}

function collect(into: Collection, value: Json, path: Path, itemType: ItemType | undefined): void {
  if (!isObject(value)) {
    const message = `A resource is a mapping; this is ${describe(value)}.`;
    report(
      into,
      path,
      'resource/not-an-object',
      message,
      'Begin with "apiVersion: …" and "kind: …"; separate resources with "---".',
    );
    return;
  }
  const typed = itemType && value.kind === undefined ? { ...itemType, ...value } : value;
  const type = readType(into, typed, path);
  if (!type) return;
  if (type.kind.endsWith('List') && Array.isArray(typed.items)) {
    const inner = type.kind === 'List' ? undefined : { apiVersion: type.apiVersion, kind: type.kind.slice(0, -4) };
    for (const [index, item] of (typed.items as readonly Json[]).entries())
      collect(into, item, [...path, 'items', index], inner);
    return;
  }
  into.resources.push(makeResource(into, typed, type, path));
}

function readType(into: Collection, value: JsonObject, path: Path): ItemType | undefined {
  const { apiVersion, kind } = value;
  if (isText(apiVersion) && isText(kind)) return { apiVersion, kind };
  if (!isText(kind)) missing(into, path, 'kind', 'resource/missing-kind', kind);
  if (!isText(apiVersion)) missing(into, path, 'apiVersion', 'resource/missing-api-version', apiVersion);
  return undefined;
}

function missing(into: Collection, path: Path, key: string, rule: string, found: Json | undefined): void {
  const isAbsent = found === undefined || found === null || found === '';
  const message = isAbsent ? `The resource has no "${key}".` : `"${key}" is ${describe(found)}; it must be text.`;
  report(into, isAbsent ? path : [...path, key], rule, message, isAbsent ? `Add "${key}: …".` : 'Quote it.');
}

function makeResource(into: Collection, value: JsonObject, type: ItemType, path: Path): Resource {
  const metadata = isObject(value.metadata) ? value.metadata : {};
  const name = readName(into, metadata, type, path);
  const namespace = isText(metadata.namespace) ? { namespace: metadata.namespace } : {};
  const { document } = into;
  return { ...type, ...namespace, name, value, locate: (inner, part) => document.locate([...path, ...inner], part) };
}

/** A name that the cluster generates is shown as `pi-{{ generateName }}`, which no real name can be. */
function readName(into: Collection, metadata: JsonObject, type: ItemType, path: Path): string {
  const { name, generateName } = metadata;
  if (isText(name)) return name;
  if (name === undefined && isText(generateName)) return `${generateName}{{ generateName }}`;
  if (name === undefined || name === null || typeof name === 'string') {
    const resource: ResourceName = { ...type, name: '' };
    report(
      into,
      [...path, 'metadata'],
      'resource/missing-name',
      `The ${type.kind} has no "metadata.name".`,
      'Add "name: …" to its metadata.',
      resource,
    );
    return '';
  }
  const text = typeof name === 'object' ? '' : String(name);
  const resource: ResourceName = { ...type, name: text };
  report(
    into,
    [...path, 'metadata', 'name'],
    'resource/name',
    `"metadata.name" is ${describe(name)}; it must be text.`,
    'Quote it.',
    resource,
  );
  return text;
}

function report(
  into: Collection,
  path: Path,
  rule: string,
  message: string,
  hint?: string,
  resource?: ResourceName,
): void {
  const place = into.document.locate(path);
  // A finding about a whole mapping marks its first line, not a page.
  const range =
    place.endLine > place.line && rule !== 'resource/name'
      ? { file: place.file, line: place.line, column: place.column }
      : place;
  into.findings.push({
    rule,
    severity: 'error',
    message,
    ...range,
    ...(hint ? { hint } : {}),
    ...(resource ? { resource } : {}),
  });
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function describe(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `the ${typeof value} ${JSON.stringify(value).slice(0, 60)}`;
}
