import { describeVersion } from '../../domain/versions/observed.ts';
import { placementsOf } from '../../steps/desired-state.ts';
import type { HeldVersions } from '../../steps/held-versions.ts';
import type { Looked, NewVersion } from '../../steps/look-for-versions.ts';
import { offered } from '../update/offered.ts';
import type { Drift } from './spec.ts';

/** What lags behind where it is published, and what would but was taken back: that is somebody's decision and no drift. */
export async function imageLag(held: HeldVersions, looked: readonly Looked[]): Promise<readonly Drift[]> {
  const all = await Promise.all(looked.map((one) => offered(held, one)));
  return all.flatMap(({ newer, held: left }) => [
    ...newer.flatMap((version) => drifts(version, { kind: 'image-lag' })),
    ...left.flatMap(({ version, why }) => drifts(version, { kind: 'held', why })),
  ]);
}

function drifts(
  { app, environment, artifact, from, to }: NewVersion,
  what: Pick<Drift, 'kind' | 'why'>,
): readonly Drift[] {
  return placementsOf(app, environment).map(({ target }) => ({
    app: app.name,
    environment,
    target,
    what: artifact.name,
    from: describeVersion(from),
    to: describeVersion(to),
    ...what,
  }));
}
