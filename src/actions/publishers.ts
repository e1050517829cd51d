import { createCharts } from '../adapters/charts/charts.ts';
import { readHelmPassword } from '../adapters/charts/helm-credentials.ts';
import { createChartRepositories } from '../adapters/charts/repositories.ts';
import { createGitTags } from '../adapters/git/tags.ts';
import { createModuleRegistries } from '../adapters/modules/registries.ts';
import { createFindCredentials } from '../adapters/registry/credentials.ts';
import { createRegistry } from '../adapters/registry/registry.ts';
import { createWeb, type WebDependencies } from '../adapters/web/web.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Registry } from '../ports/registry.ts';
import type { Shell } from '../ports/shell.ts';
import { createCatalogue } from '../steps/catalogue.ts';

/** What the places that publish versions are asked with. */
export interface PublishersOptions extends WebDependencies {
  readonly shell: Pick<Shell, 'run'>;
  /** The GitHub whose token this is; no other server gets it. */
  readonly serverUrl: string;
  readonly token: string;
  /** Where temporary directories are made. */
  readonly temporary: string;
}

/** All that publishes versions, with one memory and one set of limits for each host. */
export function createPublishers(options: PublishersOptions): {
  readonly registry: Registry;
  readonly catalogue: Catalogue;
} {
  const { env, shell } = options;
  const web = createWeb(options);
  const find = createFindCredentials({ env, shell, secrets: web.secrets });
  const registry = createRegistry({ web, find });
  const password = async (repository: string) => {
    const own = await readHelmPassword(env, repository);
    const docker = own ? undefined : await find(new URL(repository).host);
    return own ?? (docker?.kind === 'basic' ? docker : undefined);
  };
  const catalogue = createCatalogue({
    image: registry,
    chart: createCharts(registry, createChartRepositories({ web, password })),
    git: createGitTags(options),
    module: createModuleRegistries({ web, env }),
  });
  return { registry, catalogue };
}
