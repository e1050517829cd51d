import type { Repository } from '../model.ts';
import type { World } from '../world.ts';

/** A time as GitHub writes it: UTC, whole seconds. */
export function time(date: Date): string;
export function time(date: Date | null): string | null;
export function time(date: Date | null): string | null {
  return date ? date.toISOString().replace('.000Z', 'Z') : null;
}

/** An opaque GraphQL node id that says what it is of, as GitHub's do. */
export function nodeId(kind: string, key: number | string): string {
  return `${kind}_${Buffer.from(String(key)).toString('base64url')}`;
}

/** The kind and key of a node id, or undefined when it is not one of ours. */
export function parseNodeId(id: string): { kind: string; key: string } | undefined {
  const match = /^([A-Z]+)_([\w-]+)$/.exec(id);
  return match ? { kind: match[1] ?? '', key: Buffer.from(match[2] ?? '', 'base64url').toString() } : undefined;
}

/** The base of the REST API, in GitHub Enterprise Server's layout. */
export function apiUrl(world: World): string {
  return `${world.baseUrl}/api/v3`;
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

/** The repository's address in the REST API. */
export function repositoryUrl(world: World, repository: Repository): string {
  return `${apiUrl(world)}/repos/${fullName(repository)}`;
}

/** The repository's page for people. */
export function pageUrl(world: World, repository: Repository): string {
  return `${world.baseUrl}/${fullName(repository)}`;
}
