import { compareFindings, type Finding } from '../../kit/findings.ts';
import { construct } from './construct.ts';
import { LIMITS, type Limits } from './limits.ts';
import { indexLines, type Lines } from './lines.ts';
import { type Anchors, collectAnchors, findKey, findNode } from './locate.ts';
import type { Json, Path, Range, SourceFile } from './model.ts';
import type { Node } from './nodes.ts';
import { parseDocuments } from './parse.ts';
import { type Problem, Unreadable } from './problem.ts';

/** One document of a file, decoded as the cluster would. */
export interface YamlDocument {
  /** Among all documents of the file, empty and unreadable ones too, from 0. */
  readonly index: number;
  /** null for an empty document, as for one that says `null`. */
  readonly value: Json;
  /** Where a value stands; the nearest parent that has a place when it has none of its own. The end is exclusive. */
  locate(path: Path, part?: 'key'): Range;
}

/** The documents of a file and what is wrong with its text (rules `yaml/*`). */
export interface ReadDocuments {
  readonly documents: readonly YamlDocument[];
  readonly findings: readonly Finding[];
  /** Those of the findings that cost us a document, or the whole file. */
  readonly unread: readonly Finding[];
}

/**
 * Reads every document of a YAML or JSON file with the cluster's typing. Never throws for what the file says: what cannot be read
 * is a finding, and the other documents are there. Positions cost nothing until one is asked for.
 */
export function readDocuments(file: SourceFile, limits: Limits = LIMITS): ReadDocuments {
  const source = openSource(file, limits);
  const early = refuseText(file.text, limits);
  if (early) return unreadFile(toFinding(source, early));
  const documents: YamlDocument[] = [];
  const problems: Problem[] = [...foreignLineBreaks(file.text)];
  const lost: Problem[] = [];
  let index = -1;
  for (const parsed of parseDocuments(file.text, limits)) {
    index++;
    if (index >= limits.documents) {
      lost.push(tooManyDocuments(limits, file.text.length));
      break;
    }
    if ('problem' in parsed) lost.push(parsed.problem);
    else {
      problems.push(...parsed.problems);
      const built = constructDocument(source, parsed.root, index, limits, problems);
      if ('document' in built) documents.push(built.document);
      else lost.push(built.problem);
    }
  }
  const unread = lost.map((problem) => toFinding(source, problem));
  const findings = [...problems.map((problem) => toFinding(source, problem)), ...unread].sort(compareFindings);
  return { documents, findings, unread };
}

function unreadFile(finding: Finding): ReadDocuments {
  return { documents: [], findings: [finding], unread: [finding] };
}

function constructDocument(
  source: Source,
  root: Node | undefined,
  index: number,
  limits: Limits,
  problems: Problem[],
): { readonly document: YamlDocument } | { readonly problem: Problem } {
  try {
    const value = root ? construct(root, limits, problems) : null;
    return { document: { index, value, locate: (path, part) => source.locate(index, path, part) } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: error.problem };
  }
}

/** A file's text with its lines and node trees, made when first asked for. */
interface Source {
  readonly file: string;
  lines(): Lines;
  locate(document: number, path: Path, part?: 'key'): Range;
}

interface Root {
  readonly node: Node;
  readonly anchors: Anchors;
}

function openSource(file: SourceFile, limits: Limits): Source {
  let lines: Lines | undefined;
  let roots: readonly (Root | undefined)[] | undefined;
  const getLines = () => {
    lines ??= indexLines(file.text);
    return lines;
  };
  return {
    file: file.path,
    lines: getLines,
    locate(document, path, part) {
      roots ??= [...parseDocuments(file.text, limits)].map((parsed) =>
        'root' in parsed && parsed.root ? { node: parsed.root, anchors: collectAnchors(parsed.root) } : undefined,
      );
      const root = roots[document];
      const key = root && part === 'key' ? findKey(root.node, path, root.anchors) : undefined;
      const node = key ?? (root && findNode(root.node, path, root.anchors));
      return getLines().range(file.path, node?.start ?? 0, node ? trimEnd(file.text, node) : 0);
    },
  };
}

/** A block scalar's range runs over its last line's end: for a person it ends with its text. */
function trimEnd(text: string, node: Node): number {
  let end = node.end;
  while (end > node.start && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

function toFinding(source: Source, problem: Problem): Finding {
  const { start, end, ...rest } = problem;
  return { ...rest, ...source.lines().range(source.file, start, end) };
}

function refuseText(text: string, limits: Limits): Problem | undefined {
  const place = { severity: 'error', start: 0, end: 0 } as const;
  if (text.length > limits.size)
    return {
      ...place,
      rule: 'yaml/limit',
      message: `The file has ${text.length} characters; at most ${limits.size} are read.`,
    };
  const control = text.search(UNPRINTABLE);
  if (control < 0) return undefined;
  const code = (text.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The file holds the control character U+${code}, which clusters refuse.`;
  return {
    ...place,
    start: control,
    end: control + 1,
    rule: 'yaml/syntax',
    message,
    hint: 'Remove it, or write it as an escape in double quotes.',
  };
}

/** What YAML 1.1 counts as no character: https://github.com/yaml/go-yaml/blob/v2.4.3/readerc.go#L373 */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * U+0085, U+2028 and U+2029 end a line for the cluster's reader (YAML 1.1) and for no other: behind one of them a comment's text is
 * a key that only the cluster sees (https://github.com/yaml/go-yaml/blob/v2.4.3/yamlprivateh.go#L120).
 */
function* foreignLineBreaks(text: string): Generator<Problem> {
  if (text.trimStart().startsWith('{')) return;
  for (const match of text.matchAll(/[\u0085\u2028\u2029]/gu)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    yield {
      rule: 'yaml/line-break',
      severity: 'error',
      message: `The character U+${code} ends a line for clusters and for nobody else.`,
      start: match.index,
      end: match.index + 1,
      hint: `Remove it, or write it as "\\u${code}" in double quotes.`,
    };
  }
}

function tooManyDocuments(limits: Limits, end: number): Problem {
  const message = `The file has more than ${limits.documents} documents.`;
  return { rule: 'yaml/limit', severity: 'error', message, start: end, end };
}
