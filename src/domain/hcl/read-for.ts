import { Unreadable } from './error.ts';
import type { Expression } from './model.ts';
import { readForNames } from './read-directive.ts';
import type { ReadExpression } from './read-sequence.ts';
import type { Scanner, Token } from './scanner.ts';

/** Reads `[for a in b : c if d]` or `{for a, b in c : d => e... if f}` from its `for` on; `open` is its bracket or brace. */
export function readFor(scanner: Scanner, open: Token, read: ReadExpression): Expression {
  const signs: string[] = [open.type, scanner.textOf(scanner.next()), ...readForNames(scanner)];
  const operands = [read(scanner)];
  signs.push(scanner.expect(':', 'the ":" of "for"').type);
  operands.push(read(scanner));
  const arrow = scanner.take('=>');
  if (arrow) operands.push(read(scanner));
  const group = scanner.take('...');
  const condition = scanner.isWord('if') ? scanner.next() : undefined;
  if (condition) operands.push(read(scanner));
  signs.push(...(arrow ? ['=>'] : []), ...(group ? ['...'] : []), ...(condition ? ['if'] : []));
  const close = open.type === '[' ? ']' : '}';
  const { end } = scanner.expect(close, `the closing "${close}"`);
  if (open.type === '[' && (arrow || group))
    throw new Unreadable(open.start, 'A list has neither keys ("=>") nor groups ("...").');
  if (open.type === '{' && !arrow) throw new Unreadable(open.start, 'The "for" of an object has no "=>".');
  return { kind: 'for', start: open.start, end, signs, operands };
}
