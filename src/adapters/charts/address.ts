import { classicChart, parseChart } from '../../domain/versions/chart.ts';
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

/**
 * Takes the normalised name of a chart apart: `https://charts.acme.dev/stable/web` is `web` at `https://charts.acme.dev/stable`.
 * Repositories on this machine are asked without encryption.
 * @throws RegistryError for a name that is none
 */
export function chartAddress(name: string): ChartAddress {
  const found = parseChart(name) === name ? classicChart(name) : undefined;
  if (found === undefined) {
    throw new RegistryError(`${JSON.stringify(name.slice(0, 200))} is not the name of a chart in a repository.`, 0, {
      hint: "Write the repository's address and the chart's name, as in `https://charts.acme.dev/stable/web`.",
    });
  }
  const isLocal = isLoopbackName(new URL(found.repository).host);
  return {
    name,
    chart: found.chart,
    repository: isLocal ? found.repository.replace(/^https/, 'http') : found.repository,
  };
}
