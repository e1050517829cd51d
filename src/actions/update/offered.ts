import { describeVersion } from '../../domain/versions/observed.ts';
import type { HeldVersions } from '../../steps/held-versions.ts';
import type { Looked, NewVersion } from '../../steps/look-for-versions.ts';

/** What of an app's newer versions is offered; why the rest is not, when there is any. */
export interface Offered {
  readonly newer: readonly NewVersion[];
  readonly why: string | undefined;
}

/**
 * Leaves out what somebody has taken back. It is asked of the newest version alone: until there is a newer one, nothing in between is
 * offered either.
 */
export async function offered(held: HeldVersions, { app, environment, newer }: Looked): Promise<Offered> {
  const kept: NewVersion[] = [];
  const reasons: string[] = [];
  for (const one of newer) {
    const { artifact, from, to } = one;
    const offer = { environment: environment.name, app: app.name, artifact: artifact.name, current: from };
    const back = await held.isHeld(offer, to);
    if (back)
      reasons.push(
        `${artifact.name} ${describeVersion(to)} was merged with ${back.commit.slice(0, 12)} and taken back since`,
      );
    else kept.push(one);
  }
  if (reasons.length === 0) return { newer: kept, why: undefined };
  return { newer: kept, why: `${reasons.join(', ')}; to have it again, write it yourself (\`plumbline set\`)` };
}
