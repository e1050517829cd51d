import { describe, expect, test } from '@jest/globals';
import { HCL_LIMITS } from '../../../../src/domain/hcl/limits.ts';
import type { Body, Expression } from '../../../../src/domain/hcl/model.ts';
import { readHcl } from '../../../../src/domain/hcl/read.ts';
import { formatUserError } from '../../../../src/kit/errors.ts';
import { processorTime } from '../../../support/processor-time.ts';

function read(text: string): Body {
  const result = readHcl({ path: 'main.tf', text });
  if ('error' in result) throw result.error;
  return result.body;
}

function errorOf(text: string, limits = HCL_LIMITS): string {
  const result = readHcl({ path: 'main.tf', text }, limits);
  return 'error' in result ? formatUserError(result.error) : 'no error';
}

const firstValue = (text: string): Expression | undefined => read(text).attributes[0]?.value;

// What the language is, test/integration/hcl compares with the real HCL. Here is what only we say: kinds, spans, messages.
describe('readHcl', () => {
  test('gives the spans of blocks, labels, attributes and parts of strings', () => {
    const text = 'job "web" task {\r\n  image = "a:${var.tag}-😀" # x\r\n}\r\n';
    const at = (found: { start: number; end: number }) => text.slice(found.start, found.end);
    const [block] = read(text).blocks;
    expect(block && at(block)).toBe(text.trimEnd());
    expect(block?.labels.map(at)).toEqual(['"web"', 'task']);
    const attribute = block?.body.attributes[0];
    expect(attribute && at(attribute)).toBe('image = "a:${var.tag}-😀"');
    const value = attribute?.value;
    expect(value?.kind === 'quoted' && value.parts.map((part) => [part.kind, at(part)])).toEqual([
      ['text', 'a:'],
      ['interpolation', '${var.tag}'],
      ['text', '-😀'],
    ]);
  });

  test.each([
    ['a = "x\\u00e9\\n$${y}%%{z}"', { kind: 'quoted', parts: [{ kind: 'text', value: 'xé\n${y}%{z}' }] }],
    ['a = ""', { kind: 'quoted', parts: [] }],
    ['a = <<X\nimage = "no:1"\nX\n', { kind: 'heredoc', parts: [{ kind: 'text', value: 'image = "no:1"\n' }] }],
    [
      'a = var.b["c"][0].*.d',
      { kind: 'traversal', root: 'var', steps: [{ name: 'b' }, {}, {}, { kind: 'splat' }, {}] },
    ],
    ['a = f([1])', { kind: 'call', name: 'f', arguments: [{ kind: 'tuple', items: [{ text: '1' }] }] }],
    ['a = {b = 1, "c" : 2, (d) = 3}', { entries: [{ name: 'b' }, { name: 'c' }, { key: { signs: ['(', ')'] } }] }],
    ['a = b ? c : d + e', { kind: 'operation', signs: ['?', ':', '+'] }],
    [
      'a = {for k, v in b : k => v... if c}',
      { kind: 'for', signs: ['{', 'for', 'k', ',', 'v', 'in', ':', '=>', '...', 'if'] },
    ],
    ['a = "${~ b }"', { parts: [{ kind: 'interpolation', trims: true }] }],
  ])('reads %s', (text, expected) => {
    expect(firstValue(text)).toMatchObject(expected);
  });

  test.each([
    ['a = ', 'main.tf:1:5: Expected a value, found the end of the file.'],
    ['a =\n1', 'main.tf:1:4: Expected a value, found the end of the line.'],
    ['\uFEFFa = ', 'main.tf:1:5: Expected a value, found the end of the file.'],
    [
      'a = 1\r\nb = "x',
      'main.tf:2:5: The string is not closed on its line.\n  Close it with a double quote; a text of several lines is a heredoc, or has \\n in it.',
    ],
    [
      'a = <<X\nx',
      'main.tf:1:5: The heredoc is not closed: there is no line "X" with a line end.\n  Put "X" alone on the line below its text.',
    ],
    ['a = "\\x"', 'main.tf:1:6: The escape is none that HCL knows.'],
    ['a {\n  b = 1\n  b = 2\n}', 'main.tf:3:3: "b" is set twice in this block.\n  Keep one of them.'],
    ['a {', 'main.tf:1:4: Expected an attribute, a block or the closing "}", found the end of the file.'],
    ["a = 'x'", 'main.tf:1:5: The character "\'" has no meaning here.\n  Strings stand in straight double quotes.'],
    ['a = 1.2.3', 'main.tf:1:5: 1.2.3 is no number.\n  A version like 1.2.3 is a string: quote it.'],
    ['a = 1 /* x', 'main.tf:1:7: The comment has no end.\n  Close it with "*/".'],
    ['a = 1 b = 2', 'main.tf:1:7: Expected the end of the line, found "b".'],
  ])('says what is wrong with %j', (text, message) => {
    expect(errorOf(text)).toContain(message);
  });

  test('quotes control characters in its messages', () => {
    expect(errorOf('a = \u001b]0;x\u0007')).toBe('main.tf:1:5: The character "\\u001b" has no meaning here.');
    expect(errorOf('a = "%{ x\u202e }"')).not.toContain('\u202e');
  });

  test.each([['('], ['['], ['{b='], ['"${'], ['f('], ['b['], ['a ? '], ['"%{ if ']])(
    'is not nested too deeply by %j',
    (open) => {
      const text = `a = ${open.repeat(100_000)}`;
      expect(errorOf(text)).toMatch(/^main\.tf:1:\d+: Nested more than 100 levels deep\.$/u);
    },
  );

  test('nests no deeper for long chains', () => {
    const chain = Array.from({ length: 10_000 }, () => 'a ? b : c + ').join('');
    expect(firstValue(`a = ${chain}d`)?.kind).toBe('operation');
    expect(firstValue(`a = ${'-!'.repeat(10_000)}b`)?.kind).toBe('operation');
    expect(firstValue(`a = b${'.c[0]'.repeat(10_000)}`)?.kind).toBe('traversal');
    expect(errorOf(`${'b {\n'.repeat(101)}`)).toContain('Nested more than 100 levels deep.');
  });

  test('refuses what is too large, with the limit in the message', () => {
    expect(errorOf('a = 1', { ...HCL_LIMITS, size: 4 })).toBe('main.tf:1:1: The file has more than 4 characters.');
    expect(errorOf('a = [1, 2, 3]', { ...HCL_LIMITS, nodes: 3 })).toBe('main.tf:1:8: More than 3 values.');
  });

  test.each([
    ['unclosed comments', (n: number) => `a = 1 ${'/* '.repeat(n)}`],
    ['lines of a heredoc', (n: number) => `a = <<X\n${' X x\n'.repeat(n)}`],
    ['blanks', (n: number) => `a = <<X\n${' '.repeat(n)}\n${' '.repeat(n)}`],
    ['dots behind numbers', (n: number) => `a = 1${'.'.repeat(n)}`],
    ['signs', (n: number) => `a = "${'$'.repeat(n)}"`],
    ['newlines in brackets', (n: number) => `a = [${'\n'.repeat(n)}`],
    ['comments in brackets', (n: number) => `a = [${'#\n'.repeat(n)}]`],
    ['openings of heredocs', (n: number) => `a = ${'<<X'.repeat(n)}`],
  ])('takes linear time for %s', (_, make) => {
    const text = make(200_000);
    const time = processorTime(() => {
      readHcl({ path: 'main.tf', text });
    });
    expect(time).toBeLessThan(1500);
  });
});
