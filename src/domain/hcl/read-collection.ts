import type { Entry, Expression } from './model.ts';
import { readFor } from './read-for.ts';
import type { ReadExpression } from './read-sequence.ts';
import type { Scanner, Token } from './scanner.ts';
import { plainText } from './text.ts';

/** Reads `[a, b]` or `[for …]` from behind its bracket. */
export function readTuple(scanner: Scanner, open: Token, read: ReadExpression): Expression {
  return scanner.within(false, () => {
    if (scanner.isWord('for')) return readFor(scanner, open, read);
    const items: Expression[] = [];
    while (scanner.peek().type !== ']') {
      items.push(read(scanner));
      if (!scanner.take(',')) break;
    }
    const { end } = scanner.expect(']', 'a "," or the closing "]"');
    return { kind: 'tuple', start: open.start, end, items };
  });
}

/** Reads `{ a = b }` or `{for …}` from behind its brace. Newlines part the entries, also of an object within parentheses. */
export function readObject(scanner: Scanner, open: Token, read: ReadExpression): Expression {
  if (scanner.within(false, () => scanner.isWord('for')))
    return scanner.within(false, () => readFor(scanner, open, read));
  return scanner.within(true, () => {
    const entries: Entry[] = [];
    for (;;) {
      while (scanner.take('newline')) {}
      if (scanner.peek().type === '}') break;
      entries.push(readEntry(scanner, read));
      if (!scanner.take(',') && !scanner.take('newline')) break;
    }
    const { end } = scanner.expect('}', 'a ",", a new line or the closing "}"');
    return { kind: 'object', start: open.start, end, entries };
  });
}

function readEntry(scanner: Scanner, read: ReadExpression): Entry {
  const key = read(scanner);
  if (!scanner.take('=')) scanner.expect(':', 'the "=" of an entry');
  const value = read(scanner);
  const isWord = key.kind === 'traversal' && key.steps.length === 0;
  const name = isWord ? key.root : plainText(key);
  return { start: key.start, end: value.end, key, ...(name === undefined ? {} : { name }), value };
}
