import type { Wanted } from '../edit/wanted.ts';
import { sameCoordinates } from '../versions/coordinates.ts';
import type { HclDraft } from './draft.ts';

/** The place of an artifact, and what is to stand there. */
export interface Target {
  readonly draft: HclDraft;
  readonly wanted: Wanted;
}

/** The places that requests are for; at two requests for one artifact, the first counts. */
export function targetsOf(drafts: readonly HclDraft[], wanted: readonly Wanted[]): readonly Target[] {
  return drafts.flatMap((draft) => {
    const one = wanted.find(({ request }) => sameCoordinates(request.coordinates, draft.coordinates));
    return one ? [{ draft, wanted: one }] : [];
  });
}
