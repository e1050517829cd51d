import type { Actor } from '../../model.ts';
import { actorNodeId } from '../../views/actor.ts';
import type { GraphContext, Node } from '../context.ts';

/** `User`, `Bot` or `Organization`. GraphQL shows a bot's login without the `[bot]` that REST shows. */
export function actorNode({ world }: GraphContext, actor: Actor): Node {
  const login = actor.app ? actor.app.slug : actor.login;
  const url = actor.app ? `${world.baseUrl}/apps/${actor.app.slug}` : `${world.baseUrl}/${actor.login}`;
  return {
    __typename: actor.type,
    id: actorNodeId(actor),
    databaseId: actor.id,
    login,
    url,
    resourcePath: new URL(url).pathname,
    avatarUrl: `${world.baseUrl}/avatars/${actor.id}`,
    ...(actor.type !== 'Bot' && { name: actor.name, email: actor.email }),
  };
}
