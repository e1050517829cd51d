import { type ConfigNode, describeNode } from './node.ts';
import type { Problem } from './problems.ts';
import { quote, shown } from './quote.ts';
import type { Shape } from './shape.ts';

/** What is said of a value of another kind than its shape: what it is, what it should be, and how to write it. */
export function mismatch(shape: Shape, node: ConfigNode, path: string): Problem {
  const message = `${path || 'gitops.yaml'} is ${describeNode(node)}; it takes ${shape.takes}.`;
  const hint = mismatchHint(shape, node, path);
  return { rule: 'type', message, ...(hint && { hint }) };
}

/** Texts in quotes that would be of the kind without them. */
const unquoted: Readonly<Partial<Record<Shape['kind'], RegExp>>> = {
  constant: /^/u,
  integer: /^\d+$/u,
  flag: /^(?:true|false)$/u,
};

function mismatchHint(shape: Shape, node: ConfigNode, path: string): string | undefined {
  if (node.kind !== 'scalar' || node.type === 'null') return undefined;
  const alternatives = shape.kind === 'either' ? shape.alternatives : [shape];
  if (node.type !== 'text') {
    const text = alternatives.find((each) => each.kind === 'text');
    const meaning = text?.understand(node.text, path);
    if (meaning === undefined) return undefined;
    return 'problem' in meaning ? meaning.problem.hint : `Put it in quotes: ${quote(node.text)}.`;
  }
  const kinds = alternatives.map((each) => each.kind);
  if (kinds.some((kind) => unquoted[kind]?.test(node.text))) return 'Leave out the quotes.';
  return kinds.includes('list') ? `Write it as a list: [${shown(node.text)}].` : undefined;
}
