import { isSame, type TakenBack, takenBack } from '../domain/promote/taken-back.ts';
import { versionKey } from '../domain/promote/version-trailer.ts';
import type { Version } from '../domain/versions/model.ts';
import type { CommitMessage, Git } from '../ports/git.ts';
import { type DesiredState, placementsOf } from './desired-state.ts';

/** What an artifact has in an environment now, and what it could have. */
export interface Offer {
  readonly environment: string;
  readonly app: string;
  readonly artifact: string;
  readonly current: Version | undefined;
}

/** Tells what is not offered. */
export interface HeldVersions {
  /** Where a version of an artifact was merged that was taken back since; undefined when it may be offered. */
  isHeld(offer: Offer, version: Version): Promise<TakenBack | undefined>;
}

/** Merges that are looked at: more than a year of them in a config repo of many applications. */
const merges = 5000;

/**
 * Versions that somebody has taken back: they are not offered again, until something newer than them appears. It is told from the
 * trailers of merged commits, not from files: other edits of the same file change nothing about it. Merging, squashing and rebasing
 * all keep them, a person's squash with another message aside. The history is read when first asked, once.
 *
 * Anybody can write a trailer: it counts only in a commit that changed what the application is made from there.
 */
export function heldVersions(git: Git, desired: DesiredState): HeldVersions {
  let history: Promise<readonly CommitMessage[]> | undefined;
  return {
    async isHeld(offer, version) {
      history ??= git.messages(desired.commit, `Plumbline-${versionKey}: `, merges);
      const same = takenBack(await history, offer, offer.current).filter((one) => isSame(one.version, version));
      if (same.length === 0) return undefined;
      const paths = await pathsOf(desired, offer);
      for (const one of same) {
        if ((await git.lastChange(one.commit, paths))?.id === one.commit) return one;
      }
      return undefined;
    },
  };
}

/** The directories of an application in an environment, and the files that they are made from, which can be elsewhere. */
async function pathsOf(desired: DesiredState, { app: name, environment }: Offer): Promise<readonly string[]> {
  const app = desired.config.apps.find((candidate) => candidate.name === name);
  const sources = app ? placementsOf(app, environment).map(({ source }) => source) : [];
  const rendered = await Promise.all(sources.map((source) => desired.readable(source)));
  return [...new Set([...sources, ...rendered.flatMap(({ inputs }) => inputs)])];
}
