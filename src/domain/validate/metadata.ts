import type { Json, JsonObject, Path, Resource } from '../manifests/model.ts';
import { groupOf } from './bundled.ts';
import { isMapping } from './checking.ts';
import { dnsLabel, labelValue, type NameRule, pathSegment, qualifiedKey, subdomain } from './names.ts';
import { type Said, showPath } from './report.ts';

/** Takes what a rule has to say about a path of the resource. */
export type Report = (path: Path, said: Said) => void;

/** TotalAnnotationSizeLimitB (https://github.com/kubernetes/apimachinery/blob/master/pkg/api/validation/objectmeta.go). */
const maxAnnotations = 256 * 1024;

/** A CronJob's name leaves room for the suffix of its Jobs (https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/batch/validation/validation.go). */
const maxCronJob = 52;

/** The server's rules for metadata that no schema says. Types are judged by the schema: what is no text is passed over here. */
export function checkMetadata(resource: Resource, namespaced: boolean | undefined, report: Report): void {
  const { metadata } = resource.value;
  if (!isMapping(metadata)) return;
  checkName(resource, metadata, report);
  checkNamespace(metadata, namespaced, report);
  checkLabels(metadata.labels, ['metadata', 'labels'], report);
  checkAnnotations(metadata.annotations, ['metadata', 'annotations'], report);
  for (const path of templates) {
    const template = path.reduce<Json | undefined>(
      (value, key) => (isMapping(value) ? value[key] : undefined),
      resource.value,
    );
    if (isMapping(template)) {
      checkLabels(template.labels, [...path, 'labels'], report);
      checkAnnotations(template.annotations, [...path, 'annotations'], report);
    }
  }
}

/** Where a workload has the metadata of what it makes. */
const templates: readonly (readonly string[])[] = [
  ['spec', 'template', 'metadata'],
  ['spec', 'jobTemplate', 'metadata'],
  ['spec', 'jobTemplate', 'spec', 'template', 'metadata'],
];

function checkName(resource: Resource, metadata: JsonObject, report: Report): void {
  const { name } = metadata;
  if (typeof name !== 'string' || name === '') return;
  const wrong = ruleFor(resource)(name);
  if (wrong !== undefined)
    report(['metadata', 'name'], { rule: 'metadata/name', message: `The name ${show(name)} ${wrong}.` });
}

function ruleFor({ apiVersion, kind }: Resource): NameRule {
  const group = groupOf(apiVersion);
  if (group === 'rbac.authorization.k8s.io') return pathSegment;
  if (group === '' && (kind === 'Namespace' || kind === 'Service')) return dnsLabel;
  if (group === 'batch' && kind === 'CronJob') {
    return (name) =>
      name.length > maxCronJob
        ? `has ${name.length} characters; a CronJob's has at most ${maxCronJob}`
        : subdomain(name);
  }
  return subdomain;
}

function checkNamespace(metadata: JsonObject, namespaced: boolean | undefined, report: Report): void {
  const { namespace } = metadata;
  if (typeof namespace !== 'string' || namespace === '') return;
  const path: Path = ['metadata', 'namespace'];
  const wrong = dnsLabel(namespace);
  if (wrong !== undefined)
    report(path, { rule: 'metadata/namespace', message: `The namespace ${show(namespace)} ${wrong}.` });
  if (namespaced !== false) return;
  report(path, {
    rule: 'metadata/namespace',
    severity: 'warning',
    message: 'This kind belongs to the cluster and has no namespace.',
    hint: 'Remove the namespace.',
  });
}

function checkLabels(labels: Json | undefined, path: Path, report: Report): void {
  if (!isMapping(labels)) return;
  for (const [key, value] of Object.entries(labels)) {
    checkKey(key, [...path, key], 'metadata/label', report);
    const wrong = typeof value === 'string' ? labelValue(value) : undefined;
    if (wrong === undefined) continue;
    report([...path, key], { rule: 'metadata/label', message: `The value of ${showPath([...path, key])} ${wrong}.` });
  }
}

function checkAnnotations(annotations: Json | undefined, path: Path, report: Report): void {
  if (!isMapping(annotations)) return;
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) {
    // The server compares the lower-case form: annotations may have capitals in their prefix.
    checkKey(key.toLowerCase(), [...path, key], 'metadata/annotation', report);
    size += byteLength(key) + (typeof value === 'string' ? byteLength(value) : 0);
  }
  if (size <= maxAnnotations) return;
  report(path, {
    rule: 'metadata/annotation',
    message: `The annotations have ${size} bytes together; at most ${maxAnnotations} are allowed.`,
  });
}

function checkKey(key: string, path: Path, rule: string, report: Report): void {
  const wrong = qualifiedKey(key);
  if (wrong !== undefined)
    report(path, { rule, part: 'key', message: `The key ${show(String(path.at(-1)))} ${wrong}.` });
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
