import { isSame, type TakenBack, takenBack } from '../domain/promote/taken-back.ts';
import { versionKey } from '../domain/promote/version-trailer.ts';
import type { Version } from '../domain/versions/model.ts';
import type { CommitMessage, Git } from '../ports/git.ts';

/** What an artifact has in an environment now, and what it could have. */
export interface Offer {
  readonly environment: string;
  readonly app: string;
  readonly artifact: string;
  readonly current: Version | undefined;
}

/** Tells what is not offered. */
export interface HeldVersions {
  /** The versions of an artifact that were merged and taken back since, the newest first. */
  takenBack(offer: Offer): Promise<readonly TakenBack[]>;
  /** Which of them is this version; undefined when it may be offered. */
  isHeld(offer: Offer, version: Version): Promise<TakenBack | undefined>;
}

/** Merges that are looked at: more than a year of them in a config repo of many applications. */
const merges = 5000;

/**
 * Versions that somebody has taken back: they are not offered again, until something newer than them appears. It is told from the
 * trailers of merged commits, not from files: other edits of the same file change nothing about it. Merging, squashing and rebasing
 * all keep them, a person's squash with another message aside. The history is read when first asked, once.
 */
export function heldVersions(git: Git, commit: string): HeldVersions {
  let history: Promise<readonly CommitMessage[]> | undefined;
  const find = async (offer: Offer) => {
    history ??= git.messages(commit, `Plumbline-${versionKey}: `, merges);
    return takenBack(await history, offer, offer.current);
  };
  return {
    takenBack: find,
    isHeld: async (offer, version) => (await find(offer)).find((one) => isSame(one.version, version)),
  };
}
