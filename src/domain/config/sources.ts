import { nearest } from '../../kit/nearest.ts';
import type { Environment } from './model.ts';
import { quote } from './quote.ts';
import type { Tree } from './tree.ts';

/** The source of an app in one environment, target by target; `missing` are the targets without one, with what was looked for. */
export interface FoundSources {
  readonly sources: ReadonlyMap<string, string>;
  readonly missing: readonly { readonly target: string; readonly tried: readonly string[] }[];
}

/**
 * Where an app's manifests are: a path with `{environment}` as it says; `p` without it is `p/{environment}` where that exists, else
 * `p/overlays/{environment}` (DESIGN §4).
 */
export function findSources(template: string, environment: Environment, tree: Tree): FoundSources {
  const sources = new Map<string, string>();
  const missing: { target: string; tried: readonly string[] }[] = [];
  for (const target of environment.targets) {
    const tried = candidates(template, environment.name, target.name);
    const found = tried.find((directory) => tree.has(directory));
    if (found === undefined) missing.push({ target: target.name, tried });
    else sources.set(target.name, found);
  }
  return { sources, missing };
}

function candidates(template: string, environment: string, target: string): readonly string[] {
  const forms = template.includes('{environment}')
    ? [template]
    : [`${template}/{environment}`, `${template}/overlays/{environment}`];
  return forms.map((form) => form.replaceAll('{environment}', environment).replaceAll('{target}', target));
}

/** `apps/shop/dev or apps/shop/overlays/dev`, and so many more. */
export function describeTried(missing: FoundSources['missing']): string {
  const all = [...new Set(missing.flatMap(({ tried }) => tried))];
  const shown = all.slice(0, 6).join(', ');
  return all.length > 6 ? `${shown} and ${all.length - 6} more` : shown;
}

/** What there is instead of a directory: its nearest parent, what is in it, and what may have been meant. */
export function describeNearby(directory: string, tree: Tree): string {
  const segments = directory.split('/');
  let depth = segments.length - 1;
  while (depth > 0 && !tree.has(segments.slice(0, depth).join('/'))) depth--;
  const parent = segments.slice(0, depth).join('/');
  const wanted = segments[depth] ?? '';
  const children = tree.children(parent);
  const where = parent === '' ? 'The repo' : quote(parent);
  if (children.length === 0) return `${where} has no directories.`;
  const meant = nearest(wanted, children);
  if (meant !== undefined && meant !== wanted) {
    return `Did you mean ${quote([parent, meant].filter((part) => part !== '').join('/'))}?`;
  }
  const shown = children.slice(0, 8).map(quote).join(', ');
  return `${where} has the directories ${shown}${children.length > 8 ? ' and more' : ''}.`;
}
