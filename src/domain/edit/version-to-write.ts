import { chartVersion, gitVersion, isCommit } from '../sites/ranges.ts';
import type { ArtifactKind, Coordinates } from '../versions/coordinates.ts';
import type { Version } from '../versions/model.ts';
import { formatReference, isDigest, isTag, parseReference } from '../versions/reference.ts';
import { Refusal } from './refusal.ts';
import type { VersionRequest } from './version-request.ts';

/** Versions of charts and modules, and names of Git tags (https://git-scm.com/docs/git-check-ref-format): no blank, no quote, no `..`. */
const NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_+-]|[./](?![./]|$)){0,254}$/u;

/**
 * The parts of a version that are written. Tags and digests come from registries and payloads, so they are held to the grammar once
 * more before they reach a file (promotion §4 case 52). What is no image is written by its tag alone: no tool takes a digest there.
 */
export function versionToWrite(request: VersionRequest): { readonly version: Version } | { readonly refusal: Refusal } {
  const { coordinates, version } = request;
  if (coordinates.kind === 'image') return imageVersion(coordinates, version, request.write);
  const { tag } = version;
  if (tag === undefined || !NAME.test(tag))
    return refuse(
      `The version for ${coordinates.name} is not one that a ${coordinates.kind} can have.`,
      'It is made of letters, digits, "_", ".", "/", "+" and "-".',
    );
  if (isMoving(coordinates, tag))
    return refuse(`"${tag}" is no single version of ${coordinates.name}.`, MOVING[coordinates.kind] ?? '');
  return { version: { tag, ...digestOf(request) } };
}

const MOVING: Readonly<Partial<Record<ArtifactKind, string>>> = {
  chart: 'Give all three numbers: Helm reads "1.2" as any patch of it.',
  git: 'Give a tag with the shape of a version, `v1.2.3` or `name-v1.2.3`: anything else would be taken for a branch, and a commit has no versions behind it.',
};

/** Whether the tool that reads it would follow several versions by it: then it could not be told from a range afterwards. */
function isMoving({ kind }: Coordinates, tag: string): boolean {
  if (kind === 'chart') return chartVersion(tag).range !== undefined;
  return kind === 'git' && (gitVersion(tag).range !== undefined || isCommit(tag));
}

/** The digest of a chart is known where it lies in a container registry; only Flux has a place for it. */
function digestOf({ version: { digest }, write }: VersionRequest): Version {
  return digest !== undefined && write === 'digest' && isDigest(digest) ? { digest } : {};
}

function imageVersion(
  { name }: Coordinates,
  { tag, digest }: Version,
  write: 'tag' | 'digest',
): { readonly version: Version } | { readonly refusal: Refusal } {
  if (tag !== undefined && !isTag(tag))
    return refuse(
      `The tag for ${name} is not one that an image can have.`,
      'A tag is up to 128 letters, digits, "_", "." and "-".',
    );
  if (digest !== undefined && !isDigest(digest))
    return refuse(
      `The digest for ${name} is not one that can be verified.`,
      'A digest is "sha256:" and 64 hexadecimal digits.',
    );
  if (tag === undefined && digest === undefined)
    return refuse(`The version for ${name} has neither tag nor digest.`, 'Give one of them.');
  if (write === 'digest' && digest === undefined)
    return refuse(
      `The version ${tag} of ${name} has no digest, and it is to be written by digest.`,
      'Resolve the tag first, or use `write: tag`.',
    );
  const written: Version = {
    ...(tag === undefined ? {} : { tag }),
    ...(digest !== undefined && (write === 'digest' || tag === undefined) ? { digest } : {}),
  };
  const isReadBack = parseReference(formatReference(name, written))?.name === name;
  return isReadBack
    ? { version: written }
    : refuse(`"${name}" is no normalised image name.`, 'Give it in full, as docker.io/library/nginx.');
}

function refuse(message: string, hint: string): { readonly refusal: Refusal } {
  return { refusal: new Refusal('version', message, { hint }) };
}
