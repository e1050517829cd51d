import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPlainSafe, writeScalar } from '../../../../src/domain/edit/scalar-text.ts';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { readDocuments } from '../../../../src/domain/manifests/documents.ts';
import type { SourceFile } from '../../../../src/domain/manifests/model.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import type { Version } from '../../../../src/domain/versions/model.ts';
import { patience, tries } from '../../../support/properties.ts';

const runs = tries();
const timeout = patience(runs);

const image = 'ghcr.io/acme/web';
const coordinates = { kind: 'image', name: image } as const;
const findImages = (file: SourceFile) => findSites([file]).sites;

function setImage(file: SourceFile, version: Version, write: 'tag' | 'digest') {
  const { changes, refusals, found } = setVersions([file], [{ coordinates, version, write }]);
  return { change: changes[0], refusals, matched: found.length === 1 };
}

const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`;

const tag = fc.oneof(
  fc.constantFrom('v1', 'latest', '1.20', '012', '12e5678', 'yes', 'null', '2024-01-02', '0x1F', '1_0', 'a.b-c_d'),
  fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/u),
);
const version: fc.Arbitrary<Version> = fc.oneof(
  fc.record({ tag }),
  fc.record({ tag, digest: fc.constantFrom('b', 'c').map(digestOf) }),
);
const writeOf = ({ digest }: Version) => (digest === undefined ? 'tag' : 'digest') as 'tag' | 'digest';
const reference = (found: Version) =>
  `${image}${found.tag === undefined ? '' : `:${found.tag}`}${found.digest === undefined ? '' : `@${found.digest}`}`;

/** A piece of YAML that no edit is about, as lines of a block mapping. */
const other = fc.constantFrom(
  ['name: "a" # c'],
  ['# image: ghcr.io/acme/web:v0'],
  ['note: ghcr.io/acme/web:v0'],
  ["args: [\"--image=ghcr.io/acme/web:v0\", 'it''s', {a: [1, yes, ~]}]"],
  ['text: |', '  image: ghcr.io/acme/web:v0', '', '    deeper  ', '  # no comment'],
  ['folded: >-', '  a b', '', '  c'],
  ['long: a b', '  c d', '', '  e'],
  ['"quoted key": "x\\n\\u00e9 \\" y"'],
  ['anchored: &x {b: 0777}', 'alias: *x', 'merged: {<<: *x, c: 1.10}'],
  ['é: 😀'],
  [''],
  ['empty:', 'tilde: ~'],
  ['closing: [', '  1', ']'],
);

const quote = fc.constantFrom('', '"', "'");
const comment = fc.constantFrom('', ' # c', '   #  x: y', '  ');

/** A container whose text is made from a reference, so that what must come of an edit is known without making it. */
const container = fc
  .record({
    quote,
    comment,
    flow: fc.boolean(),
    anchor: fc.boolean(),
    first: fc.boolean(),
    others: fc.array(other, { maxLength: 3 }),
  })
  .map(({ quote: q, comment: c, flow, anchor, first, others }) => (index: number) => (value: string) => {
    const written = `image: ${anchor ? `&i${index} ` : ''}${q}${value}${q}`;
    if (flow) return [`{name: a, ${written}, x: [b]}${c}`];
    const rest = others.flat().map((line) => line.replaceAll('&x', `&x${index}`).replaceAll('*x', `*x${index}`));
    return first ? [`${written}${c}`, ...rest] : ['name: b', ...rest, `${written}${c}`];
  });

interface Layout {
  readonly eol: string;
  readonly final: boolean;
  readonly mark: boolean;
  readonly indented: boolean;
  readonly head: readonly string[];
}

const layout: fc.Arbitrary<Layout> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  final: fc.boolean(),
  mark: fc.boolean(),
  indented: fc.boolean(),
  head: fc.constantFrom([], ['# head', ''], ['---'], ['%YAML 1.1', '---'], ['a: 1', '---']),
});

/** Lines as a file: each item of a list behind its dash. js-yaml takes no directive behind a byte order mark. */
function render(
  { eol, final, mark, indented, head }: Layout,
  top: readonly string[],
  items: readonly (readonly string[])[],
  pad: string,
): string {
  const dash = pad + (indented ? '  ' : '');
  const list = items.flatMap((lines) =>
    lines.map((line, index) => (line === '' && index > 0 ? '' : `${dash}${index === 0 ? '- ' : '  '}${line}`)),
  );
  return (
    (mark && !head[0]?.startsWith('%') ? '\ufeff' : '') + [...head, ...top, ...list].join(eol) + (final ? eol : '')
  );
}

describe('random manifests', () => {
  const file = fc.record({
    layout,
    containers: fc.array(container, { minLength: 1, maxLength: 4 }),
    before: version,
    after: version,
  });
  test(
    'only the images change, to what was meant, every other byte stays',
    () => {
      fc.assert(
        fc.property(file, ({ layout: shape, containers, before, after }) => {
          const text = (value: string) =>
            render(
              shape,
              ['apiVersion: v1', 'kind: Pod', 'spec:', '  containers:'],
              containers.map((make, index) => make(index)(value)),
              '  ',
            );
          const [old, wanted] = [text(reference(before)), text(reference(after))];
          const { change, refusals, matched } = setImage({ path: 'a.yaml', text: old }, after, writeOf(after));
          expect(refusals).toEqual([]);
          expect(matched).toBe(true);
          expect(change?.text ?? old).toBe(wanted);
          const uses = findImages({ path: 'a.yaml', text: change?.text ?? old });
          expect(uses.map((use) => use.reference)).toEqual(containers.map(() => reference(after)));
        }),
        runs,
      );
    },
    timeout,
  );
});

const keys = ['name', 'newName', 'newTag', 'digest'] as const;

describe('random kustomizations', () => {
  const entry = fc.record({
    quote,
    comment,
    flow: fc.boolean(),
    renamed: fc.boolean(),
    hasTag: fc.boolean(),
    hasDigest: fc.boolean(),
    order: fc.shuffledSubarray([...keys], { minLength: 4 }),
    alone: fc.boolean(),
  });
  const file = fc.record({
    layout,
    entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
    before: version,
    after: version,
    tail: fc.constantFrom([], ['# end'], ['x: |', '  y']),
  });
  test(
    'every entry for the image renders the version, the values of all others and every comment stay',
    () => {
      fc.assert(
        fc.property(file, ({ layout: shape, entries, before, after, tail }) => {
          const items = entries.map((fields) => {
            const values: Partial<Record<(typeof keys)[number], string>> = {
              name: fields.renamed ? 'web' : image,
              ...(fields.renamed ? { newName: image } : {}),
              ...(fields.hasTag ? { newTag: before.tag ?? 'x' } : {}),
              ...(fields.hasDigest ? { digest: digestOf('a') } : {}),
            };
            const quoting = fields.quote === '"' ? 'double' : fields.quote === "'" ? 'single' : 'plain';
            const pairs = fields.order.flatMap((key) =>
              values[key] === undefined ? [] : [`${key}: ${writeScalar(values[key], quoting, fields.flow)}`],
            );
            return fields.flow
              ? [`{${pairs.join(', ')}}${fields.comment}`]
              : pairs.map((pair) => `${pair}${pair.startsWith('digest') ? '' : fields.comment}`);
          });
          const text =
            render(
              { ...shape, head: shape.head.includes('a: 1') ? [] : shape.head },
              ['resources: [a] # r', 'images:'],
              [...items, ['name: other', 'newTag: "1"']],
              '',
            ) + (shape.final ? tail.join(shape.eol) : '');
          const { change, refusals } = setImage({ path: 'o/kustomization.yaml', text }, after, writeOf(after));
          expect(refusals).toEqual([]);
          const result = change?.text ?? text;
          const uses = findImages({ path: 'o/kustomization.yaml', text: result });
          expect(uses.map((use) => use.reference)).toEqual([...entries.map(() => reference(after)), 'other:1']);
          expect(result.match(/#.*/gu)).toEqual(text.match(/#.*/gu));
          expect(result.includes('\r')).toBe(text.includes('\r'));
          expect(/(?<!\r)\n/u.test(result) && shape.eol === '\r\n').toBe(false);
          expect(result.endsWith('\n')).toBe(text.endsWith('\n'));
          expect(
            setImage({ path: 'o/kustomization.yaml', text: result }, after, writeOf(after)).change,
          ).toBeUndefined();
        }),
        runs,
      );
    },
    timeout,
  );
});

describe('damaged files', () => {
  const damage = fc.array(
    fc.tuple(
      fc.nat(),
      fc.oneof(
        fc.constantFrom(
          '\n',
          '  ',
          '\t',
          ':',
          '- ',
          '"',
          "'",
          '{',
          '}',
          '[',
          ']',
          '#',
          '&a ',
          '*a',
          '|',
          '>',
          '!',
          '<<: ',
          '---\n',
          '\u2028',
          '\r',
          '{{',
          '',
        ),
        fc.string({ maxLength: 3 }),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const file = fc.record({
    layout,
    containers: fc.array(container, { minLength: 1, maxLength: 3 }),
    before: version,
    after: version,
    damage,
  });
  test(
    'are edited right or refused with their place, and never break us',
    () => {
      let changed = 0;
      fc.assert(
        fc.property(file, ({ layout: shape, containers, before, after, damage: cuts }) => {
          let text = render(
            shape,
            ['apiVersion: v1', 'kind: Pod', 'spec:', '  containers:'],
            containers.map((make, index) => make(index)(reference(before))),
            '  ',
          );
          for (const [place, piece] of cuts) {
            const at = place % text.length;
            text = text.slice(0, at) + piece + text.slice(at + (place % 3));
          }
          const { change, refusals } = setImage({ path: 'a.yaml', text }, after, writeOf(after));
          if (change === undefined) {
            for (const refusal of refusals) expect(refusal.at?.line).toBeGreaterThan(0);
            return;
          }
          changed++;
          expect(refusals).toEqual([]);
          const uses = findImages({ path: 'a.yaml', text: change.text });
          expect(
            uses.filter((use) => use.coordinates.name === image).every((use) => use.reference === reference(after)),
          ).toBe(true);
          const [old, now] = [readDocuments({ path: 'a.yaml', text }), readDocuments(change)];
          const blank = (read: typeof old) =>
            JSON.stringify(read.documents.map(({ value }) => value)).replace(/ghcr\.io\/acme\/web[^\\"]*/gu, image);
          expect(blank(now)).toBe(blank(old));
        }),
        runs,
      );
      expect(changed).toBeGreaterThan(runs.numRuns / 10);
    },
    timeout,
  );
});

describe('scalars', () => {
  test(
    'any text is written so that it is read back as that text, plain, quoted and within flow',
    () => {
      const text = fc.oneof(
        tag,
        fc.string({ unit: 'binary', maxLength: 12 }).filter((found) => found.isWellFormed()),
        fc.string({ maxLength: 12 }),
        fc.stringMatching(/^[-+.0-9eExob_:yn~<=]{1,8}$/u),
      );
      fc.assert(
        fc.property(text, fc.constantFrom('plain', 'single', 'double'), (value, quoting) => {
          const block = `a: ${writeScalar(value, quoting, false)}\nb: [${writeScalar(value, quoting, true)}, {c: ${writeScalar(value, quoting, true)}}]\n`;
          const read = readDocuments({ path: 'a.yaml', text: block });
          expect(read.findings).toEqual([]);
          expect(read.documents[0]?.value).toEqual({ a: value, b: [value, { c: value }] });
          if (isPlainSafe(value, false)) expect(Number.isNaN(Number(value))).toBe(true);
        }),
        runs,
      );
    },
    timeout,
  );
});
