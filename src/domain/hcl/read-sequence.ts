import type { Expression, Part } from './model.ts';
import { balanceDirectives, readDirective } from './read-directive.ts';
import type { Scanner } from './scanner.ts';

/** Reads the expression within a template; given by the reader of expressions, which reads templates itself. */
export type ReadExpression = (scanner: Scanner) => Expression;

/** Reads what `$` or `%` begins, if it is more than that character: an escape, an interpolation, a directive. */
export function readSequence(parts: Parts, read: ReadExpression): boolean {
  const { scanner } = parts;
  const { text, at } = scanner;
  const sign = text[at];
  if (sign !== '$' && sign !== '%') return false;
  if (text[at + 1] === sign && text[at + 2] === '{') {
    parts.add(at + 3, `${sign}{`);
    return true;
  }
  if (text[at + 1] !== '{') return false;
  const trims = text[at + 2] === '~';
  scanner.at = at + (trims ? 3 : 2);
  parts.push(sign === '$' ? readInterpolation(scanner, at, trims, read) : readDirective(scanner, at, read));
  return true;
}

function readInterpolation(scanner: Scanner, start: number, trims: boolean, read: ReadExpression): Part {
  scanner.tally();
  return scanner.within(false, () => {
    const value = read(scanner);
    const close = scanner.take('~}') ?? scanner.expect('}', 'the "}" of the template');
    return { kind: 'interpolation', start, end: close.end, value, trims: trims || close.type === '~}' };
  });
}

/** Collects the parts of a template; texts that follow each other become one. */
export class Parts {
  readonly scanner: Scanner;
  readonly #parts: Part[] = [];
  #start = 0;
  #values: string[] = [];

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** Takes the text from where the scanner is up to `end`, which means `value`. */
  add(end: number, value: string): void {
    if (this.#values.length === 0) this.#start = this.scanner.at;
    this.#values.push(value);
    this.scanner.at = end;
  }

  /** Takes a part that has been read. */
  push(part: Part): void {
    this.#flush(part.start);
    this.#parts.push(part);
  }

  /** All parts, once the scanner is at the end of the template. */
  finish(): readonly Part[] {
    this.#flush(this.scanner.at);
    balanceDirectives(this.#parts);
    return this.#parts;
  }

  #flush(end: number): void {
    if (this.#values.length === 0) return;
    this.scanner.tally();
    this.#parts.push({ kind: 'text', start: this.#start, end, value: this.#values.join('') });
    this.#values = [];
  }
}
