import { describe, expect, test } from '@jest/globals';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { unifiedDiff } from '../../../../src/domain/edit/unified-diff.ts';
import type { VersionRequest } from '../../../../src/domain/edit/version-request.ts';

const digest = `sha256:${'b'.repeat(64)}`;
const nginx = (tag: string, more: Partial<VersionRequest> = {}): VersionRequest => ({
  coordinates: { kind: 'image', name: 'docker.io/library/nginx' },
  version: { tag },
  write: 'tag',
  ...more,
});
const redis = (tag: string): VersionRequest => ({
  coordinates: { kind: 'image', name: 'docker.io/library/redis' },
  version: { tag },
  write: 'tag',
});
const pod = (path: string, ...images: string[]) => ({
  path,
  text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${images.map((image) => `  - image: ${image}\n`).join('')}`,
});

describe('change sets', () => {
  test('several images in several files: sorted by path, whatever the order of the files', () => {
    const files = [pod('b.yaml', 'nginx:1', 'redis:1'), pod('a.yaml', 'redis:1'), pod('c.yaml', 'other:1')];
    const requests = [nginx('2'), redis('3')];
    const set = setVersions(files, requests);
    expect(set).toEqual(setVersions(files.toReversed(), requests));
    expect(set.changes.map(({ path, text }) => [path, text])).toEqual([
      ['a.yaml', pod('', 'redis:3').text],
      ['b.yaml', pod('', 'nginx:2', 'redis:3').text],
    ]);
    expect(set.changes[1]?.before).toBe(files[0]?.text);
    expect(set.changes[1]?.edits.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'nginx:1 nginx:2',
      'redis:1 redis:3',
    ]);
    expect(set).toMatchObject({
      refusals: [],
      found: [nginx('').coordinates, redis('').coordinates],
      missing: [],
    });
  });
  test('all or nothing: one refusal, no change', () => {
    const set = setVersions(
      [pod('a.yaml', 'nginx:1'), { path: 'b.yaml', text: `${pod('', 'nginx:1').text}sops: {mac: x}\n` }],
      [nginx('2')],
    );
    expect(set.changes).toEqual([]);
    expect(set.refusals.map(({ reason, at }) => `${reason} ${at?.file}`)).toEqual(['sops b.yaml']);
  });
  test('an image with no place is missing, one that is there already is found', () => {
    expect(setVersions([pod('a.yaml', 'nginx:1')], [nginx('1'), redis('1')])).toEqual({
      changes: [],
      refusals: [],
      found: [nginx('').coordinates],
      missing: [redis('').coordinates],
    });
  });
  test('setting twice is setting once', () => {
    const [first] = setVersions([pod('a.yaml', 'nginx:1')], [nginx('2')]).changes;
    expect(setVersions(first ? [first] : [], [nginx('2')]).changes).toEqual([]);
  });
});

describe('a kustomization decides over the containers of its folder', () => {
  const kustomization = {
    path: 'app/kustomization.yaml',
    text: 'resources: [a.yaml]\nimages:\n- name: nginx\n  newTag: "1"\n',
  };
  const edited = (files: Parameters<typeof setVersions>[0]) =>
    setVersions(files, [nginx('2')]).changes.map(({ path }) => path);
  test('its entry is edited and the container is not', () =>
    expect(edited([kustomization, pod('app/a.yaml', 'nginx:0')])).toEqual(['app/kustomization.yaml']));
  test('a container elsewhere is edited', () =>
    expect(edited([kustomization, pod('b/a.yaml', 'nginx:0')])).toEqual(['app/kustomization.yaml', 'b/a.yaml']));
  test('a container that its entry does not match is edited', () =>
    expect(edited([kustomization, pod('app/a.yaml', 'docker.io/nginx:0')])).toEqual([
      'app/a.yaml',
      'app/kustomization.yaml',
    ]));
  test('an entry that gives another name decides too', () => {
    const renamed = { ...kustomization, text: 'images:\n- name: nginx\n  newName: ghcr.io/a/nginx\n  newTag: "1"\n' };
    expect(setVersions([renamed, pod('app/a.yaml', 'nginx:0')], [nginx('2')])).toMatchObject({
      changes: [],
      missing: [nginx('').coordinates],
    });
  });
});

describe('promotion by overlay: an entry is added where only the base names the image (promotion §4 case 21)', () => {
  const path = 'overlays/prod/kustomization.yaml';
  const add = (text: string, more: Partial<VersionRequest> = {}) => {
    const set = setVersions([{ path, text }], [nginx('1.20', { addTo: { path, name: 'nginx' }, ...more })]);
    return set.changes[0]?.text ?? set.refusals[0]?.message;
  };
  test.each<[string, string, string]>([
    ['no images', 'resources:\n- ../base\n', 'resources:\n- ../base\nimages:\n- name: nginx\n  newTag: "1.20"\n'],
    [
      'no images, lists indented',
      'resources:\n  - ../base\n',
      'resources:\n  - ../base\nimages:\n  - name: nginx\n    newTag: "1.20"\n',
    ],
    [
      'no images, no final newline, CRLF',
      'resources:\r\n- ../base',
      'resources:\r\n- ../base\r\nimages:\r\n- name: nginx\r\n  newTag: "1.20"',
    ],
    [
      'below the last entry, its comments and blank lines stay',
      'images:\n- name: redis\n  newTag: v1 # c\n\n# end\nx: 1\n',
      'images:\n- name: redis\n  newTag: v1 # c\n- name: nginx\n  newTag: "1.20"\n\n# end\nx: 1\n',
    ],
    [
      'entries in flow style',
      'images:\n  - { name: redis, newTag: "v1" }\n',
      'images:\n  - { name: redis, newTag: "v1" }\n  - { name: nginx, newTag: "1.20" }\n',
    ],
    [
      'a flow list',
      'images: [{name: redis, newTag: v1}] # c',
      'images: [{name: redis, newTag: v1}, {name: nginx, newTag: "1.20"}] # c',
    ],
    ['an empty flow list', 'images: []\n', 'images: [{name: nginx, newTag: "1.20"}]\n'],
    ['an empty value', 'images: # none\nx: 1\n', 'images: # none\n- name: nginx\n  newTag: "1.20"\nx: 1\n'],
    [
      'JSON on one line',
      '{"resources": ["a"]}\n',
      '{"resources": ["a"], "images": [{"name": "nginx", "newTag": "1.20"}]}\n',
    ],
    [
      'quoted entries',
      'images:\n- "name": "redis"\n  "newTag": "v1"',
      'images:\n- "name": "redis"\n  "newTag": "v1"\n- "name": "nginx"\n  "newTag": "1.20"',
    ],
    [
      'a block scalar at the end',
      'patches:\n- patch: |-\n    a: b\n',
      'patches:\n- patch: |-\n    a: b\nimages:\n- name: nginx\n  newTag: "1.20"\n',
    ],
    [
      'a block scalar that keeps its blank lines (|+) at the end',
      'x: |+\n  a\n\n\n',
      'x: |+\n  a\n\n\nimages:\n- name: nginx\n  newTag: "1.20"\n',
    ],
    ['no list there', 'images: {a: b}\n', '"images" is no list. No entry can be added to it.'],
    [
      'documents that follow',
      'a: b\n---\nc: d\n',
      'Another document follows in the file. No entry can be added to it.',
    ],
    ['no kustomization', '- a\n', 'The file is no kustomization that can be read.'],
  ])('%s', (_, before, after) => expect(add(before)).toBe(after));
  test('with a digest, and with a new name where the base names another', () => {
    expect(
      add('resources: [a]\n', { version: { tag: 'v1', digest }, write: 'digest', addTo: { path, name: 'web' } }),
    ).toBe(
      `resources: [a]\nimages:\n- name: web\n  newName: docker.io/library/nginx\n  newTag: v1\n  digest: ${digest}\n`,
    );
  });
  test('an entry that is there is set, none is added', () => {
    expect(add('images:\n- name: nginx\n')).toBe('images:\n- name: nginx\n  newTag: "1.20"\n');
  });
});

describe('unified diff', () => {
  const [change] = setVersions([pod('deploy/a.yaml', 'redis:1', 'nginx:1')], [nginx('2')]).changes;
  test('as git prints it', () => {
    expect(change && unifiedDiff(change)).toBe(
      '--- a/deploy/a.yaml\n+++ b/deploy/a.yaml\n@@ -3,4 +3,4 @@\n spec:\n   containers:\n   - image: redis:1\n-  - image: nginx:1\n+  - image: nginx:2\n',
    );
  });
  test('a missing final newline is told', () => {
    const [short] = setVersions([{ path: 'a.yaml', text: pod('', 'nginx:1').text.trimEnd() }], [nginx('2')]).changes;
    expect(short && unifiedDiff(short)).toMatch(
      /\\ No newline at end of file\n\+ {2}- image: nginx:2\n\\ No newline at end of file\n$/u,
    );
  });
  test('CRLF is kept', () => {
    const [crlf] = setVersions(
      [{ path: 'a.yaml', text: pod('', 'nginx:1').text.replaceAll('\n', '\r\n') }],
      [nginx('2')],
    ).changes;
    expect(crlf && unifiedDiff(crlf)).toContain('-  - image: nginx:1\r\n+  - image: nginx:2\r\n');
  });
  test('nothing for no change', () => expect(unifiedDiff({ path: 'a', text: 'x', before: 'x', edits: [] })).toBe(''));
});

describe('what cannot be read', () => {
  const template = (image: string) => ({
    path: 'chart/templates/deployment.yaml',
    text: `{{- if .x }}\nname: cert-manager\nimage: ${image}\n{{- end }}\n`,
  });
  const manager = (name: string): VersionRequest => ({
    coordinates: { kind: 'image', name },
    version: { tag: 'v2' },
    write: 'tag',
  });
  test('the template of a chart may name what it likes, and must not say its version', () => {
    const name = 'quay.io/acme/cert-manager';
    expect(setVersions([template('"{{ .Values.image }}:{{ .Values.tag }}"')], [manager(name)]).refusals).toEqual([]);
    expect(setVersions([template(`${name}:{{ .Values.tag }}`)], [manager(name)]).refusals).toEqual([]);
    expect(setVersions([template(`${name}:v1`)], [manager(name)]).refusals.map(({ reason }) => reason)).toEqual([
      'template',
    ]);
  });
  test.each([
    ['chart', 'https://charts.acme.dev/cert-manager', 'chart: cert-manager'],
    ['git', 'github.com/acme/cert-manager', 'repoURL: https://github.com/acme/cert-manager'],
  ] as const)('a broken file that names the %s', (kind, name, line) => {
    const request = { coordinates: { kind, name }, version: { tag: 'v2.0.0' }, write: 'tag' } as const;
    const broken = { path: 'a.yaml', text: `apiVersion: source.toolkit.fluxcd.io/v1\n${line}\nx: [\n` };
    expect(setVersions([broken], [request]).refusals.map(({ reason }) => reason)).toEqual(['unreadable']);
    const other = { path: 'a.yaml', text: 'apiVersion: source.toolkit.fluxcd.io/v1\nnote: cert-manager\nx: [\n' };
    expect(setVersions([other], [request]).refusals).toEqual([]);
  });
});

test('thousands of anchors take no longer than as many values: each is looked up, not looked for', () => {
  const one = (index: number) => `a${index}: &a${index} {repository: nginx, tag: "1"}\nb${index}: *a${index}\n`;
  const text = Array.from({ length: 750 }, (_, index) => one(index)).join('');
  const start = performance.now();
  const { changes, refusals } = setVersions([{ path: 'values.yaml', text }], [nginx('2')]);
  expect(refusals).toEqual([]);
  expect(changes[0]?.text).toBe(text.replaceAll('"1"', '"2"'));
  expect(changes[0]?.edits[749]?.users).toEqual(['/b749/tag']);
  // A second, on a busy machine many; with a walk through the document for each alias, minutes there.
  // Some hundred milliseconds; with a walk through the document for each alias, more than ten seconds.
  expect(performance.now() - start).toBeLessThan(10_000);
}, 60_000);
