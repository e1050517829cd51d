import type { HttpResponse } from '../web/http.ts';

/** A name of two parts, the first of which is Artifactory's repository: `docker-remote/nginx`. */
const short = /^\/v2\/([^/]+)\/([^/]+)\/((?:tags\/list|manifests\/|blobs\/).*)$/;

/**
 * Where Artifactory keeps an official image of Docker Hub that it did not find under its short name: it does not add `library/` as
 * Docker does. Undefined for every other answer. Renovate lib/modules/datasource/docker/index.ts.
 */
export function libraryPath(path: string, { status, headers }: HttpResponse): string | undefined {
  const isArtifactory = headers['x-jfrog-version'] !== undefined || headers['x-artifactory-id'] !== undefined;
  if (status !== 404 || !isArtifactory) return undefined;
  const [, repository, image, rest] = short.exec(path) ?? [];
  return repository === undefined ? undefined : `/v2/${repository}/library/${image}/${rest}`;
}
