import type { Path } from '../manifests/model.ts';
import type { Draft } from '../sites/draft.ts';
import type { Carries, NewKey, Part } from '../sites/model.ts';
import type { Version } from '../versions/model.ts';
import { formatReference } from '../versions/reference.ts';
import type { Operation } from './operation.ts';
import type { RefusalReason } from './refusal.ts';

/** Why a place cannot say a version, at a path of its document. */
export interface Held {
  readonly reason: RefusalReason;
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

/** What is to stand in a scalar; undefined where nothing is. */
type Wanted = string | undefined;

/**
 * The operations that make a place say this version and no other, in the form in which it says one now. What it cannot say is why not.
 * A range is left as it is unless it is to be pinned.
 */
export function planSite(
  document: number,
  site: Draft,
  version: Version,
  ranges: 'refuse' | 'pin',
): readonly Operation[] | Held {
  const operations = [...changedParts(document, site, version), ...addedKeys(document, site, version)];
  return (
    heldBySite(site, version, operations.length > 0) ??
    holdsRange(site, ranges) ??
    lacksPlace(site, version) ??
    operations
  );
}

function heldBySite({ holds = [] }: Draft, { digest }: Version, isChanged: boolean): Held | undefined {
  return holds.find(({ when }) => when === 'always' || (isChanged && (when === 'changed' || digest === undefined)));
}

function changedParts(document: number, site: Draft, version: Version): readonly Operation[] {
  return site.parts.flatMap((part): readonly Operation[] => {
    const text = wantedText(site, part, version) ?? (part.emptied ? '' : undefined);
    if (text === undefined)
      return [{ do: 'remove', document, path: part.path.slice(0, -1), key: String(part.path.at(-1)) }];
    const isThere = part.text === text && (part.mistyped === undefined || text === '');
    return isThere ? [] : [{ do: 'set', document, path: part.path, value: text }];
  });
}

function wantedText(site: Draft, part: Part, { tag, digest }: Version): Wanted {
  const { text, before = '', after = '' } = part;
  switch (part.carries) {
    case 'registry':
      return text;
    case 'name':
      return part.before ?? text;
    case 'reference':
      return (
        before +
        formatReference('', { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }) +
        after
      );
    case 'version':
      return before + (tag ?? '') + after;
    case 'tag':
      return tag;
    case 'joined':
      return tag === undefined || digest === undefined ? tag : `${tag}@${digest}`;
    case 'digest':
      return isJoined(site) && tag !== undefined ? undefined : digest;
    case 'hex':
      return digest?.slice('sha256:'.length);
  }
}

function addedKeys(document: number, site: Draft, { tag, digest }: Version): readonly Operation[] {
  const { missing = {} } = site;
  const added: Operation[] = [];
  const add = ({ to, key, after }: NewKey, value: string) =>
    added.push({ do: 'insert', document, path: to, key, value, after });
  const version = missing.version ?? missing.tag;
  if (tag !== undefined && version && !carries(site, 'reference', 'version', 'tag', 'joined')) add(version, tag);
  const holdsDigest = carries(site, 'reference', 'digest', 'hex') || (isJoined(site) && tag !== undefined);
  if (digest === undefined || !missing.digest || holdsDigest) return added;
  // A tag that is taken out is nothing to stand below.
  const isKept = tag !== undefined || !carries(site, 'tag', 'joined');
  add(
    { ...missing.digest, after: isKept ? missing.digest.after : (missing.tag?.after ?? missing.digest.after) },
    digest,
  );
  return added;
}

function isJoined(site: Draft): boolean {
  return carries(site, 'joined');
}

function carries(site: Draft, ...kinds: readonly Carries[]): boolean {
  return site.parts.some((part) => kinds.includes(part.carries));
}

function holdsRange(site: Draft, ranges: 'refuse' | 'pin'): Held | undefined {
  const { range } = site.version;
  if (range === undefined || ranges === 'pin') return undefined;
  return {
    reason: 'range',
    path: site.at,
    message: `The version of ${site.coordinates.name} is a range here, "${range.slice(0, 80)}": it is not overwritten.`,
    hint: 'Write one exact version there once, or ask for it to be pinned (`plumbline set --pin`).',
  };
}

/** What the version has and the place has no scalar for. */
function lacksPlace(site: Draft, { tag, digest }: Version): Held | undefined {
  const { missing = {}, at: path, coordinates } = site;
  const hasTag = carries(site, 'reference', 'version', 'tag', 'joined') || missing.tag || missing.version;
  const hasDigest = carries(site, 'reference', 'digest', 'hex', 'joined') || missing.digest;
  const hold = (reason: Held['reason'], message: string, hint: string): Held => ({ reason, path, message, hint });
  if (tag !== undefined && !hasTag && site.kind !== 'marker')
    return hold(
      'shape',
      `There is no place for a tag of ${coordinates.name} here.`,
      'Add a key for it, or edit it by hand.',
    );
  if (tag === undefined && (carries(site, 'version') || (isJoined(site) && site.kind !== 'kustomize')))
    return hold(
      'version',
      `The version of ${coordinates.name} cannot be a digest alone here.`,
      'Give it with its tag.',
    );
  if (digest === undefined || coordinates.kind !== 'image') return undefined;
  if (!hasDigest)
    return hold(
      'digest',
      `There is no place for the digest of ${coordinates.name} here.`,
      'If the chart has a key for it, add it empty (`digest: ""`); if it takes `tag@digest`, write the tag so once; or use `write: tag`.',
    );
  return carries(site, 'hex') && !digest.startsWith('sha256:')
    ? hold('digest', `The digest of ${coordinates.name} must be a SHA-256 here.`, 'Use `write: tag`.')
    : undefined;
}
