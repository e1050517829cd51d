import { parseChart } from '../versions/chart.ts';
import type { Coordinates } from '../versions/coordinates.ts';
import { parseGitRepository } from '../versions/git-repository.ts';
import { parseReference } from '../versions/reference.ts';

/**
 * The chart of this name in the repository at this address: `https://charts.acme.dev/stable`, `oci://ghcr.io/acme/charts`. Undefined
 * for an address that no registry could be asked at (`http://`, `@alias`, a template).
 */
export function chartIn(repository: string, name: string): Coordinates | undefined {
  const chart = parseChart(`${repository.replace(/\/+$/u, '')}/${name}`);
  return chart === undefined ? undefined : { kind: 'chart', name: chart };
}

/** The artifact at an `oci://` address: the name of a chart, where the tool takes it for one. */
export function ociArtifact(url: string, kind: 'chart' | 'image'): Coordinates | undefined {
  if (!url.startsWith('oci://')) return undefined;
  const name = kind === 'chart' ? parseChart(url) : imageName(url.slice('oci://'.length));
  return name === undefined ? undefined : { kind, name };
}

function imageName(text: string): string | undefined {
  const reference = parseReference(text);
  return reference?.tag === undefined && reference?.digest === undefined ? reference?.name : undefined;
}

/** The Git repository at an address; one without a scheme is an https one, as Kustomize and Terraform read it. */
export function gitRepository(url: string): Coordinates | undefined {
  const bare = url.replace(/^git::/u, '');
  const isShort = /^[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+\//u.test(bare);
  const name = parseGitRepository(isShort ? `https://${bare}` : bare);
  return name === undefined ? undefined : { kind: 'git', name };
}
