import type { Actor, Json } from '../model.ts';
import type { World } from '../world.ts';
import { apiUrl, nodeId } from './urls.ts';

/** `team`: teams exist here by being named, as reviewers. */
export function teamView(world: World, owner: Actor, slug: string): Json {
  const url = `${apiUrl(world)}/organizations/${owner.id}/team/${slug}`;
  const id = 1 + [...`${owner.login}/${slug}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_000, 7);
  return {
    id,
    node_id: nodeId('T', id),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    permission: 'pull',
    type: 'organization',
    url,
    html_url: `${world.baseUrl}/orgs/${owner.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
  };
}
