import { ApiError, notFound } from './api-error.ts';
import type { Access, Caller, Repository, Token } from './model.ts';
import type { World } from './world.ts';

/** A permission that an operation asks for, such as `contents:write`. */
export type Need = `${string}:${'read' | 'write' | 'admin'}`;

const RANK = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 } as const;

/** How much an actor may do in a repository, tokens aside. */
export function accessOf(world: World, repository: Repository, caller: Caller): Access {
  if (caller.actor.id === repository.owner.id) return 'admin';
  const access = repository.access.get(caller.actor.id) ?? world.options.defaultAccess;
  return access === 'none' && !repository.settings.private ? 'read' : access;
}

/** Whether the caller may know that the repository exists. */
export function canSee(world: World, repository: Repository, caller: Caller): boolean {
  const { token } = caller;
  if (!repository.settings.private) return true;
  if (!token) return false;
  if (token.repositories !== 'all' && !token.repositories.has(repository.id)) return false;
  return token.kind !== 'user' || accessOf(world, repository, caller) !== 'none';
}

/**
 * Refuses the caller unless one of the needed permissions is there (none needed: reading public things is enough).
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
export function requirePermission(world: World, repository: Repository, caller: Caller, needs: readonly Need[]): void {
  if (!canSee(world, repository, caller)) throw notFound();
  if (needs.length === 0) return;
  const reading = needs.every((need) => need.endsWith(':read'));
  if (reading && !repository.settings.private) return;
  if (!caller.token) throw new ApiError(401, 'Requires authentication');
  if (needs.some((need) => hasPermission(world, repository, caller, need))) return;
  const accepted = needs.map((need) => need.replace(':', '=')).join('; ');
  throw new ApiError(403, refusal(caller.token), { headers: { 'x-accepted-github-permissions': accepted } });
}

/** Whether the caller has one permission in a repository. */
export function hasPermission(world: World, repository: Repository, caller: Caller, need: Need): boolean {
  const [name = '', level = 'read'] = need.split(':') as [string, 'read' | 'write' | 'admin'];
  const { token } = caller;
  if (!token) return false;
  if (token.repositories !== 'all' && !token.repositories.has(repository.id)) return false;
  if (token.permissions) {
    const granted = name === 'metadata' ? 'read' : (token.permissions[name] ?? 'none');
    if (RANK[granted] < RANK[level]) return false;
  }
  if (token.kind !== 'user') return true;
  const access = accessOf(world, repository, caller);
  if (name === 'administration' && level === 'write') return access === 'admin';
  // Anybody who can read may open issues and pull requests and comment on them.
  if (name === 'issues' || name === 'pull_requests') return access !== 'none';
  return RANK[access] >= RANK[level];
}

function refusal(token: Token): string {
  if (token.kind !== 'user') return 'Resource not accessible by integration';
  return token.permissions
    ? 'Resource not accessible by personal access token'
    : 'Must have admin rights to Repository.';
}
