import type { Artifact } from '../../domain/config/model.ts';
import type { ImageReference, Version } from '../../domain/versions/model.ts';
import { sameVersion } from '../../domain/versions/observed.ts';
import { InputError } from '../../kit/errors.ts';
import { findNewer, type NewerPorts } from '../../steps/newer-version.ts';

/** An artifact of an app, and the versions that it could get. */
export interface Choice {
  readonly artifact: Artifact;
  /** What it has on the base. */
  readonly from: Version | undefined;
  /** What the open pull request brings. */
  readonly held: Version | undefined;
  /** What was asked for by name, or was found to be newest. */
  readonly found: Version | undefined;
}

/**
 * The newer of what was found and what the open pull request holds: the latter stays unless the track takes the other one for newer.
 * It is looked at as if somebody had asked for it by name: what is gone from where it was published, or came by another way, stays not.
 *
 * @throws ConfigError, RegistryError
 */
export async function latest(ports: NewerPorts, { artifact, from, held, found }: Choice): Promise<Version | undefined> {
  if (!held || (found && sameVersion(held, found))) return found;
  const stays = await follow(ports, artifact, from, held);
  if (!stays || !found || sameVersion(stays, found)) return stays ?? found;
  return (await follow(ports, artifact, stays, found)) ?? stays;
}

/** What to write of a version when it may follow another one; undefined when it may not. */
async function follow(ports: NewerPorts, artifact: Artifact, from: Version | undefined, version: Version) {
  if (version.tag === undefined) return undefined;
  try {
    return (await findNewer(ports, { artifact, from, wanted: referenceTo(artifact, version) })).to;
  } catch (error) {
    // It is not published any more, or as something else.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function referenceTo({ coordinates: { name } }: Artifact, { tag = '', digest }: Version): ImageReference {
  const [registry = '', ...path] = name.split('/');
  const text = `${name}:${tag}${digest === undefined ? '' : `@${digest}`}`;
  return {
    text,
    written: name,
    name,
    registry,
    repository: path.join('/'),
    tag,
    ...(digest !== undefined && { digest }),
  };
}
