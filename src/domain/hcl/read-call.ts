import type { Call, Expression } from './model.ts';
import type { ReadExpression } from './read-sequence.ts';
import type { Scanner, Token } from './scanner.ts';

/** Reads a call from behind the first word of its name: `jsonencode(…)`, `provider::acme::parse(…)`. */
export function readCall(scanner: Scanner, word: Token, read: ReadExpression): Call {
  const names = [scanner.textOf(word)];
  while (scanner.take('::')) names.push(scanner.textOf(scanner.expect('identifier', 'the name of a function')));
  scanner.expect('(', 'the "(" of a call');
  return scanner.within(false, () => {
    const given: Expression[] = [];
    let expands = false;
    while (scanner.peek().type !== ')') {
      given.push(read(scanner));
      expands = scanner.take('...') !== undefined;
      if (expands || !scanner.take(',')) break;
    }
    const { end } = scanner.expect(')', 'a "," or the closing ")"');
    return { kind: 'call', start: word.start, end, name: names.join('::'), arguments: given, expands };
  });
}
