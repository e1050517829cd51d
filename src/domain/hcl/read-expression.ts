import { Unreadable } from './error.ts';
import type { Expression } from './model.ts';
import { readAccess } from './read-access.ts';
import { readCall } from './read-call.ts';
import { readObject, readTuple } from './read-collection.ts';
import { readHeredoc, readQuoted } from './read-template.ts';
import type { Scanner, Token } from './scanner.ts';

const BINARY: ReadonlySet<string> = new Set('== != >= <= && || + - * / % < >'.split(' '));

/**
 * Reads an expression: the language of https://github.com/hashicorp/hcl/blob/v2.25.0/hclsyntax/spec.md#expressions, to its last sign, but
 * without the precedence of operators.
 */
export function readExpression(scanner: Scanner): Expression {
  const operands = [readOperand(scanner)];
  const signs: string[] = [];
  for (;;) {
    const { type } = scanner.peek();
    if (type === '?') {
      // The middle is an expression of its own; what is behind the colon goes on here, so that long chains are not deep.
      signs.push(scanner.next().type);
      operands.push(scanner.nested(() => readExpression(scanner)));
      signs.push(scanner.expect(':', 'the ":" of the conditional').type);
    } else if (BINARY.has(type)) signs.push(scanner.next().type);
    else break;
    operands.push(readOperand(scanner));
  }
  return combine(signs, operands);
}

function combine(signs: readonly string[], operands: readonly Expression[]): Expression {
  const [first] = operands;
  if (first && signs.length === 0) return first;
  return { kind: 'operation', start: first?.start ?? 0, end: operands.at(-1)?.end ?? 0, signs, operands };
}

/** Reads signs before a term, the term, and the way into it. */
function readOperand(scanner: Scanner): Expression {
  const { start } = scanner.peek();
  const signs: string[] = [];
  while (scanner.peek().type === '-' || scanner.peek().type === '!') signs.push(scanner.next().type);
  const operand = readAccess(scanner, readTerm(scanner), readExpression);
  return signs.length === 0 ? operand : { kind: 'operation', start, end: operand.end, signs, operands: [operand] };
}

function readTerm(scanner: Scanner): Expression {
  scanner.tally();
  const token = scanner.peek();
  switch (token.type) {
    case 'identifier':
      return readWord(scanner, scanner.next());
    case 'number':
      return readNumber(scanner, scanner.next());
    case 'quote':
      return readQuoted(scanner, scanner.next(), readExpression);
    case 'heredoc':
      return readHeredoc(scanner, scanner.next(), readExpression);
    case '(':
      return readParentheses(scanner, scanner.next());
    case '[':
      return readTuple(scanner, scanner.next(), readExpression);
    case '{':
      return readObject(scanner, scanner.next(), readExpression);
    default:
      throw scanner.unexpected(token, 'a value');
  }
}

function readWord(scanner: Scanner, word: Token): Expression {
  const text = scanner.textOf(word);
  const { type } = scanner.peek();
  if (type === '(' || type === '::') return readCall(scanner, word, readExpression);
  const { start, end } = word;
  const isLiteral = text === 'true' || text === 'false' || text === 'null';
  return isLiteral ? { kind: 'literal', start, end, text } : { kind: 'traversal', start, end, root: text, steps: [] };
}

function readNumber(scanner: Scanner, token: Token): Expression {
  const text = scanner.textOf(token);
  if (!/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
    throw new Unreadable(token.start, `${text} is no number.`, { hint: 'A version like 1.2.3 is a string: quote it.' });
  return { kind: 'literal', start: token.start, end: token.end, text };
}

function readParentheses(scanner: Scanner, open: Token): Expression {
  return scanner.within(false, () => {
    const operand = readExpression(scanner);
    const { end } = scanner.expect(')', 'the closing ")"');
    return { kind: 'operation', start: open.start, end, signs: ['(', ')'], operands: [operand] };
  });
}
