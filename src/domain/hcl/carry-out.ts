import type { Edit, FileChange } from '../edit/model.ts';
import type { Obstacle } from '../edit/obstacle.ts';
import { applySplices, type Splice } from '../edit/splice.ts';
import type { SourceFile } from '../manifests/model.ts';
import { comparePlaces } from './compare-places.ts';
import { type Directory, memberAt, placesIn } from './directory.ts';
import type { HclDraft } from './draft.ts';
import type { Segment } from './follow.ts';
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

/** Makes all changes of a directory's files and proves them together. */
export function carryOut(
  files: readonly SourceFile[],
  { directory, drafts }: Around,
  changes: readonly PlacedChange[],
  targets: readonly Target[],
): readonly FileChange[] | Obstacle {
  const strings = [...Map.groupBy(changes, ({ segment }) => segment.node).values()].map((own) =>
    changeString(directory.text, own),
  );
  const made = strings.filter((one) => one !== undefined);
  const texts = made.length < strings.length ? undefined : writeAll(directory, made);
  if (texts === undefined) return conflicting(changes);
  const after = files.map((file) => ({ path: file.path, text: texts.get(file) ?? file.text }));
  const splices = made.flatMap((one) => one.splices);
  const changed = new Map(made.map(({ segment, text }) => [segment.node, text]));
  const places = prove({ before: directory, after, splices, changed });
  if (typeof places === 'string') return unproved(places, splices);
  const flaw = comparePlaces(drafts, places, targets);
  if (flaw) return flaw;
  const edits = Map.groupBy(describeAll(directory, drafts, made), ({ file }) => file);
  return [...texts].map(([{ path, text: before }, text]) => ({
    path,
    text,
    before,
    edits: edits.get(path) ?? [],
  }));
}

/** The new texts of the files that are changed; undefined where changes overlap. */
function writeAll(
  directory: Directory,
  strings: readonly ChangedString[],
): ReadonlyMap<SourceFile, string> | undefined {
  const texts = new Map<SourceFile, string>();
  const splices = strings.flatMap((one) => one.splices);
  for (const [member, own] of Map.groupBy(splices, ({ start }) => memberAt(directory, start))) {
    const text = member && applySplices(member.file.text, shift(own, member.offset));
    if (!member || text === undefined) return undefined;
    texts.set(member.file, text);
  }
  return texts;
}

function shift(splices: readonly Splice[], by: number): readonly Splice[] {
  return splices.map(({ start, end, text }) => ({ start: start - by, end: end - by, text }));
}

function changeString(joined: string, changes: readonly PlacedChange[]): ChangedString | undefined {
  // Several places can use one string: what they all want of it is done once.
  const once = [...new Map(changes.map((change) => [`${change.start} ${change.end} ${change.text}`, change])).values()];
  const [first] = once;
  const text = first && applySplices(first.segment.text, once);
  if (!first || text === undefined) return undefined;
  return { segment: first.segment, splices: once.map((change) => spliceOf(joined, change)), text };
}

function describeAll(
  directory: Directory,
  drafts: readonly HclDraft[],
  strings: readonly ChangedString[],
): readonly Edit[] {
  const place = placesIn(directory);
  const users = Map.groupBy(
    drafts.flatMap(({ holder, path, span }) =>
      (holder?.followed.segments ?? []).map(({ node }) => ({ node, path, file: place(span.start).file })),
    ),
    ({ node }) => node,
  );
  return strings.map(({ segment, splices }) => {
    const { template, node } = segment;
    const at = place(template.start);
    const from = directory.text.slice(template.start + 1, template.end - 1);
    const path = pointerOf(segment.path);
    const pointers = (users.get(node) ?? []).map((user) =>
      user.file === at.file ? pointerOf(user.path) : `${user.file}#${pointerOf(user.path)}`,
    );
    const others = [...new Set(pointers)].filter((user) => user !== path);
    return {
      ...at,
      path,
      from,
      to: applySplices(from, shift(splices, template.start + 1)) ?? '',
      ...(others.length > 0 ? { users: others } : {}),
    };
  });
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
