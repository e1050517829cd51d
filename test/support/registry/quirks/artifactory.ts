import { startRegistry, type TestRegistry } from '../registry.ts';
import { addressOf, asksForTags, jsonAnswer } from './quirk.ts';

/**
 * Artifactory: a Basic realm that is no address, links that lose the name of the virtual repository (RTFACT-18971), and official images
 * of Docker Hub under `library/` only.
 */
export async function startArtifactory(tags: readonly string[]): Promise<TestRegistry> {
  const registry = await startRegistry({
    auth: 'basic',
    intercept: (request, response) => {
      response.setHeader('x-jfrog-version', 'Artifactory/7.104.5 80104900');
      if (request.headers.authorization === undefined)
        return { status: 401, headers: { 'www-authenticate': 'Basic realm="Artifactory Realm"' } };
      const url = addressOf(request);
      if (!asksForTags(request) || !url.pathname.startsWith('/v2/docker-virtual/acme/web/')) return undefined;
      const at = tags.indexOf(url.searchParams.get('last') ?? '') + 1;
      const link = at + 1 < tags.length ? { link: `</v2/acme/web/tags/list?last=${tags[at]}&n=1>; rel="next"` } : {};
      return jsonAnswer({ name: 'acme/web', tags: tags.slice(at, at + 1) }, link);
    },
  });
  return registry;
}
