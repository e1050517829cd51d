import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import type { SourceFile } from '../../../../src/domain/manifests/model.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { patience, tries } from '../../../support/properties.ts';
import { chart, digestTree, markedTree, otherTree, repository } from '../../../support/yaml/other-trees.ts';
import { print } from '../../../support/yaml/print.ts';
import { readAs, slotsOf, type Written } from '../../../support/yaml/tree.ts';
import { type FileTree, fileTree, image } from '../../../support/yaml/trees.ts';

const runs = tries(0.5);
const coordinates = { kind: 'image', name: image } as const;

/** What charts and Git repositories have: it needs no quotes. */
const version = fc.oneof(
  fc.constantFrom('1.0.0', '1.2.3-rc.1', '0.0.1'),
  fc.stringMatching(/^[1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,3}){2}(?:-rc\.[1-9])?$/u),
);

/** Tags that stand without quotes and such that some reader takes for something else (AIU pkg/argocd/update_test.go TestIsSafePlainScalar). */
const written: fc.Arbitrary<Written> = fc
  .tuple(
    fc.oneof(
      fc
        .constantFrom('v1.0.0', '1.2.3', 'latest', 'sha256-abc', 'release-2024', '1.27-alpine', 'a_b', 'x'.repeat(128))
        .map(bare(true)),
      fc.stringMatching(/^v[0-9]{1,3}(?:\.[0-9]{1,4}){2}(?:-rc\.[0-9])?$/u).map(bare(true)),
      fc
        .constantFrom(...'1.20 16 0755 true no on y 1e3 12e03 0x1F 1_000 2024-01-02 null 0o17'.split(' '))
        .map(bare(false)),
    ),
    version,
  )
  .map(([tag, of]) => ({ ...tag, version: of }));
const withDigest = fc
  .tuple(written, fc.constantFrom('a', '1', 'e'))
  .map(([of, digit]): Written => ({ ...of, digest: `sha256:${digit.repeat(64)}` }));

function bare(isBare: boolean) {
  return (tag: string) => ({ tag, bare: isBare });
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

function edit(file: SourceFile, { tag, digest, version: of }: Written) {
  const byDigest = digest === undefined ? { version: { tag }, write: 'tag' as const } : undefined;
  return setVersions(
    [file],
    [
      { coordinates, markers: ['web'], ...(byDigest ?? { version: { tag, digest: digest ?? '' }, write: 'digest' }) },
      { coordinates: chart, version: { tag: of }, write: 'tag' },
      { coordinates: repository, version: { tag: `v${of}` }, write: 'tag' },
    ],
  );
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

/** What every place of ours says, sorted. */
function placesOf(file: SourceFile): readonly string[] {
  const ours: readonly string[] = [image, chart.name, repository.name];
  return findSites([file], (name) => (name.endsWith('web') ? coordinates : undefined))
    .sites.filter((site) => ours.includes(site.coordinates.name))
    .map(({ coordinates: { kind }, version: { tag, digest } }) => `${kind} ${tag} ${digest}`)
    .toSorted();
}

/** What they must say. A digest has its place beside its tag. */
function wantedPlaces({ documents }: FileTree, { tag, digest, version: of }: Written): readonly string[] {
  return documents
    .flatMap(slotsOf)
    .filter(({ carries }) => carries !== 'digest')
    .map(({ carries }) => {
      if (carries === 'chart') return `chart ${of} undefined`;
      return carries === 'git' ? `git v${of} undefined` : `image ${tag} ${digest}`;
    })
    .toSorted();
}

function isSame(a: Written, b: Written): boolean {
  return a.tag === b.tag && a.digest === b.digest && a.version === b.version;
}

describe.each<[string, fc.Arbitrary<FileTree>, fc.Arbitrary<Written>]>([
  ['with images by their tag', fileTree, written],
  ['with charts and Git repositories', otherTree, written],
  ['with markers', markedTree, written],
  ['with images by their digest', digestTree, withDigest],
])('files in every style, %s', (_, trees, versions) => {
  const input = fc.record({ file: trees, shape, choices, before: versions, after: versions });
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
          expect(result).toBe(isSame(before, after) ? old : wanted);
          const meant = file.documents.map((tree) => readAs(tree, after));
          for (const reading of readings(result)) expect(reading).toEqual(meant);
          expect(placesOf({ path: file.path, text: result })).toEqual(wantedPlaces(file, after));
          expect(edit({ path: file.path, text: result }, after).changes).toEqual([]);
        }),
        runs,
      );
    },
    patience(runs),
  );
});

describe.each<[string, fc.Arbitrary<FileTree>, fc.Arbitrary<Written>]>([
  ['images by their tag', fileTree, written],
  ['charts and Git repositories', otherTree, written],
  ['images by their digest', digestTree, withDigest],
])('files of JSON, with %s', (_, trees, versions) => {
  const space = fc.constantFrom(0, 2, 4, '\t', ' ');
  const input = fc.record({ file: trees, space, before: versions, after: versions });
  test(
    'stay JSON, with the new version in every place and no other byte changed',
    () => {
      fc.assert(
        fc.property(input, ({ file, space: indentation, before, after }) => {
          // Helm reads no Chart.json; JSON is YAML.
          const path = file.path.replace(/(?<!Chart)\.yaml$/u, '.json');
          const text = (of: Written) => JSON.stringify(readAs(file.documents[0] ?? null, of), null, indentation);
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
