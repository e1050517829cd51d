import { Unreadable } from './error.ts';
import type { Directive, Expression, Part } from './model.ts';
import type { Scanner } from './scanner.ts';

/** Reads a `%{…}` from behind its opening, whose `%` is at `start`. */
export function readDirective(scanner: Scanner, start: number, read: (scanner: Scanner) => Expression): Directive {
  scanner.tally();
  return scanner.within(false, () => {
    const words = [scanner.textOf(scanner.expect('identifier', 'a directive: if, else, endif, for or endfor'))];
    if (words[0] === 'for') words.push(...readForNames(scanner));
    else if (!['if', 'else', 'endif', 'endfor'].includes(words[0] ?? ''))
      throw new Unreadable(start, `There is no template directive "${words[0]}".`, {
        hint: 'There are if, else, endif, for and endfor; a "%{" that means itself is written "%%{".',
      });
    const value = words[0] === 'if' || words[0] === 'for' ? read(scanner) : undefined;
    const close = scanner.take('~}') ?? scanner.expect('}', 'the "}" of the directive');
    return { kind: 'directive', start, end: close.end, words: words.join(' '), ...(value ? { value } : {}) };
  });
}

/** Reads `a, b in`, the words between `for` and the collection, in templates and in expressions. */
export function readForNames(scanner: Scanner): readonly string[] {
  const words = [scanner.textOf(scanner.expect('identifier', 'a name behind "for"'))];
  if (scanner.take(',')) words.push(',', scanner.textOf(scanner.expect('identifier', 'a second name behind "for"')));
  if (!scanner.isWord('in')) throw scanner.unexpected(scanner.peek(), '"in"');
  scanner.next();
  return [...words, 'in'];
}

/** Refuses a template whose `if` and `for` are not closed in turn, as HCL does. */
export function balanceDirectives(parts: readonly Part[]): void {
  const open: { readonly ends: string; readonly start: number; hasElse: boolean }[] = [];
  for (const part of parts) {
    if (part.kind !== 'directive') continue;
    const [word] = part.words.split(' ');
    const last = open.at(-1);
    if (word === 'if' || word === 'for') open.push({ ends: `end${word}`, start: part.start, hasElse: word === 'for' });
    else if (word === 'else' && last && !last.hasElse) last.hasElse = true;
    else if (last && word === last.ends) open.pop();
    else throw new Unreadable(part.start, `The directive "${word}" has nothing that it belongs to.`);
  }
  const last = open.at(-1);
  if (last) throw new Unreadable(last.start, `The directive has no "${last.ends}".`);
}
