import type { Artifact } from '../domain/config/model.ts';
import { judge } from '../domain/versions/judge.ts';
import type { Version } from '../domain/versions/model.ts';
import type { Published } from '../domain/versions/published.ts';
import type { NewerPorts } from './newer-version.ts';

/** Versions that are asked whether they are the one: whoever pins digests follows the newest, and is few versions behind. */
const mostAsked = 20;

/**
 * The version that is written as a digest alone, with the tag that has this digest; without it nothing could be told to be newer, and the
 * next version could be an older one. Undefined where none of the newest has it.
 *
 * @throws ConfigError, RegistryError
 */
export async function withTagOfDigest(
  { catalogue, clock }: NewerPorts,
  { coordinates, track }: Artifact,
  digest: string,
  published: readonly Published[],
): Promise<Version | undefined> {
  const { minimumAge: _, ...ageless } = track;
  const { ranked } = judge(published, ageless, undefined, { now: clock.now() });
  const told = ranked.find((one) => one.digest === digest);
  if (told) return { tag: told.tag, digest };
  for (const { tag } of ranked.slice(0, mostAsked)) {
    if ((await catalogue.digest(coordinates, tag)) === digest) return { tag, digest };
  }
  return undefined;
}
