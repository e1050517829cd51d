import type { Artifact } from '../domain/config/model.ts';
import { explainJudgement } from '../domain/versions/explain.ts';
import { judge } from '../domain/versions/judge.ts';
import type { ImageReference, Version } from '../domain/versions/model.ts';
import type { Published } from '../domain/versions/published.ts';
import { formatPlatform, missingPlatforms } from '../domain/versions/wanted-platforms.ts';
import { worthDating } from '../domain/versions/worth-dating.ts';
import { InputError } from '../kit/errors.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Clock } from '../ports/clock.ts';
import { oldEnough } from './old-enough.ts';
import { withTagOfDigest } from './tag-of-digest.ts';

export interface NewerPorts {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** An artifact where it is looked at. */
export interface Asked {
  readonly artifact: Artifact;
  /** What it has there now. */
  readonly from: Version | undefined;
  /** Exactly this, instead of the newest. */
  readonly wanted?: ImageReference | undefined;
}

/** What was found for it. */
export interface Newer {
  /** What to write; undefined when there is nothing newer that stands up to its track. */
  readonly to: Version | undefined;
  /** Versions that would have come first, and why they did not: parts of sentences. */
  readonly notes: readonly string[];
}

/** Versions that are tried before the next run has to do: Dependabot's MAX_PLATFORM_VALIDATION_ATTEMPTS. */
const mostTried = 5;

/**
 * The newest version that may follow the current one and that stands up to what its track asks for: it exists, for the platforms that
 * are wanted, is old enough, and its place serves the same digest twice. With nothing newer that is one question for the list and one
 * for what the current tag stands for.
 *
 * @throws InputError for a version that was asked for and is not there, or is another one
 * @throws ConfigError, RegistryError
 */
export async function findNewer(ports: NewerPorts, given: Asked): Promise<Newer> {
  const asked = await withCurrentTag(ports, given);
  if (!asked) return { to: undefined, notes: [unnamed] };
  const { artifact, from, wanted } = asked;
  const published = await listed(ports, asked);
  // The age of a version is asked for when it is about to be chosen: most lists do not tell it.
  const { minimumAge: _, ...track } = artifact.track;
  const judgement = judge(published, track, from, { now: ports.clock.now() });
  const ranked = judgement.ranked.filter(({ tag }) => wanted?.tag === undefined || tag === wanted.tag);
  if (ranked.length === 0) return { to: undefined, notes: [explainJudgement(judgement, track)] };
  if (!wanted && (await standsAlready(ports, asked, ranked[0]))) return { to: undefined, notes: [] };
  const { old, notes: ages } = await oldEnough(ports, artifact, ranked);
  const notes: string[] = [...ages];
  for (const candidate of old.slice(0, mostTried)) {
    const tried = await tryVersion(ports, asked, candidate);
    if (!('why' in tried)) return { to: tried.to, notes };
    notes.push(`${candidate.tag} ${tried.why}`);
  }
  return { to: undefined, notes };
}

const unnamed =
  'the current version is a digest alone, and none of the newest versions has it, so that nothing can be told to be newer; write its tag';

/** What is asked, with the tag of a current version that is written as a digest alone; undefined where that cannot be found out. */
async function withCurrentTag(ports: NewerPorts, asked: Asked): Promise<Asked | undefined> {
  const { artifact, from } = asked;
  if (from?.digest === undefined || from.tag !== undefined || artifact.track.policy.by === 'digest') return asked;
  const published = await listed(ports, { artifact, from });
  const named = await withTagOfDigest(ports, artifact, from.digest, published);
  return named && { ...asked, from: named };
}

/** Whether the newest version is the current one, and still is what is written. */
async function standsAlready(
  { catalogue }: NewerPorts,
  { artifact, from }: Asked,
  newest: Published | undefined,
): Promise<boolean> {
  if (newest === undefined || newest.tag !== from?.tag) return false;
  return artifact.write === 'tag' || (await catalogue.digest(artifact.coordinates, newest.tag)) === from.digest;
}

/** The versions that are looked at, with their dates where the policy goes by them. */
async function listed({ catalogue }: NewerPorts, { artifact, from, wanted }: Asked): Promise<readonly Published[]> {
  const { coordinates, track } = artifact;
  const { policy } = track;
  if (wanted?.tag !== undefined) {
    const named = [wanted.tag, from?.tag].flatMap((tag) => (tag === undefined ? [] : [{ tag }]));
    return policy.by === 'newest-build' ? catalogue.dated(coordinates, named) : named.slice(0, 1);
  }
  // The tag is known: what it stands for is asked below.
  if (policy.by === 'digest') return [{ tag: policy.tag }];
  const all = await catalogue.versions(coordinates);
  if (policy.by !== 'newest-build') return all;
  return catalogue.dated(coordinates, worthDating(all, policy, track, from));
}

type Tried = { readonly to: Version | undefined } | { readonly why: string };

/** Looks closer at one version: what to write of it, nothing where it stands there already, or why it is passed over. */
async function tryVersion(ports: NewerPorts, asked: Asked, candidate: Published): Promise<Tried> {
  const { artifact, from, wanted } = asked;
  const { coordinates: of, write } = artifact;
  const { tag } = candidate;
  const digest = await ports.catalogue.digest(of, tag);
  if (wanted) checkWanted(of.name, wanted, digest);
  if (digest === undefined) return { why: 'is listed, but not there' };
  const version: Version = write === 'digest' ? { tag, digest } : { tag };
  if (tag === from?.tag && (write === 'tag' || digest === from.digest)) return { to: undefined };
  const unfit = await findUnfit(ports, asked, digest);
  if (unfit !== undefined) return { why: unfit };
  await ports.catalogue.confirm(of, tag);
  return { to: version };
}

/** What keeps a version that is there from being taken; undefined for nothing. */
async function findUnfit({ catalogue }: NewerPorts, { artifact }: Asked, digest: string): Promise<string | undefined> {
  const { coordinates, track } = artifact;
  if (!track.platforms) return undefined;
  const description = await catalogue.describe(coordinates, digest);
  const missing = missingPlatforms(description?.platforms ?? [], track.platforms);
  return missing.length > 0 ? `is not built for ${missing.map(formatPlatform).join(', ')}` : undefined;
}

function checkWanted(name: string, wanted: ImageReference, digest: string | undefined): void {
  if (digest === undefined) {
    throw new InputError(`The registry has no ${name}:${wanted.tag}.`, {
      hint: 'Push the image before asking for it, and check its name.',
    });
  }
  if (wanted.digest === undefined || wanted.digest === digest) return;
  throw new InputError(`The registry serves ${digest} for ${name}:${wanted.tag}, not ${wanted.digest}.`, {
    hint: 'The tag was pushed again since, or the digest belongs to another image: ask for what the registry has.',
  });
}
