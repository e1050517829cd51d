import { ConfigError } from '../../kit/errors.ts';
import type { App, Artifact, Instance } from '../config/model.ts';
import { containerImages } from '../manifests/images.ts';
import type { Resource } from '../manifests/model.ts';
import type { Version } from './model.ts';
import { parseReference } from './reference.ts';

/**
 * The version of each artifact of an app, as its rendered resources run it: what is rendered is what counts, wherever
 * the version was written. An artifact that runs nowhere here has none.
 *
 * @throws ConfigError when one environment runs two versions of the same artifact
 */
export function observedVersions(
  resources: readonly Resource[],
  app: App,
  instance: Instance,
): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  const byImage = new Map(app.artifacts.map((artifact) => [artifact.coordinates.name, artifact]));
  for (const resource of resources) {
    for (const [path, image] of containerImages(resource.value, [])) {
      const reference = parseReference(image);
      const artifact = reference && byImage.get(reference.name);
      if (!reference || !artifact || (reference.tag === undefined && reference.digest === undefined)) continue;
      const version: Version = {
        ...(reference.tag !== undefined && { tag: reference.tag }),
        ...(reference.digest !== undefined && { digest: reference.digest }),
      };
      const other = versions.get(artifact.name);
      if (other && !sameVersion(other, version))
        throw mixed(artifact, app, instance, other, version, resource.locate(path));
      versions.set(artifact.name, version);
    }
  }
  return versions;
}

/** Whether these resources run an image, in whatever version: one without tag and digest has none that could be observed. */
export function runsImage(resources: readonly Resource[], image: string): boolean {
  return resources.some(({ value }) =>
    [...containerImages(value, [])].some(([, text]) => parseReference(text)?.name === image),
  );
}

/** Whether two versions are the same in all that both say. */
export function sameVersion(a: Version, b: Version): boolean {
  return a.tag === b.tag && a.digest === b.digest;
}

/** `1.2.3`, `1.2.3@sha256:0123456789ab` (shortened) for people. */
export function describeVersion(version: Version | undefined): string {
  if (!version) return 'none';
  const digest = version.digest?.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/u, '$1');
  return [version.tag, digest].filter((part) => part !== undefined).join('@');
}

function mixed(
  artifact: Artifact,
  app: App,
  instance: Instance,
  a: Version,
  b: Version,
  at: ReturnType<Resource['locate']>,
): ConfigError {
  return new ConfigError(
    `The application ${app.name} runs two versions of ${artifact.name} in ${instance.environment}: ${describeVersion(a)} and ${describeVersion(b)}.`,
    { at, hint: 'Write the same version everywhere: a release is one version of each artifact.' },
  );
}
