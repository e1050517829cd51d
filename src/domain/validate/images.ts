import type { Json, Resource } from '../manifests/model.ts';
import { parseReference } from '../versions/reference.ts';
import type { Report } from './metadata.ts';
import { showPath } from './report.ts';

/** The lists whose objects carry an `image`, as in src/domain/manifests/images.ts. */
const containerLists: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/**
 * Reports container images that no registry could have, wherever a resource has containers. Every value of every resource is passed
 * here, so that the path is one list that grows and shrinks, not a new one for each value.
 */
export function checkImages(resource: Resource, report: Report): void {
  walk(resource.value, [], false, report);
}

function walk(value: Json | undefined, path: (string | number)[], inContainer: boolean, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const holdsContainers = containerLists.has(String(path.at(-1)));
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      walk(value[index], path, holdsContainers, report);
      path.pop();
    }
    return;
  }
  const mapping = value as Readonly<Record<string, Json | undefined>>;
  for (const key in mapping) {
    const inner = mapping[key];
    if (typeof inner === 'object') {
      path.push(key);
      walk(inner, path, false, report);
      path.pop();
    } else if (inContainer && key === 'image' && typeof inner === 'string') checkImage(inner, [...path, key], report);
  }
}

function checkImage(text: string, path: readonly (string | number)[], report: Report): void {
  // Empty is allowed where something fills it in later; what it means there is not ours to judge.
  if (text === '' || parseReference(text)) return;
  report(path, {
    rule: 'image/reference',
    message: `${showPath(path)} is ${JSON.stringify(text.slice(0, 120))}, which is no image reference.`,
    hint: 'It looks like registry.example.com/team/name:tag, in lower case, with the digest as @sha256:….',
  });
}
