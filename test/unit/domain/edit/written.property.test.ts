import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import type { SourceFile } from '../../../../src/domain/manifests/model.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { patience, tries } from '../../../support/properties.ts';
import { print } from '../../../support/yaml/print.ts';
import { countSlots, readAs, type Tree, type Written } from '../../../support/yaml/tree.ts';
import { type FileTree, fileTree, image } from '../../../support/yaml/trees.ts';

const runs = tries();
const coordinates = { kind: 'image', name: image } as const;

/** Tags that stand without quotes and such that some reader takes for something else (AIU pkg/argocd/update_test.go TestIsSafePlainScalar). */
const written: fc.Arbitrary<Written> = fc.oneof(
  fc
    .constantFrom('v1.0.0', '1.2.3', 'latest', 'sha256-abc', 'release-2024', '1.27-alpine', 'a_b', 'x'.repeat(128))
    .map(bare(true)),
  fc.stringMatching(/^v[0-9]{1,3}(?:\.[0-9]{1,4}){2}(?:-rc\.[0-9])?$/u).map(bare(true)),
  fc
    .constantFrom(
      ...'1.20 16 0755 true no on y 1e3 12e03 0x1F 1_000 2024-01-02 null .5 0o17'
        .split(' ')
        .filter((tag) => /^\w/u.test(tag)),
    )
    .map(bare(false)),
);

function bare(isBare: boolean) {
  return (tag: string): Written => ({ tag, bare: isBare });
}

interface Shape {
  readonly eol: string;
  readonly final: boolean;
  readonly mark: boolean;
  readonly head: string;
  readonly between: string;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  final: fc.boolean(),
  mark: fc.boolean(),
  head: fc.constantFrom('', '# head\n\n', '---\n', '--- # first\n', '\n\n'),
  between: fc.constantFrom('---\n', '---\n# next\n', '...\n---\n', '--- # next\n', '---\n\n'),
});
const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 80 });

function toText(
  { documents }: FileTree,
  { eol, final, mark, head, between }: Shape,
  style: readonly number[],
  version: Written,
) {
  const parts = documents.map((tree, index) => print(tree, version, style.slice(index)));
  const text = head + parts.join(`\n${between}`) + (final ? '\n' : '');
  return (mark ? '\ufeff' : '') + text.replaceAll('\n', eol);
}

function edit(file: SourceFile, { tag }: Written) {
  return setVersions([file], [{ coordinates, version: { tag }, write: 'tag' }]);
}

/** The readers that people's tools are made of: YAML 1.2 and, for what is in double quotes or bare, YAML 1.1. */
function readings(text: string): readonly unknown[] {
  const bareText = text.replace(/^\ufeff/u, '');
  return [
    loadAll(bareText),
    ...(['1.1', '1.2'] as const).map((version) =>
      parseAllDocuments(bareText, { version, logLevel: 'error' }).map((document) => document.toJS()),
    ),
  ];
}

function placesOf(file: SourceFile): readonly string[] {
  return findSites([file])
    .sites.filter((site) => site.coordinates.name === image)
    .map((site) => site.version.tag ?? '');
}

describe('files in every style', () => {
  const input = fc.record({ file: fileTree, shape, choices, before: written, after: written });
  test(
    'have the new version in every place, no other byte changed, and are read as meant by all readers',
    () => {
      fc.assert(
        fc.property(input, ({ file, shape: around, choices: style, before, after }) => {
          const old = toText(file, around, style, before);
          // Quotes that the old version needed stay.
          const wanted = toText(file, around, style, { ...after, bare: before.bare && after.bare });
          const { changes, refusals } = edit({ path: file.path, text: old }, after);
          expect(refusals).toEqual([]);
          const result = changes[0]?.text ?? old;
          expect(result).toBe(before.tag === after.tag ? old : wanted);
          const meant = file.documents.map((tree) => readAs(tree, after));
          for (const reading of readings(result)) expect(reading).toEqual(meant);
          const slots = file.documents.reduce((sum: number, tree: Tree) => sum + countSlots(tree), 0);
          expect(placesOf({ path: file.path, text: result })).toEqual(Array.from({ length: slots }, () => after.tag));
          expect(edit({ path: file.path, text: result }, after).changes).toEqual([]);
        }),
        runs,
      );
    },
    patience(runs),
  );
});

describe('files of JSON', () => {
  const space = fc.constantFrom(0, 2, 4, '\t', ' ');
  const input = fc.record({ file: fileTree, space, before: written, after: written });
  test(
    'stay JSON, with the new version in every place and no other byte changed',
    () => {
      fc.assert(
        fc.property(input, ({ file, space: indentation, before, after }) => {
          const path = file.path.replace('yaml', 'json');
          const text = (version: Written) =>
            JSON.stringify(readAs(file.documents[0] ?? null, version), null, indentation);
          const { changes, refusals } = edit({ path, text: text(before) }, after);
          expect(refusals).toEqual([]);
          expect(changes[0]?.text ?? text(before)).toBe(text(after));
        }),
        runs,
      );
    },
    patience(runs),
  );
});
