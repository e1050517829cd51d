import { createTwoFilesPatch } from 'diff';
import { dump } from 'js-yaml';
import type { ResourceName } from '../../kit/findings.ts';
import type { JsonObject, Resource } from '../manifests/model.ts';
import { maskSecrets } from './secrets.ts';

/** Differing lines of one resource that are looked for: the time grows with their square. So many take a quarter of a second. */
const maxEditLength = 2000;

/** What becomes of one resource. */
export interface ResourceDiff {
  readonly resource: ResourceName;
  readonly change: 'added' | 'changed' | 'removed';
  /** A unified diff of its YAML, secrets masked. */
  readonly text: string;
}

/** The difference between two renders, in the order of kind, namespace and name. Equal renders give none. */
export function diffResources(before: readonly Resource[], after: readonly Resource[]): readonly ResourceDiff[] {
  const old = new Map(before.map((resource) => [identity(resource), resource]));
  const now = new Map(after.map((resource) => [identity(resource), resource]));
  const diffs: ResourceDiff[] = [];
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const diff = diffResource(old.get(key), now.get(key));
    if (diff) diffs.push(diff);
  }
  return diffs;
}

/** `Deployment shop/web`, for headings. */
export function describeResource(resource: ResourceName): string {
  return `${resource.kind} ${resource.namespace ? `${resource.namespace}/` : ''}${resource.name}`;
}

function identity(resource: ResourceName): string {
  return [resource.kind, resource.apiVersion, resource.namespace ?? '', resource.name].join('\u0000');
}

function diffResource(before: Resource | undefined, after: Resource | undefined): ResourceDiff | undefined {
  const found = after ?? before;
  if (!found) return undefined;
  const resource = nameOf(found);
  const change = !before ? 'added' : !after ? 'removed' : 'changed';
  const old = toYaml(before, after, 'before');
  const now = toYaml(after, before, 'after');
  if (old === now) return undefined;
  return { resource, change, text: unified(old, now) };
}

function unified(old: string, now: string): string {
  if (old === '' || now === '') return whole(old === '' ? '+' : '-', old === '' ? now : old);
  const patch = createTwoFilesPatch('before', 'after', old, now, '', '', { context: 3, maxEditLength });
  if (patch === undefined) return `more than ${maxEditLength} lines differ`;
  // The first lines name files that do not exist; what counts begins with the first hunk.
  return patch.slice(patch.indexOf('@@')).replace('\\ No newline at end of file\n', '');
}

/** All of a text on one side: there is nothing to search for. */
function whole(sign: '+' | '-', text: string): string {
  const lines = text.replace(/\n$/u, '').split('\n');
  const head = sign === '+' ? `@@ -0,0 +1,${lines.length} @@` : `@@ -1,${lines.length} +0,0 @@`;
  return `${[head, ...lines.map((line) => sign + line)].join('\n')}\n`;
}

/** The name alone: whoever prints a difference must not find the values of a Secret in it. */
function nameOf({ apiVersion, kind, namespace, name }: Resource): ResourceName {
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name };
}

function toYaml(resource: Resource | undefined, other: Resource | undefined, side: 'before' | 'after'): string {
  if (!resource) return '';
  return toYamlText(maskSecrets(resource.value, other?.value, side));
}

/** A resource as YAML: keys in the order that people write them, long lines left whole. */
export function toYamlText(value: JsonObject): string {
  const { apiVersion, kind, metadata, ...rest } = value;
  const ordered = { ...(apiVersion !== undefined && { apiVersion }), ...(kind !== undefined && { kind }) };
  return dump({ ...ordered, ...(metadata !== undefined && { metadata }), ...rest }, { lineWidth: -1, noRefs: true });
}
