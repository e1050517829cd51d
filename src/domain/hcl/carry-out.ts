import type { Edit, FileChange } from '../edit/model.ts';
import type { Obstacle } from '../edit/obstacle.ts';
import { applySplices, type Splice } from '../edit/splice.ts';
import { indexLines, type Lines } from '../manifests/lines.ts';
import type { SourceFile } from '../manifests/model.ts';
import { comparePlaces } from './compare-places.ts';
import type { HclDraft } from './draft.ts';
import type { Segment } from './follow.ts';
import type { Text } from './model.ts';
import { type PlacedChange, spliceOf } from './place-change.ts';
import { pointerOf } from './places.ts';
import type { Around } from './plan-draft.ts';
import { prove } from './prove.ts';
import type { Target } from './target.ts';

/** The changes of one string, with their splices in the file. */
interface ChangedString {
  readonly segment: Segment;
  readonly splices: readonly Splice[];
  readonly text: string;
}

/** Makes all changes of a file and proves them; undefined where there are none. */
export function carryOut(
  file: SourceFile,
  { body, drafts }: Around,
  changes: readonly PlacedChange[],
  targets: readonly Target[],
): FileChange | Obstacle | undefined {
  if (changes.length === 0) return undefined;
  const strings = [...Map.groupBy(changes, ({ segment }) => segment.node).values()].map((own) =>
    changeString(file, own),
  );
  const splices = strings.flatMap((changed) => changed?.splices ?? []);
  const after = strings.includes(undefined) ? undefined : applySplices(file.text, splices);
  if (after === undefined) return conflicting(changes);
  const changed = new Map<Text, string>(strings.flatMap((one) => (one ? [[one.segment.node, one.text]] : [])));
  const places = prove({ before: file, body, after, splices, changed });
  if (typeof places === 'string') return unproved(places, splices);
  const flaw = comparePlaces(drafts, places, targets);
  if (flaw) return flaw;
  return {
    path: file.path,
    text: after,
    before: file.text,
    edits: describeAll(file, drafts, strings),
  };
}

function changeString(file: SourceFile, changes: readonly PlacedChange[]): ChangedString | undefined {
  // Several places can use one string: what they all want of it is done once.
  const once = [...new Map(changes.map((change) => [`${change.start} ${change.end} ${change.text}`, change])).values()];
  const [first] = once;
  const text = first && applySplices(first.segment.text, once);
  if (!first || text === undefined) return undefined;
  return { segment: first.segment, splices: once.map((change) => spliceOf(file.text, change)), text };
}

function describeAll(
  file: SourceFile,
  drafts: readonly HclDraft[],
  strings: readonly (ChangedString | undefined)[],
): readonly Edit[] {
  const lines = indexLines(file.text);
  const users = Map.groupBy(
    drafts.flatMap(({ holder, path }) => (holder?.followed.segments ?? []).map(({ node }) => ({ node, path }))),
    ({ node }) => node,
  );
  return strings.flatMap((changed) => {
    if (!changed) return [];
    const paths = (users.get(changed.segment.node) ?? []).map(({ path }) => pointerOf(path));
    return [describe(file, lines, changed, paths)];
  });
}

function describe(file: SourceFile, lines: Lines, { segment, splices }: ChangedString, paths: readonly string[]): Edit {
  const { template } = segment;
  const from = file.text.slice(template.start + 1, template.end - 1);
  const shifted = splices.map((splice) => ({
    start: splice.start - template.start - 1,
    end: splice.end - template.start - 1,
    text: splice.text,
  }));
  const path = pointerOf(segment.path);
  const users = [...new Set(paths)].filter((user) => user !== path);
  return {
    file: file.path,
    ...lines.position(template.start),
    path,
    from,
    to: applySplices(from, shifted) ?? '',
    ...(users.length > 0 ? { users } : {}),
  };
}

function conflicting([change]: readonly PlacedChange[]): Obstacle {
  return {
    reason: 'shape',
    offset: change?.segment.template.start ?? 0,
    message: 'Several versions use one string here, and each is to be written differently.',
    hint: 'Give each of them a variable of its own.',
  };
}

function unproved(flaw: string, [splice]: readonly Splice[]): Obstacle {
  return {
    reason: 'proof',
    offset: splice?.start ?? 0,
    message: `The edit could not be proved: ${flaw}.`,
    hint: 'Edit the file by hand, and please report it.',
  };
}
