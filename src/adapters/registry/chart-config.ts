import { type Provenance, versionText } from '../../domain/versions/provenance.ts';
import { sourceAddress } from '../../domain/versions/source-address.ts';
import type { JsonObject } from '../web/json.ts';

/** https://helm.sh/docs/topics/registries/: the configuration of a chart is its `Chart.yaml`, as JSON. */
export function isChartConfig(mediaType: string | undefined): boolean {
  return mediaType === 'application/vnd.cncf.helm.config.v1+json';
}

/** Where a chart comes from: the first of its sources that is an address, and the version of the application in it. */
export function chartProvenance(chart: JsonObject): Provenance {
  const sources = Array.isArray(chart.sources) ? chart.sources : [];
  const source = sources.flatMap((one) => (typeof one === 'string' ? (sourceAddress(one) ?? []) : []))[0];
  const { appVersion } = chart;
  // Without quotes in `Chart.yaml` it is a number, which is what its authors did not mean.
  const version = typeof appVersion === 'string' ? versionText(appVersion) : undefined;
  return { ...(source === undefined ? {} : { source }), ...(version === undefined ? {} : { version }) };
}
