import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edit } from '../../../../src/domain/edit/model.ts';
import { readHcl } from '../../../../src/domain/hcl/read.ts';
import { setInHcl } from '../../../../src/domain/hcl/set-in-hcl.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import type { Version } from '../../../../src/domain/versions/model.ts';
import { formatReference } from '../../../../src/domain/versions/reference.ts';
import { body } from '../../../support/hcl/generate.ts';
import { patience, tries } from '../../../support/properties.ts';

const runs = tries();

const images = ['ghcr.io/acme/web', 'docker.io/library/a', 'localhost:5000/x/y'] as const;

const tag = fc.oneof(
  fc.constantFrom('v1', 'latest', '1.20', '2024-01-02', 'a.b-c_d'),
  fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/u),
);
const digest = fc.constantFrom('b', 'c').map((digit) => `sha256:${digit.repeat(64)}`);
const version: fc.Arbitrary<Version> = fc.oneof(fc.record({ tag }), fc.record({ tag, digest }));

/** A piece of a file, as a function of what stands behind the image's name: so what an edit must give is known without making it. */
type Piece = (suffix: string, image: string, name: string) => string;

const piece: fc.Arbitrary<Piece> = fc.constantFrom<Piece>(
  (suffix, image, name) => `resource "docker_image" "${name}" { name = "${image}${suffix}" } // "${image}:0"\n`,
  (suffix, image, name) => `locals {\n  image_${name} = "${image}${suffix}" # ${image}:0\n}\n`,
  (suffix, image, name) =>
    `resource "x" "${name}" {\n  y = jsonencode({ "containers" = [{ image : "${image}${suffix}" }, {}] })\n}\n`,
  (suffix, image, name) =>
    `variable "${name}" {\n  default = "${suffix.slice(1)}"\n}\nresource "docker_container" "${name}" {\n  image = "${image}:\${var.${name}}"\n}\n`,
  (suffix, image, name) =>
    `locals { ${name} = { "image" : ("${image}${suffix}"), z = <<X\nimage = "${image}:0"\nX\n } }\n`,
  (suffix, image, name) =>
    `resource "kubernetes_pod" "${name}" {\n  spec {\n    container {\n      image = /* ${image}:0 */ "\${"${image}"}\${"${suffix}"}"\n    }\n  }\n}\n`,
);

const filling = fc.oneof(
  body.map(
    (text): Piece =>
      (_suffix, _image, name) =>
        `noise "${name}" {\n${text}}\n`,
  ),
  fc.constantFrom<Piece>(
    () => '\n',
    () => '# image = "ghcr.io/acme/web:0"\n',
    () => '/* "${ " */\n',
    (_suffix, image, name) => `locals {\n  note_${name} = <<-EOT\n  image = "${image}:0" \${"x"}\n  EOT\n}\n`,
    (_suffix, image, name) => `locals { other_${name} = "${image.replace(/.$/u, '')}/z:0" }\n`,
  ),
);

/** A file, with what stands behind the name of each image in it. */
const file = fc
  .record({
    pieces: fc.array(
      fc.oneof(
        fc.record({ make: piece, image: fc.constantFrom(...images), isPlace: fc.constant(true) }),
        fc.record({ make: filling, image: fc.constantFrom(...images), isPlace: fc.constant(false) }),
      ),
      { maxLength: 6 },
    ),
    bom: fc.constantFrom('', '\uFEFF'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isCut: fc.boolean(),
  })
  .map(({ pieces, bom, lineEnd, isCut }) => ({
    has: (image: string) => pieces.some((one) => one.isPlace && one.image === image),
    write(suffixOf: (image: string) => string): string {
      const text = bom + pieces.map(({ make, image }, index) => make(suffixOf(image), image, `n${index}`)).join('');
      const ended = text.replace(/\r?\n/gu, lineEnd);
      return isCut && ended.endsWith(`}${lineEnd}`) ? ended.slice(0, -lineEnd.length) : ended;
    },
  }));

/** The text with the strings changed that edits tell of, where they tell it. */
function replay(text: string, edits: readonly Edit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((end) => end.index + end[0].length)];
  return edits
    .map(({ line, column, from, to }) => {
      const start = (starts[line - 1] ?? 0) + column + (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
      return { start, end: start + from.length, from, to };
    })
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end, from, to }) => {
      expect(left.slice(start, end)).toBe(from);
      return left.slice(0, start) + to + left.slice(end);
    }, text);
}

describe('random edits', () => {
  test(
    'change no other byte, and are read again as they were meant',
    () => {
      fc.assert(
        fc.property(
          file,
          fc.constantFrom(...images),
          version,
          version,
          version,
          (made, image, before, others, wanted) => {
            const suffixOf = (of: string) => formatReference('', of === image ? before : others);
            const text = made.write(suffixOf);
            const expected = made.write((of) => (of === image ? formatReference('', wanted) : suffixOf(of)));
            const write = wanted.digest === undefined ? 'tag' : 'digest';
            const coordinates = { kind: 'image', name: image } as const;
            const { change, refusals, matched } = setInHcl(
              { path: 'main.tf', text },
              { coordinates, version: wanted, write },
            );
            expect(refusals).toEqual([]);
            expect(matched).toBe(made.has(image));
            expect(change?.text ?? text).toBe(expected);
            const { sites } = findSites([{ path: 'main.tf', text: expected }]);
            for (const site of sites) if (site.coordinates.name === image) expect(site.version).toEqual(wanted);
          },
        ),
        runs,
      );
    },
    patience(runs),
  );

  test(
    'of broken files say so or change one version only',
    () => {
      const damage = fc.record({
        at: fc.nat(),
        length: fc.nat(12),
        put: fc.constantFrom('', '"', '}', '{', '\n', '${', '<<X\n', '#', '\\'),
      });
      fc.assert(
        fc.property(file, version, version, damage, (made, before, wanted, { at, length, put }) => {
          const whole = made.write(() => formatReference('', before));
          const start = whole.length === 0 ? 0 : at % whole.length;
          const text = whole.slice(0, start) + put + whole.slice(start + length);
          const write = wanted.digest === undefined ? 'tag' : 'digest';
          const coordinates = { kind: 'image', name: images[0] } as const;
          const { change } = setInHcl({ path: 'main.tf', text }, { coordinates, version: wanted, write });
          if (!change) return;
          expect([text, change.text].map((one) => 'body' in readHcl({ path: 'main.tf', text: one }))).toEqual([
            true,
            true,
          ]);
          expect(change.text).toBe(replay(text, change.edits));
        }),
        runs,
      );
    },
    patience(runs),
  );
});
