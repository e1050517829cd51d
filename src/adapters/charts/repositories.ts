import type { Description } from '../../domain/versions/published.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { createMemory } from '../web/memory.ts';
import type { Web } from '../web/web.ts';
import { type ChartAddress, chartAddress } from './address.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartVersion } from './chart-version.ts';
import { doingOf, fetchIndex, usable } from './fetch-index.ts';
import type { Password } from './helm-credentials.ts';

/** What classic chart repositories are asked with. */
export interface ChartRepositoriesOptions {
  readonly web: Web;
  /** The user name and password for a repository, by its exact address or host. */
  readonly password: (repository: string) => Promise<Password | undefined>;
}

/** Classic chart repositories. The index of each is fetched once a run, whatever is asked of it. */
export function createChartRepositories(options: ChartRepositoriesOptions): Publisher {
  const once = createMemory();
  const index = (at: ChartAddress) => once(`index ${at.repository}`, () => fetchIndex(options, at));
  const read = (name: string) =>
    once(`chart ${name}`, async () => readChart(options, await index(chartAddress(name)), name));
  const find = async (name: string, version: string) =>
    (await read(name)).find(({ tag, digest }) => tag === version || digest === version);
  const digest = async (name: string, tag: string) => {
    const found = await find(name, tag);
    return found?.digest ?? found?.tag;
  };
  return {
    digest,
    // The index is one file, which says for itself what each version is: there is nobody else to ask.
    confirm: digest,
    versions: async (name) =>
      (await read(name)).map(({ tag, digest, created }) => ({
        tag,
        ...(digest === undefined ? {} : { digest }),
        ...(created === undefined ? {} : { created }),
      })),
    dated: async (_, versions) => versions,
    async describe(name, version): Promise<Description | undefined> {
      const found = await find(name, version);
      if (found === undefined) return undefined;
      const { tag, digest, deprecated: _, ...known } = found;
      return { ...known, digest: digest ?? tag, platforms: [] };
    },
  };
}

/** The versions of a chart in an index. @throws RegistryError */
function readChart({ web }: ChartRepositoriesOptions, index: ChartIndex, name: string): readonly ChartVersion[] {
  const at = chartAddress(name);
  if (!index.has(at.chart)) throw missing(at);
  const versions = usable(doingOf(web, at), () => index.versions(at.chart));
  if (versions === undefined) throw unusable(at);
  if (versions.length > 0 && versions.every(({ deprecated }) => deprecated)) {
    web.warnOnce(`The chart ${name} is deprecated: its maintainers have given it up.`);
  }
  return versions;
}

function missing({ chart, repository, name }: ChartAddress): RegistryError {
  return new RegistryError(`The chart repository ${repository} has no chart ${chart}.`, 404, {
    hint: `Check the name ${name}: the last part of it is the chart.`,
  });
}

function unusable({ chart, repository }: ChartAddress): RegistryError {
  return new RegistryError(`The index of ${repository} has no list of versions for the chart ${chart}.`, 200, {
    hint: 'Make the index anew with `helm repo index`.',
  });
}
