import type { Json, Release, Repository } from '../model.ts';
import type { World } from '../world.ts';
import { actorView } from './actor.ts';
import { nodeId, pageUrl, repositoryUrl, time } from './urls.ts';

/** `release`. */
export function releaseView(world: World, repository: Repository, release: Release): Json {
  const { id, tag, name, body, draft, prerelease, author, createdAt, publishedAt } = release;
  const url = `${repositoryUrl(world, repository)}/releases/${id}`;
  const page = pageUrl(world, repository);
  const archive = (kind: string) => `${repositoryUrl(world, repository)}/${kind}/${tag}`;
  return {
    url,
    html_url: `${page}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: draft ? null : archive('tarball'),
    zipball_url: draft ? null : archive('zipball'),
    id,
    node_id: nodeId('RE', id),
    tag_name: tag,
    target_commitish: repository.defaultBranch,
    name,
    body,
    draft,
    prerelease,
    created_at: time(createdAt),
    published_at: time(publishedAt),
    author: actorView(world, author),
    assets: [],
  };
}
