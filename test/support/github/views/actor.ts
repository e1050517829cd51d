import type { Actor, App, Json } from '../model.ts';
import type { World } from '../world.ts';
import { apiUrl, nodeId } from './urls.ts';

const NODE_KINDS = { User: 'U', Bot: 'BOT', Organization: 'O' } as const;

export function actorNodeId(actor: Actor): string {
  return nodeId(NODE_KINDS[actor.type], actor.login);
}

/** `simple-user`. */
export function actorView(world: World, actor: Actor): Json {
  const url = `${apiUrl(world)}/users/${encodeURIComponent(actor.login)}`;
  const page = actor.app ? `${world.baseUrl}/apps/${actor.app.slug}` : `${world.baseUrl}/${actor.login}`;
  return {
    login: actor.login,
    id: actor.id,
    node_id: actorNodeId(actor),
    avatar_url: `${world.baseUrl}/avatars/${actor.id}`,
    gravatar_id: '',
    url,
    html_url: page,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: actor.type,
    site_admin: false,
  };
}

/** `integration`: an App as check runs and deployments show it. */
export function appView(world: World, app: App): Json {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: actorView(world, app.owner),
    name: app.name,
    description: '',
    external_url: `${world.baseUrl}/apps/${app.slug}`,
    html_url: `${world.baseUrl}/apps/${app.slug}`,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
    permissions: {},
    events: [],
  };
}
