import type { Publisher } from '../../ports/publisher.ts';

const oci = 'oci://';

/**
 * Charts wherever they are: `oci://` ones in container registries, others in classic repositories. Tags cannot hold the `+` of a
 * version, so that Helm writes `_` for it (https://helm.sh/docs/topics/registries/#oci-feature-deprecation-and-behavior-changes-with-v380).
 */
export function createCharts(registry: Publisher, repositories: Publisher): Publisher {
  const image = (name: string) => name.slice(oci.length);
  const isOci = (name: string) => name.startsWith(oci);
  return {
    versions: async (name) =>
      isOci(name)
        ? (await registry.versions(image(name))).map((one) => ({ ...one, tag: versionOf(one.tag) }))
        : repositories.versions(name),
    digest: (name, tag) => (isOci(name) ? registry.digest(image(name), tagOf(tag)) : repositories.digest(name, tag)),
    confirm: (name, tag) => (isOci(name) ? registry.confirm(image(name), tagOf(tag)) : repositories.confirm(name, tag)),
    async dated(name, versions) {
      if (!isOci(name)) return repositories.dated(name, versions);
      const tags = versions.map((one) => ({ ...one, tag: tagOf(one.tag) }));
      return (await registry.dated(image(name), tags)).map((one) => ({ ...one, tag: versionOf(one.tag) }));
    },
    describe: (name, version) =>
      isOci(name) ? registry.describe(image(name), tagOf(version)) : repositories.describe(name, version),
  };
}

function tagOf(version: string): string {
  return version.replaceAll('+', '_');
}

function versionOf(tag: string): string {
  return tag.replaceAll('_', '+');
}
