import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml';
import type { ActionSpec } from '../../src/kit/action.ts';
import { didYouMean } from '../../src/kit/nearest.ts';

const files = ['README.md', 'docs/**/*.md', 'examples/**/*.{yml,yaml}', '.github/workflows/*.yml'];

/**
 * Checks every `uses:` of one of our actions in the documentation, the examples and the workflows: the action exists,
 * and so do its inputs and the choices given to them. Returns the mistakes as `file:line: …`.
 */
export function checkExamples(root: string, specs: readonly ActionSpec[]): readonly string[] {
  return globSync(files, { cwd: root })
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const blocks = file.endsWith('.md') ? yamlBlocks(text) : [{ text, line: 0 }];
      return blocks.flatMap((block) => checkBlock(file, block, specs));
    });
}

interface Block {
  readonly text: string;
  /** Lines of the file before the block. */
  readonly line: number;
}

function yamlBlocks(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```ya?ml\n(.*?)^```$/gmsu)].map((match) => ({
    text: match[1] ?? '',
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}

function checkBlock(file: string, block: Block, specs: readonly ActionSpec[]): readonly string[] {
  const counter = new LineCounter();
  const mistakes: string[] = [];
  const report = (node: Node | null | undefined, message: string) => {
    const line = block.line + counter.linePos(node?.range?.[0] ?? 0).line;
    mistakes.push(`${file}:${line}: ${message}`);
  };
  for (const document of parseAllDocuments(block.text, { lineCounter: counter })) {
    for (const error of document.errors)
      mistakes.push(`${file}:${block.line + (error.linePos?.[0].line ?? 0)}: ${error.message}`);
    visit(document.contents, (step) => checkStep(step, specs, report));
  }
  return mistakes;
}

function visit(node: unknown, step: (map: YAMLMap) => void): void {
  if (isSeq(node)) for (const item of node.items) visit(item, step);
  if (!isMap(node)) return;
  if (node.has('uses')) step(node);
  for (const pair of node.items) visit(pair.value, step);
}

const own = /^(?:plumbline-actions\/plumbline|\.|\$)(\/[^@]*)?(?:@.+)?$/u;

function checkStep(
  step: YAMLMap,
  specs: readonly ActionSpec[],
  report: (node: Node | null, message: string) => void,
): void {
  const uses = String(step.get('uses'));
  const place = own.exec(uses);
  if (!place || (place[1] ?? '').startsWith('/.github/workflows/')) return;
  const name = /^\/actions\/([^/]+)$/u.exec(place[1] ?? '')?.[1];
  const spec = specs.find((candidate) => candidate.name === name);
  const node = step.get('uses', true) as Node;
  if (place[1] && !spec) {
    report(
      node,
      `there is no action ${uses}${didYouMean(
        name ?? '',
        specs.map((candidate) => candidate.name),
      )}`,
    );
    return;
  }
  const given = step.get('with', true);
  if (!isMap(given)) return;
  const known = spec
    ? spec.inputs
    : Object.assign({ command: undefined }, ...specs.map((candidate) => candidate.inputs));
  for (const pair of given.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const input = known[key] as ActionSpec['inputs'][string] | undefined;
    if (!(key in known))
      report(pair.key as Node, `${uses} has no input "${key}"${didYouMean(key, Object.keys(known))}`);
    const value = isScalar(pair.value) ? String(pair.value.value) : '';
    if (input?.choices && !value.includes('${{') && !input.choices.includes(value)) {
      report(pair.value as Node, `the input "${key}" takes ${input.choices.join(', ')}, not "${value}"`);
    }
  }
}
