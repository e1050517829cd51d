import { parseAddress } from './address.ts';
import { parsePlainReference, parseReference } from './reference.ts';

/** What a chart may be called (https://helm.sh/docs/chart_best_practices/conventions/), which becomes a file's name. */
const chartName = /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,248}[a-zA-Z0-9])?$/u;

/**
 * The normalised name of a Helm chart: `oci://ghcr.io/acme/charts/web`, or the address of a classic repository with the chart's name
 * behind it, `https://charts.acme.dev/stable/web`. Undefined when the text is neither.
 */
export function parseChart(text: string): string | undefined {
  return text.startsWith('oci://') ? parseOciChart(text.slice('oci://'.length)) : parseClassicChart(text);
}

/** The two parts of a classic chart's name; undefined for a chart in a container registry. */
export function classicChart(name: string): { readonly repository: string; readonly chart: string } | undefined {
  const at = name.lastIndexOf('/');
  return name.startsWith('https://') ? { repository: name.slice(0, at), chart: name.slice(at + 1) } : undefined;
}

/** As Helm reads it, the first part is the registry, whatever it looks like: `oci://acme/web` is not on Docker Hub. */
function parseOciChart(text: string): string | undefined {
  const plain = parsePlainReference(text);
  if (plain?.domain === undefined || plain.tag !== undefined || plain.digest !== undefined) return undefined;
  const isHost = plain.domain === 'localhost' || /[.:]/u.test(plain.domain);
  const name = isHost ? parseReference(text)?.name : undefined;
  return name === undefined ? undefined : `oci://${name}`;
}

function parseClassicChart(text: string): string | undefined {
  const address = parseAddress(text);
  const name = address?.segments.at(-1);
  // Who gives the repository alone would follow a chart called `stable`, or `index.yaml`.
  if (address === undefined || name === undefined || text.endsWith('/') || !chartName.test(name)) return undefined;
  if (/\.ya?ml$/u.test(name)) return undefined;
  return `https://${[address.host, ...address.segments].join('/')}`;
}
