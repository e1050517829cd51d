import fc from 'fast-check';

/** Pieces of the language, put together without sense: about one text in ten is right. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'for',
    'in',
    'if',
    'true',
    'null',
    'é',
    'x-y',
    '1',
    '2.5',
    '1.2.3',
    '"s"',
    '"',
    '"${',
    '}"',
    '"%{',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    ' = ',
    ' = ',
    '\n',
    '\n',
    ' ',
    '\r\n',
    ',',
    ':',
    '?',
    '.',
    '*',
    '[*]',
    '...',
    '=>',
    '::',
    '+',
    '-',
    '!',
    '==',
    '<',
    '&&',
    '/',
    '~}',
  ],
  ...[
    '<<A\n',
    '<<-A\n',
    '\nA\n',
    'A\n',
    '#c\n',
    '//c\n',
    '/*c*/',
    '/*\n*/',
    '${b}',
    '%{ if b }',
    '%{ endif }',
    '$',
    '%',
    '$${',
    '%%{',
    '\\n',
    '\\',
    '😀',
    '\t',
    '\uFEFF',
  ],
);

/** An attribute, a block or a file of pieces at random. */
export const snippets: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', 'a = ', 'a = ', 'a = "', 'a = [', 'a = {', 'a {\n', 'a = <<A\n', 'a = f('),
    fc.array(piece, { maxLength: 8 }),
  )
  .chain(([start, pieces]) =>
    fc.constantFrom('', '\n', '"', ']', '}', '\n}', ')', '\nA\n').map((end) => start + pieces.join('') + end),
  );

const word = fc.constantFrom('image', 'a', 'b_c', 'd-e', 'über', 'for1', 'version');
const blank = fc.constantFrom('', ' ', '  ', '\t', ' /* c */ ', '/*\n*/');
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', ' # c\n', ' // "c" ${\n', '/* } */\n');

/** What stands for itself in every template. A sign before "${" would escape it, so a blank follows it here. */
const plain = ['nginx:1.2', 'é', '😀', '$ ', '% ', '$$ ', '$${x}', '%%{x}', ' ', '//', '#', '{', '}', '/*'];
const escapes = ['\\"', '\\\\', '\\u00e9'];

/** Strings' insides whose templates hold expressions of a kind. */
const templateOf = (inner: fc.Arbitrary<string>, texts: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...texts),
        inner.map((text) => `\${${text}}`),
        inner.map((text) => `\${~ ${text} ~}`),
        inner.map((text) => `%{ if ${text} }x%{ else }y%{ endif }`),
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join(''));

/** Expressions that are one deeper than those of a kind. */
function deeper(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const template = templateOf(inner, [...plain, ...escapes]);
  return fc.oneof(
    inner,
    template.map((text) => `"${text}"`),
    fc.tuple(blank, inner, blank).map(([before, text, after]) => `(${before}${text}${after})`),
    fc.tuple(inner, fc.constantFrom('+', '-', '==', '&&', '<', '%'), inner).map((all) => all.join(' ')),
    fc.tuple(inner, inner, inner).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
    fc.tuple(fc.array(inner, { maxLength: 3 }), blank).map(([items, gap]) => `[${gap}${items.join(`,${gap}`)}]`),
    fc
      .tuple(
        fc.uniqueArray(word, { maxLength: 3 }),
        inner,
        fc.constantFrom('=', ':', ' = '),
        fc.constantFrom(', ', '\n', ',\n'),
      )
      .map(([keys, value, equals, comma]) => `{${keys.map((key) => `${key}${equals}${value}`).join(comma)}}`),
    fc.array(inner, { maxLength: 2 }).map((given) => `f(${given.join(', ')})`),
    inner.map((text) => `[for x in ${text} : x]`),
    inner.map((text) => `{for x, y in ${text} : x => y... if x}`),
    templateOf(inner, plain).map((text) => `[<<EOT\nimage = "no:1"\n${text}\nEOT\n]`),
  );
}

const flat = fc.constantFrom(
  '1',
  '2.5e3',
  'true',
  'null',
  'var.a',
  'local.b["c"]',
  'a[0].b[*].c',
  'd.*.e',
  '"a:1"',
  '""',
);
const expression = deeper(deeper(flat));

const attribute = (name: string) =>
  fc
    .tuple(blank, expression, lineEnd)
    .map(([gap, value, end]) => `${name}${gap.replace('\n', '')}=${gap.replace('\n', '')}${value}${end}`);

/** Bodies whose blocks hold bodies of a kind. */
const bodyOf = (inner: fc.Arbitrary<string>) =>
  fc.uniqueArray(word, { maxLength: 3 }).chain((names) => {
    const labels = fc.array(fc.constantFrom(' "l"', ' l', ' "ü\\n"', '"$"'), { maxLength: 2 });
    const block = fc
      .tuple(word, labels, inner, lineEnd)
      .map(([type, all, text, end]) => `${type}${all.join('')} {\n${text}}${end}`);
    return fc
      .tuple(fc.tuple(...names.map(attribute)), fc.array(block, { maxLength: 2 }))
      .map(([attributes, blocks]) => [...attributes, ...blocks].join(''));
  });

/** Attributes and blocks of a body, each on lines of their own. */
export const body: fc.Arbitrary<string> = bodyOf(bodyOf(fc.constant('')));

/** Whole files that are right. */
export const files: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '\uFEFF', '# head\n'), body, fc.constantFrom('', 'last = "x"', 'one { image = "a:1" }'))
  .map((parts) => parts.join(''));
