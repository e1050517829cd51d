import { describeVersion } from '../../domain/versions/observed.ts';
import type { HeldVersions } from '../../steps/held-versions.ts';
import type { Looked, NewVersion } from '../../steps/look-for-versions.ts';

/** A newer version that is not offered, and why. */
export interface NotOffered {
  readonly version: NewVersion;
  readonly why: string;
}

/** What of an app's newer versions is offered, and what is not. */
export interface Offered {
  readonly newer: readonly NewVersion[];
  readonly held: readonly NotOffered[];
}

/**
 * Leaves out what somebody has taken back. It is asked of the newest version alone: until there is a newer one, nothing in between is
 * offered either.
 */
export async function offered(held: HeldVersions, { app, environment, newer }: Looked): Promise<Offered> {
  const [kept, left]: [NewVersion[], NotOffered[]] = [[], []];
  for (const version of newer) {
    const { artifact, from, to } = version;
    const offer = { environment: environment.name, app: app.name, artifact: artifact.name, current: from };
    const back = await held.isHeld(offer, to);
    if (!back) kept.push(version);
    else {
      const why = `${artifact.name} ${describeVersion(to)} was merged with ${back.commit.slice(0, 12)} and taken back since`;
      left.push({ version, why });
    }
  }
  return { newer: kept, held: left };
}

/** Why some versions are not offered, and what a person can do; undefined when all are. */
export function whyHeld(held: readonly NotOffered[]): string | undefined {
  if (held.length === 0) return undefined;
  return `${held.map(({ why }) => why).join(', ')}; to have it again, write it yourself (\`plumbline set\`)`;
}
