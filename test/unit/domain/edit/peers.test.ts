import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { editFile } from '../../../../src/domain/edit/edit-file.ts';
import type { Operation } from '../../../../src/domain/edit/operation.ts';
import { isPlainSafe, writeScalar } from '../../../../src/domain/edit/scalar-text.ts';
import { readDocuments } from '../../../../src/domain/manifests/documents.ts';
import { ask, edited } from '../../../support/places.ts';

/** What one file becomes. */
const set = (path: string, text: string, ...requests: readonly ReturnType<typeof ask>[]) => {
  const now = edited({ [path]: text }, ...requests);
  return Array.isArray(now) ? now : (now as Record<string, string>)[path];
};

describe('kustomizations (AIU git_test.go Test_updateKustomizeFile, images §4 case 31)', () => {
  const foo = ask('image docker.io/library/foo', '123');
  const images = 'images:\n- name: foo\n  digest: sha23456\n';
  const wanted = 'images:\n- name: foo\n  newTag: "123"\n';
  test.each<[string, string, string]>([
    ['sorted', `${images}namespace: x\n`, `${wanted}namespace: x\n`],
    ['not sorted', `namespace: x\n${images}bases:\n- ../../bar\n`, `namespace: x\n${wanted}bases:\n- ../../bar\n`],
    [
      'indented sequences',
      'images:\n  - name: foo\n    newTag: v0\nbases:\n    - ../x\n',
      'images:\n  - name: foo\n    newTag: "123"\nbases:\n    - ../x\n',
    ],
    ['blank lines', `\n\n${images}\n\nbases:\n\n- ../x\n\n`, `\n\n${wanted}\n\nbases:\n\n- ../x\n\n`],
    ['a leading comment', `# top\n\n# more\n${images}`, `# top\n\n# more\n${wanted}`],
    ['a leading blank line and ---', `\n---\n${images}`, `\n---\n${wanted}`],
    ['a comment and ---', `# top\n---\n${images}`, `# top\n---\n${wanted}`],
    ['%YAML 1.2', `%YAML 1.2\n---\n${images}`, `%YAML 1.2\n---\n${wanted}`],
    ['a comment, %YAML 1.2', `# a\n%YAML 1.2\n---\n${images}`, `# a\n%YAML 1.2\n---\n${wanted}`],
    ['no final line break', images.trimEnd(), wanted.trimEnd()],
    [
      'comments within',
      'images: # a\n# b\n- name: foo # c\n  newTag: v0 # d\n# e\n',
      'images: # a\n# b\n- name: foo # c\n  newTag: "123" # d\n# e\n',
    ],
    ['nothing to change', wanted, wanted],
    ['another image', 'images:\n- name: bar\n  newTag: v1\n', 'images:\n- name: bar\n  newTag: v1\n'],
    [
      'not sorted, a new name',
      'images:\n- newTag: v0\n  newName: foo\n  name: bar\n',
      'images:\n- newTag: "123"\n  newName: foo\n  name: bar\n',
    ],
  ])('%s', (_, before, after) => expect(set('o/kustomization.yaml', before, foo)).toBe(after));
});

describe('Helm values (AIU update_test.go TestMarshalParamsOverride_PreservesFormatting, images §4 case 32)', () => {
  const text = `# Header of the file
#
# with two paragraphs

# -- the image
image: &app-image
  repository: docker.io/acme/web
  tag: v1.0.0  # Current version


sidecar:
  # keep   this
  image:
      repository:   docker.io/acme/side
      tag:   "v2.0.0"    # aligned

worker:
  image:
    <<: *app-image
    pullPolicy: Always
motd: |
  Welcome

    to image: docker.io/acme/web:v1.0.0
`;
  test('only the two tags change', () => {
    const requests = [ask('image docker.io/acme/web', 'v1.1.0'), ask('image docker.io/acme/side', 'v2.1.0')];
    expect(set('values.yaml', text, ...requests)).toBe(
      text.replace('tag: v1.0.0', 'tag: v1.1.0').replace('"v2.0.0"', '"v2.1.0"'),
    );
  });
});

describe('strings that stand without quotes (AIU TestIsSafePlainScalar, images §4 case 33)', () => {
  const safe = ['v1.0.0', 'myapp', '1.2.3', 'sha256-abc', 'release-2024'];
  const quoted = [
    ...['', '1.20', '16', '0755', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null', '~', 'a: b', 'tag #1'],
    ...['-latest', '*anchor', '&anchor', '@ref', '1e3', '12e03', '0x1F', '1_000', '12:30:45', '2024-01-02', '<<', '='],
  ];
  test.each(safe)('%s', (value) => expect(isPlainSafe(value, false)).toBe(true));
  test.each(quoted)('"%s" is quoted', (value) => expect(isPlainSafe(value, false)).toBe(false));
  test.each([...safe, ...quoted])('"%s" is itself to readers of YAML 1.1, of 1.2, and to clusters', (value) => {
    for (const quoting of ['plain', 'single', 'double'] as const) {
      const text = `a: ${writeScalar(value, quoting, false)} # c\nb: [${writeScalar(value, quoting, true)}, {c: ${writeScalar(value, quoting, true)}}]\n`;
      const meant = { a: value, b: [value, { c: value }] };
      expect(parse(text, { version: '1.1', schema: 'yaml-1.1' })).toEqual(meant);
      expect(parse(text, { version: '1.2', schema: 'core' })).toEqual(meant);
      expect(readDocuments({ path: 'a.yaml', text }).documents[0]?.value).toEqual(meant);
    }
  });
});

describe('paths (AIU update_test.go Test_SetHelmValue, images §4 case 34)', () => {
  const edit = (text: string, path: readonly (string | number)[]) => {
    const file = { path: 'a.yaml', text };
    const operation: Operation = { do: 'set', document: 0, path, value: 'v2' };
    const result = editFile(file, readDocuments(file), [operation]);
    return 'change' in result ? result.change.text : result.refusals.map(({ reason }) => reason).join();
  };
  test.each<[string, string, readonly (string | number)[], string]>([
    ['an index into a mapping', 'foo: {tag: v1}\n', ['foo', 2, 'tag'], 'shape'],
    ['an index below the first', 'foo: [{tag: v1}]\n', ['foo', -1, 'tag'], 'shape'],
    ['an index behind the last', 'foo: [{tag: v1}]\n', ['foo', 1, 'tag'], 'shape'],
    ['an index', 'foo: [{tag: v1}, {tag: v1}]\n', ['foo', 1, 'tag'], 'foo: [{tag: v1}, {tag: v2}]\n'],
    ['a key with digits', 'k8s1: {image2: {tag: v1}}\n', ['k8s1', 'image2', 'tag'], 'k8s1: {image2: {tag: v2}}\n'],
    ['a key that is a number', '8080: {tag: v1}\n', ['8080', 'tag'], '8080: {tag: v2}\n'],
    ['a key with dots', 'a.b.c: v1\na: {b: {c: v1}}\n', ['a.b.c'], 'a.b.c: v2\na: {b: {c: v1}}\n'],
    ['a way through dots', 'a.b.c: v1\na: {b: {c: v1}}\n', ['a', 'b', 'c'], 'a.b.c: v1\na: {b: {c: v2}}\n'],
    ['no such key', 'a: {b: v1}\n', ['a', 'c'], 'shape'],
    ['a mapping in its place', 'a: {b: v1}\n', ['a'], 'shape'],
  ])('%s', (_, text, path, wanted) => expect(edit(text, path)).toBe(wanted));
});

describe('mirrors (Renovate kubernetes/extract.spec.ts registryAliases, images §4 case 23)', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: my-mirror/acme/web:1\n  - image: quay.io/acme/web:1\n  - image: my-mirror:5000/quay.io/acme/web:1\n';
  // Renovate looks quay.io up in the mirror. Here a name means one thing: a mirror is an image of its own (ADR 13).
  test.each([
    ['quay.io/acme/web', 'quay.io/acme/web:1\n', 'quay.io/acme/web:2\n'],
    ['docker.io/my-mirror/acme/web', 'my-mirror/acme/web:1', 'my-mirror/acme/web:2'],
    ['my-mirror:5000/quay.io/acme/web', 'my-mirror:5000/quay.io/acme/web:1', 'my-mirror:5000/quay.io/acme/web:2'],
  ])('%s is written where it stands, once, and no other name of it', (name, from, to) => {
    expect(set('a.yaml', text, ask(`image ${name}`, '2'))).toBe(text.replace(`image: ${from}`, `image: ${to}`));
  });
});
