import { ApiError } from '../api-error.ts';
import type { Caller } from '../model.ts';
import type { World } from '../world.ts';

/**
 * Who sends a request with this `Authorization` header: `token T`, `Bearer T`, or Basic with the token as password
 * (as Git sends it). A token that does not exist is a 401, never an anonymous request.
 */
export function authenticate(world: World, header: string | undefined): Caller {
  if (!header) return { actor: world.actor('anonymous'), token: undefined };
  const token = world.tokens.get(secretOf(header));
  if (!token) throw new ApiError(401, 'Bad credentials');
  return { actor: token.actor, token };
}

function secretOf(header: string): string {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() !== 'basic') return value;
  const text = Buffer.from(value, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}
