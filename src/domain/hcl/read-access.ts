import type { Expression, Step } from './model.ts';
import type { ReadExpression } from './read-sequence.ts';
import type { Scanner } from './scanner.ts';

/** Reads the way into a value: `.name`, `.0`, `[key]`, `.*` and `[*]`, as many as there are. */
export function readAccess(scanner: Scanner, of: Expression, read: ReadExpression): Expression {
  const steps: Step[] = [];
  // Behind `.*` comes no second one before a bracket (parseExpressionTraversals of hclsyntax/parser.go).
  let allowsStar = true;
  for (;;) {
    const sign = scanner.take('.') ?? scanner.take('[');
    if (!sign) break;
    scanner.tally();
    const step = sign.type === '.' ? readName(scanner, allowsStar) : readIndex(scanner, read);
    if (sign.type === '[') allowsStar = true;
    else if (step.kind === 'splat') allowsStar = false;
    steps.push(step);
  }
  if (steps.length === 0) return of;
  const span = { start: of.start, end: scanner.at };
  if (of.kind === 'traversal') return { ...of, ...span, steps };
  return { kind: 'access', ...span, of, steps };
}

function readName(scanner: Scanner, allowsStar: boolean): Step {
  if (allowsStar && scanner.take('*')) return { kind: 'splat' };
  const token = scanner.peek();
  const name = scanner.textOf(token);
  // `.0` is how Terraform 0.11 wrote an index. `.0.1` would be read as a fraction, so HCL refuses it.
  const isName = token.type === 'identifier' || (token.type === 'number' && /^\d+(?:[eE][+-]?\d+)?$/.test(name));
  if (!isName) throw scanner.unexpected(token, 'a name behind "."');
  scanner.next();
  return { kind: 'name', name };
}

function readIndex(scanner: Scanner, read: ReadExpression): Step {
  // Newlines mean nothing between the brackets, but before the star of `[*]` they are not allowed.
  if (scanner.take('*')) {
    scanner.expect(']', 'the "]" of "[*]"');
    return { kind: 'splat' };
  }
  return scanner.within(false, () => {
    const key = read(scanner);
    scanner.expect(']', 'the closing "]"');
    return { kind: 'index', key };
  });
}
