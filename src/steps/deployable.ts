import { UserError } from '../kit/errors.ts';
import type { Host } from '../ports/host.ts';
import type { SourceKind } from '../ports/renderer.ts';
import type { DesiredState, Placement } from './desired-state.ts';

/**
 * The placements that this version can bring somewhere. An app of Terraform or Nomad files has versions that are kept up to date, and
 * something else that deploys it: that is said, and is no failure.
 */
export async function deployable(
  host: Host,
  desired: DesiredState,
  placements: readonly Placement[],
): Promise<readonly Placement[]> {
  const kinds = await Promise.all(placements.map((placement) => kindOf(desired, placement)));
  return placements.filter(({ app, environment }, index) => {
    const kind = kinds[index];
    if (kind !== 'terraform' && kind !== 'nomad') return true;
    host.info(`${app.name} in ${environment}: not looked at, as this version does not deploy ${kind}.`);
    return false;
  });
}

/** A source that cannot even be looked at is left to whoever renders it, and says why. */
async function kindOf(desired: DesiredState, { source }: Placement): Promise<SourceKind | undefined> {
  try {
    return (await desired.render(source)).kind;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
