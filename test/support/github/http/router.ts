import type { Route } from './route.ts';

/** A route that fits a request, with its path parameters decoded. */
export type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

export type Router = (method: string, pathname: string) => Match | undefined;

// These parameters may hold slashes, encoded or not: GitHub takes both.
const MULTI_SEGMENT = new Set(['ref', 'path', 'basehead', 'branch']);

/** Builds a router. Longer templates are tried first, so that `commits/{ref}/status` wins over `commits/{ref}`. */
export function createRouter(routes: readonly Route[]): Router {
  const table = routes
    .map((route) => ({ route, pattern: patternOf(route.path), weight: weightOf(route.path) }))
    .sort((a, b) => b.weight - a.weight);
  return (method, pathname) => {
    for (const { route, pattern } of table) {
      const match = route.method === method ? pattern.exec(pathname) : null;
      const params = match && decode(match.groups ?? {});
      if (params) return { route, params };
    }
    return undefined;
  };
}

function weightOf(template: string): number {
  const segments = template.split('/');
  return segments.length * 10 + segments.filter((segment) => !segment.startsWith('{')).length;
}

function patternOf(template: string): RegExp {
  const source = template.replaceAll(/[.]/g, '\\.').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    return MULTI_SEGMENT.has(name) ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${source.replace('/(?<path>.*)', '(?:/(?<path>.*))?')}$`);
}

function decode(groups: Record<string, string | undefined>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]));
  } catch {
    return undefined;
  }
}
