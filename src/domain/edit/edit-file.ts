import type { ReadDocuments } from '../manifests/documents.ts';
import { LIMITS } from '../manifests/limits.ts';
import { indexLines } from '../manifests/lines.ts';
import { collectAnchors, findExactNode, hasAliases } from '../manifests/locate.ts';
import type { Json, Path, SourceFile } from '../manifests/model.ts';
import { parseDocuments } from '../manifests/parse.ts';
import { formatPointer, valueAt } from '../manifests/pointer.ts';
import { usersOf } from '../manifests/users.ts';
import type { Edit, FileChange } from './model.ts';
import { isObstacle, type Obstacle } from './obstacle.ts';
import { type Operation, pathOf } from './operation.ts';
import { type PlannedSplice, planSplices } from './plan-splices.ts';
import { prove } from './prove.ts';
import { Refusal } from './refusal.ts';
import { applySplices } from './splice.ts';
import { openYaml, type SourceDocument } from './yaml-source.ts';

/** A file's operations carried out and proved, or why not: then nothing of it is written. */
export type Edited =
  | { readonly change: FileChange /** The new text, read for the proof. */; readonly read: ReadDocuments }
  | { readonly refusals: readonly Refusal[] };

/** Carries out operations on one file as splices of its text, and proves the result. */
export function editFile(file: SourceFile, read: ReadDocuments, operations: readonly Operation[]): Edited {
  const documents = openDocuments(file, read);
  if (documents === undefined)
    return refused(file, {
      reason: 'unreadable',
      offset: 0,
      message: 'The file cannot be edited: its documents are not told apart reliably.',
      hint: 'Run `plumbline validate` on it, or edit it by hand.',
    });
  const plans = planSplices(file.text, documents, operations);
  const obstacles = plans.filter(isObstacle);
  if (obstacles.length > 0) return refused(file, ...obstacles);
  const planned = plans.filter((plan) => !isObstacle(plan)) as readonly PlannedSplice[];
  const splices = planned.flatMap(({ splice }) => splice ?? []);
  const text = applySplices(file.text, splices);
  const proof = text === undefined ? 'two edits would overlap' : prove(file, read, text, splices, operations);
  if (text === undefined || typeof proof === 'string')
    return refused(file, {
      reason: 'proof',
      offset: splices[0]?.start ?? 0,
      message: `The edit could not be proved: ${proof as string}.`,
      hint: 'Edit the file by hand, and please report it.',
    });
  const change = { path: file.path, text, before: file.text, edits: describeEdits(file, read, planned) };
  return { change, read: proof };
}

/** The source document of each one that holds a mapping or list, by its index; undefined where the two readers do not agree. */
function openDocuments(file: SourceFile, read: ReadDocuments): ReadonlyMap<number, SourceDocument> | undefined {
  const sources = openYaml(file.text);
  const documents = read.documents.filter(({ value }) => typeof value === 'object' && value !== null);
  if (sources === undefined || sources.length !== documents.length) return undefined;
  return new Map(
    documents.flatMap(({ index }, position) => {
      const source = sources[position];
      return source ? [[index, source] as const] : [];
    }),
  );
}

function describeEdits(file: SourceFile, read: ReadDocuments, planned: readonly PlannedSplice[]): readonly Edit[] {
  const lines = indexLines(file.text);
  const usersOfPath = findUsers(file.text, planned);
  const documents = new Map(read.documents.map((document) => [document.index, document]));
  return planned.flatMap(({ operation, splice }) => {
    if (!splice) return [];
    const document = documents.get(operation.document);
    const path = pathOf(operation);
    const pointer = formatPointer(path);
    const users = usersOfPath(operation)
      .map(formatPointer)
      .filter((user) => user !== pointer);
    return [
      {
        file: file.path,
        ...lines.position(splice.start),
        path: pointer,
        from: textOf(operation.do === 'append' ? undefined : valueAt(document?.value, path)),
        to: targetOf(operation),
        ...(users.length > 0 ? { users } : {}),
      },
    ];
  });
}

/** Tells where else an operation's value stands, in documents in which anything stands in more than one place. */
function findUsers(text: string, planned: readonly PlannedSplice[]): (operation: Operation) => readonly Path[] {
  const found = new Map<Operation, readonly Path[]>();
  for (const [document, parsed] of /&/u.test(text) ? [...parseDocuments(text, LIMITS)].entries() : []) {
    const root = 'root' in parsed ? parsed.root : undefined;
    if (!root || !hasAliases(root)) continue;
    const anchors = collectAnchors(root);
    const targets = planned.flatMap(({ operation }) => {
      const isHere = operation.do === 'set' && operation.document === document;
      const node = isHere ? findExactNode(root, operation.path, anchors) : undefined;
      return node ? [[operation, node] as const] : [];
    });
    const users = usersOf(root, new Set(targets.map(([, node]) => node)), anchors);
    for (const [operation, node] of targets) found.set(operation, users.get(node) ?? []);
  }
  return (operation) => found.get(operation) ?? [];
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function targetOf(operation: Operation): string {
  switch (operation.do) {
    case 'set':
    case 'insert':
      return operation.value;
    case 'remove':
      return '';
    case 'append':
      return operation.entry.map(([key, value]) => `${key}: ${value}`).join(', ');
  }
}

function refused(file: SourceFile, ...obstacles: readonly Obstacle[]): Edited {
  return { refusals: obstacles.map((obstacle) => refuse(file, obstacle)) };
}

/** An obstacle as the error that people see. */
export function refuse(file: SourceFile, { reason, offset, message, hint }: Obstacle): Refusal {
  return new Refusal(reason, message, { hint, at: { file: file.path, ...indexLines(file.text).position(offset) } });
}
