import type { Version } from '../versions/model.ts';
import type { HclDraft, Holder } from './draft.ts';
import { encodeQuery } from './git-source.ts';

/** A stretch of a followed text, and what is to stand there. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What has to change in the text of a place so that it says a version; nothing where it says it already. */
export function versionChanges({ version }: HclDraft, holder: Holder, wanted: Version): readonly TextChange[] {
  if (holder.form === 'image') return imageChanges(version, holder, wanted);
  const { start, end, form } = holder;
  if (wanted.tag === undefined || wanted.tag === version.tag) return [];
  return [{ start, end, text: form === 'query' ? encodeQuery(wanted.tag) : wanted.tag }];
}

/** A tag and a digest change each by itself, so that what stands around one that stays is not touched. */
function imageChanges(old: Version, { start, end }: Holder, { tag, digest }: Version): readonly TextChange[] {
  const behindTag = old.tag === undefined ? start : start + 1 + old.tag.length;
  return [...partChange(':', start, behindTag, old.tag, tag), ...partChange('@', behindTag, end, old.digest, digest)];
}

function partChange(
  sign: string,
  start: number,
  end: number,
  old: string | undefined,
  wanted: string | undefined,
): readonly TextChange[] {
  if (old === wanted) return [];
  if (wanted === undefined) return [{ start, end, text: '' }];
  return [old === undefined ? { start, end: start, text: sign + wanted } : { start: start + 1, end, text: wanted }];
}
