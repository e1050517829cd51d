import { chartIn, ociArtifact } from '../sites/coordinates-of.ts';
import { chartVersion } from '../sites/ranges.ts';
import type { HclFound } from './draft.ts';
import { follow } from './follow.ts';
import type { Finding } from './images.ts';
import { plainVersion } from './plain-version.ts';
import type { Placed } from './scope.ts';
import { attributeOf, type PlacedBlock } from './walk.ts';

/** The chart of a `helm_release`: its `repository` and `chart` name it, or `chart` alone by an `oci://` address. Nothing for a path. */
export function* inHelmRelease({ block, path }: PlacedBlock, finding: Finding): Generator<HclFound> {
  const placed = (name: string): Placed | undefined => {
    const value = attributeOf(block.body, name);
    return value && { value, path: [...path, name] };
  };
  const [chart, repository] = [placed('chart'), placed('repository')];
  if (!chart) return;
  const [name, address] = [follow(chart, finding.scope), repository && follow(repository, finding.scope)];
  for (const [at, followed] of [
    [chart, name],
    [repository, address],
  ] as const)
    if (at && followed && 'until' in followed) return yield { path: at.path, span: at.value, reason: 'variable' };
  const text = 'text' in name ? name.text : '';
  const coordinates = address && 'text' in address ? chartIn(address.text, text) : ociArtifact(text, 'chart');
  if (coordinates)
    yield plainVersion(coordinates, chartVersion, { source: chart, version: placed('version') }, finding);
  else if (repository) yield { path: repository.path, span: repository.value, reason: 'source' };
}
