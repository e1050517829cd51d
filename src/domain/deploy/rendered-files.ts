import type { Resource } from '../manifests/model.ts';
import { toYamlText } from '../report/resource-diff.ts';
import { compareResources } from './identity.ts';

/**
 * The files of an app on a rendered branch: one per resource, named after it, so that a change of one resource is a
 * change of one file. Names are made of the characters that file names may have everywhere; two resources that would
 * share one get numbers.
 */
export function renderedFiles(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const sorted = [...resources].sort((a, b) => compare(fileName(a), fileName(b)) || compareResources(a, b));
  for (const resource of sorted) {
    const name = fileName(resource);
    let free = `${name}.yaml`;
    for (let count = 2; files.has(free); count++) free = `${name}-${count}.yaml`;
    files.set(free, toYamlText(resource.value));
  }
  return files;
}

function fileName({ kind, namespace, name, apiVersion }: Resource): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const parts = [namespace, kind, group, name].filter((part): part is string => part !== undefined && part !== '');
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.-]/gu, '-')
    .slice(0, 200);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
