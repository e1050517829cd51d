import { randomBytes } from 'node:crypto';
import { newBudget } from '../http/rate-limit.ts';
import type { Actor, Permissions, Token, TokenKind } from '../model.ts';
import type { World } from '../world.ts';

/** A token to make. Permissions may be spelt as in workflows (`pull-requests`) or as in the API (`pull_requests`). */
export type TokenRequest = {
  readonly kind: TokenKind;
  /** `owner/name`s that it reaches. A workflow's token has one; a person's default is everything the person sees. */
  readonly repositories?: readonly string[];
  /** Default: none for `workflow` and `app` (metadata aside), everything for `user`. */
  readonly permissions?: Permissions;
  /** Of an App: its slug, so that its bot is `<slug>[bot]`. */
  readonly slug?: string;
  /** Of a person. */
  readonly login?: string;
  /** Requests an hour; default 1000 for a workflow's token and 5000 for the others. */
  readonly rateLimit?: number;
};

const PREFIXES = { workflow: 'ghs_w', app: 'ghs_a', user: 'ghp_' } as const;

/** Makes a token and returns its record. */
export function createToken(world: World, wanted: TokenRequest): Token {
  const repositories = wanted.repositories?.map((fullName) => {
    const [owner = '', name = ''] = fullName.split('/');
    return world.repository(owner, name).id;
  });
  if (wanted.kind === 'workflow' && repositories?.length !== 1)
    throw new Error("a workflow's token has one repository");
  const limit = wanted.rateLimit ?? (wanted.kind === 'workflow' ? 1000 : 5000);
  const token: Token = {
    value: `${PREFIXES[wanted.kind]}${randomBytes(18).toString('hex')}`,
    kind: wanted.kind,
    actor: actorOf(world, wanted),
    repositories: repositories ? new Set(repositories) : 'all',
    permissions: wanted.permissions ? normalize(wanted.permissions) : wanted.kind === 'user' ? undefined : {},
    rate: newBudget(limit, world.options.clock()),
  };
  world.tokens.set(token.value, token);
  return token;
}

function actorOf(world: World, wanted: TokenRequest): Actor {
  if (wanted.kind === 'workflow') return world.actionsBot;
  if (wanted.kind === 'user') return world.actor(wanted.login ?? 'octocat');
  const slug = wanted.slug ?? 'plumbline-app';
  const owner = world.actor('app-owner', { type: 'Organization' });
  const app = { id: world.nextId(), slug, name: slug, owner };
  return world.actor(`${slug}[bot]`, { type: 'Bot', app });
}

function normalize(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]));
}
