import { Unreadable } from './error.ts';
import type { HclLimits } from './limits.ts';
import type { Span } from './model.ts';

/** A token. The type of operators and brackets is what they look like; `quote` and `heredoc` are only the opening of one. */
export interface Token extends Span {
  readonly type: string;
}

/** Of operators that begin alike, the longest comes first. */
const OPERATORS = ['...', '==', '!=', '>=', '<=', '&&', '||', '::', '=>', '~}', ...'{}[]().,*/%+-=<>!?:'];

/**
 * Cuts a text into the tokens of HCL native syntax, on demand: within a template its reader moves {@link at} by itself. It goes
 * forward only, so its time is linear. The grammar is https://github.com/hashicorp/hcl/blob/v2.25.0/hclsyntax/scan_tokens.rl.
 */
export class Scanner {
  readonly text: string;
  /** Where the next token is looked for. */
  at: number;
  readonly #limits: HclLimits;
  #peeked: Token | undefined;
  #peekedFrom = -1;
  #newlines = true;
  #depth = 0;
  #nodes = 0;
  readonly #identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
  readonly #number = /\d(?:(?:[\d.]|[eE][+-]?\d)*(?:\d|[eE][+-]?\d))?/y;
  readonly #heredoc = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;

  /** Reads `text` from the offset `start` on. */
  constructor(text: string, limits: HclLimits, start = 0) {
    this.text = text;
    this.#limits = limits;
    // A byte order mark is no part of the language; anywhere else it is an invalid character.
    this.at = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  }

  /** The next token, without taking it. Newlines are skipped where they mean nothing. */
  peek(): Token {
    if (this.#peeked && this.#peekedFrom === this.at && (this.#newlines || this.#peeked.type !== 'newline'))
      return this.#peeked;
    let token = this.#scan(this.at);
    while (token.type === 'newline' && !this.#newlines) token = this.#scan(token.end);
    [this.#peeked, this.#peekedFrom] = [token, this.at];
    return token;
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    this.at = token.end;
    return token;
  }

  /** Takes the next token if it is of this type. */
  take(type: string): Token | undefined {
    return this.peek().type === type ? this.next() : undefined;
  }

  /** Takes the next token, which must be of this type; `wanted` says so to a person. */
  expect(type: string, wanted: string): Token {
    const token = this.peek();
    if (token.type !== type) throw this.unexpected(token, wanted);
    return this.next();
  }

  /** The text of a token. */
  textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** Whether the next token is this word. */
  isWord(word: string): boolean {
    const token = this.peek();
    return token.type === 'identifier' && this.textOf(token) === word;
  }

  /** Reads what stands between brackets or braces: one deeper, and with newlines that mean something or not. */
  within<T>(newlines: boolean, read: () => T): T {
    if (this.#depth >= this.#limits.depth)
      throw new Unreadable(this.at, `Nested more than ${this.#limits.depth} levels deep.`, { reason: 'limit' });
    const outer = this.#newlines;
    this.#depth += 1;
    this.#setNewlines(newlines);
    const result = read();
    this.#setNewlines(outer);
    this.#depth -= 1;
    return result;
  }

  /** Reads one deeper, with newlines as they are. */
  nested<T>(read: () => T): T {
    return this.within(this.#newlines, read);
  }

  /** Counts a node of the result. */
  tally(): void {
    this.#nodes += 1;
    if (this.#nodes > this.#limits.nodes)
      throw new Unreadable(this.at, `More than ${this.#limits.nodes} values.`, { reason: 'limit' });
  }

  /** The error of a token that does not belong here. */
  unexpected(token: Token, wanted: string): Unreadable {
    const found = { newline: 'the end of the line', end: 'the end of the file' }[token.type];
    return new Unreadable(
      token.start,
      `Expected ${wanted}, found ${found ?? JSON.stringify(this.textOf(token).trim())}.`,
    );
  }

  #setNewlines(newlines: boolean): void {
    // A token that was looked at in the other mode may be one that this mode skips, or one behind those that it does not.
    if (newlines !== this.#newlines) this.#peeked = undefined;
    this.#newlines = newlines;
  }

  #scan(from: number): Token {
    const { text } = this;
    let start = from;
    for (;;) {
      const code = text.charCodeAt(start);
      if (code === 0x20 || code === 0x09) start += 1;
      else if (text.startsWith('/*', start)) start = this.#blockComment(start);
      else break;
    }
    const character = text[start];
    if (character === undefined) return { type: 'end', start, end: start };
    if (character === '\n') return { type: 'newline', start, end: start + 1 };
    if (text.startsWith('\r\n', start)) return { type: 'newline', start, end: start + 2 };
    if (character === '#' || text.startsWith('//', start)) return this.#lineComment(start);
    if (character === '"') return { type: 'quote', start, end: start + 1 };
    return (
      this.#match(this.#identifier, 'identifier', start) ??
      this.#match(this.#number, 'number', start) ??
      (character === '<' ? this.#match(this.#heredoc, 'heredoc', start) : undefined) ??
      this.#operator(start)
    );
  }

  #match(pattern: RegExp, type: string, start: number): Token | undefined {
    pattern.lastIndex = start;
    return pattern.test(this.text) ? { type, start, end: pattern.lastIndex } : undefined;
  }

  #operator(start: number): Token {
    const type = OPERATORS.find((operator) => this.text.startsWith(operator, start));
    if (type !== undefined) return { type, start, end: start + type.length };
    const character = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
    throw new Unreadable(start, `The character ${JSON.stringify(character)} has no meaning here.`, {
      ...(/['`“”‘’]/u.test(character) ? { hint: 'Strings stand in straight double quotes.' } : {}),
    });
  }

  #blockComment(start: number): number {
    const end = this.text.indexOf('*/', start + 2);
    if (end < 0) throw new Unreadable(start, 'The comment has no end.', { hint: 'Close it with "*/".' });
    return end + 2;
  }

  /** A comment to the end of its line counts as that end, so that it ends an attribute. */
  #lineComment(start: number): Token {
    const end = this.text.indexOf('\n', start);
    return end < 0
      ? { type: 'end', start: this.text.length, end: this.text.length }
      : { type: 'newline', start, end: end + 1 };
  }
}
