import type { Published } from '../../domain/versions/published.ts';
import { RegistryError } from '../../kit/errors.ts';

/** Where times come from, the cheapest first. */
export interface Times {
  /** When tags were pushed, from a list that tells many at once; empty where there is none. */
  list(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Date>>;
  /** When one was built; undefined where nobody says it. */
  time(tag: string): Promise<Date | undefined>;
}

/**
 * Versions that are asked about one by one: each takes a HEAD and two or three GETs, of which one or two are pulls, and Docker Hub gives strangers 100 pulls in six
 * hours (https://docs.docker.com/docker-hub/usage/pulls/), an account without subscription 200.
 */
const most = 100;

/**
 * The versions with their times.
 * @throws RegistryError when more of them than can be asked for one by one have none in any list
 */
export async function dateVersions(
  name: string,
  versions: readonly Published[],
  times: Times,
): Promise<readonly Published[]> {
  const undated = versions.filter(({ created }) => created === undefined).map(({ tag }) => tag);
  if (undated.length === 0) return versions;
  const listed = await times.list(new Set(undated));
  const rest = undated.filter((tag) => !listed.has(tag));
  if (rest.length > most) throw tooMany(name, rest.length, versions.length);
  const asked = await Promise.all(rest.map(async (tag) => [tag, await times.time(tag)] as const));
  const known = new Map<string, Date | undefined>([...listed, ...asked]);
  return versions.map((version) => {
    const created = version.created ?? known.get(version.tag);
    return created === undefined ? version : { ...version, created };
  });
}

function tooMany(name: string, count: number, all: number): RegistryError {
  return new RegistryError(
    `Cannot tell how old ${all} versions of ${name} are: no list says it of ${count} of them.`,
    0,
    {
      hint: `At most ${most} versions are asked when they were built: let the policy name fewer tags, or choose by version instead.`,
    },
  );
}
