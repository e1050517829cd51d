import { RegistryError } from '../../kit/errors.ts';
import { isLoopbackName } from '../web/loopback.ts';

/** A chart of a classic repository (https://helm.sh/docs/topics/chart_repository/). */
export interface ChartAddress {
  /** As it was named, for messages. */
  readonly name: string;
  /** The address of the repository, without a slash at its end. */
  readonly repository: string;
  readonly chart: string;
}

/** https://helm.sh/docs/chart_best_practices/conventions/#chart-names, and what older charts are called. */
const chartName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/**
 * Takes the name of a chart apart: `https://charts.acme.dev/stable/web` is `web` at `https://charts.acme.dev/stable`.
 * @throws RegistryError for a name that is none, or a repository that would be asked without encryption
 */
export function chartAddress(name: string): ChartAddress {
  const url = URL.canParse(name) ? new URL(name) : undefined;
  const [, folder = '', chart = ''] = /^(.*)\/([^/]+)\/*$/.exec(url?.pathname ?? '') ?? [];
  const isPlain =
    url !== undefined && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !chartName.test(chart) || !/^https?:$/.test(url.protocol)) {
    throw new RegistryError(`${JSON.stringify(name.slice(0, 200))} is not the name of a chart in a repository.`, 0, {
      hint: "Write the repository's address and the chart's name, as in `https://charts.acme.dev/stable/web`.",
    });
  }
  if (url.protocol === 'http:' && !isLoopbackName(url.host)) {
    throw new RegistryError(`The chart repository of ${name} would be asked without encryption.`, 0, {
      hint: 'Name it with https.',
    });
  }
  return { name, repository: `${url.origin}${folder.replace(/\/+$/, '')}`, chart };
}
