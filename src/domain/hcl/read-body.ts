import { Unreadable } from './error.ts';
import type { Attribute, Block, Body, Label } from './model.ts';
import { readExpression } from './read-expression.ts';
import { readQuoted } from './read-template.ts';
import type { Scanner, Token } from './scanner.ts';
import { plainText } from './text.ts';

/** Reads attributes and blocks up to the end of the file, or to the brace that closes a block. */
export function readBody(scanner: Scanner, end: 'end' | '}'): Body {
  const { start } = scanner.peek();
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (;;) {
    while (scanner.take('newline')) {}
    if (scanner.peek().type === end) break;
    const word = scanner.expect('identifier', 'an attribute, a block or the closing "}"');
    if (scanner.peek().type === '=') add(attributes, readAttribute(scanner, word));
    else blocks.push(readBlock(scanner, word));
    if (scanner.peek().type !== 'end') scanner.expect('newline', 'the end of the line');
  }
  return { start, end: scanner.next().start, attributes: [...attributes.values()], blocks };
}

function add(attributes: Map<string, Attribute>, attribute: Attribute): void {
  if (attributes.has(attribute.name))
    throw new Unreadable(attribute.start, `"${attribute.name}" is set twice in this block.`, {
      hint: 'Keep one of them.',
    });
  attributes.set(attribute.name, attribute);
}

function readAttribute(scanner: Scanner, word: Token): Attribute {
  scanner.tally();
  scanner.next();
  const value = readExpression(scanner);
  return { start: word.start, end: value.end, name: scanner.textOf(word), value };
}

function readBlock(scanner: Scanner, word: Token): Block {
  scanner.tally();
  const labels: Label[] = [];
  for (;;) {
    const { type } = scanner.peek();
    if (type !== 'quote' && type !== 'identifier') break;
    labels.push(readLabel(scanner, scanner.next()));
  }
  scanner.expect('{', labels.length === 0 ? '"=" or a block' : 'a label or the "{" of the block');
  const body = scanner.within(true, () => (isMany(scanner) ? readBody(scanner, '}') : readSingle(scanner)));
  return { start: word.start, end: scanner.at, type: scanner.textOf(word), labels, body };
}

/** Whether what follows the brace is a body of any length; on the line of the brace, one attribute may stand, and then its end. */
function isMany(scanner: Scanner): boolean {
  const { type } = scanner.peek();
  return type === 'newline' || type === '}' || type === 'end';
}

function readSingle(scanner: Scanner): Body {
  const word = scanner.expect('identifier', 'an attribute or the closing "}"');
  if (scanner.peek().type !== '=')
    throw scanner.unexpected(scanner.peek(), 'the "=" of the attribute of a one-line block');
  const attribute = readAttribute(scanner, word);
  scanner.expect('}', 'the "}" of a one-line block');
  return { start: attribute.start, end: attribute.end, attributes: [attribute], blocks: [] };
}

function readLabel(scanner: Scanner, token: Token): Label {
  if (token.type === 'identifier') return { start: token.start, end: token.end, text: scanner.textOf(token) };
  const template = readQuoted(scanner, token, readExpression);
  const text = plainText(template);
  if (text === undefined)
    throw new Unreadable(template.start, 'A label of a block has no templates.', { hint: 'Double the sign: "$${".' });
  return { start: template.start, end: template.end, text };
}
