import { describe, expect, test } from '@jest/globals';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import { ask, digestA, digestB, edited } from '../../../support/places.ts';

const updated = (version: string, markers: readonly string[] = ['automation-ns:policy']) =>
  ask('image index.repo.fake/updated', version, { markers });
const set = (text: string, request: ReturnType<typeof ask>, path = 'a.yaml') => {
  const now = edited({ [path]: text }, request);
  return Array.isArray(now) ? now : (now as Record<string, string>)[path];
};

describe('Flux setters (IAC internal/update/testdata/setters, images §4 case 30)', () => {
  test.each<[string, string, string]>([
    [
      'a whole reference takes the name of the artifact',
      'spec:\n  template:\n    spec:\n      containers:\n      - name: c\n        image: image:v1.0.0 # {"$imagepolicy": "automation-ns:policy"}\n',
      'spec:\n  template:\n    spec:\n      containers:\n      - name: c\n        image: index.repo.fake/updated:v1.0.1 # {"$imagepolicy": "automation-ns:policy"}\n',
    ],
    ['no marker', 'image: image:unchanged\n', 'image: image:unchanged\n'],
    [
      'the policy of another namespace',
      'image: image:v1 # {"$imagepolicy": "other-ns:policy"}\n',
      'image: image:v1 # {"$imagepolicy": "other-ns:policy"}\n',
    ],
    ['a comment that is none', 'image: image:v1 # automation-ns:policy\n', 'image: image:v1 # automation-ns:policy\n'],
    [
      'name, tag and digest of a kustomization apart',
      `images:\n- name: container\n  newName: replaced # {"$imagepolicy": "automation-ns:policy:name"}\n  newTag: v1 # {"$imagepolicy": "automation-ns:policy:tag"}\n`,
      `images:\n- name: container\n  newName: index.repo.fake/updated # {"$imagepolicy": "automation-ns:policy:name"}\n  newTag: v1.0.1 # {"$imagepolicy": "automation-ns:policy:tag"}\n`,
    ],
    [
      'a block scalar beside it stays',
      'patches:\n- patch: |\n    - op: add\n      path: /x   \n\n      value: 1\nimage: image:v1.0.0 # {"$imagepolicy": "automation-ns:policy"}\n',
      'patches:\n- patch: |\n    - op: add\n      path: /x   \n\n      value: 1\nimage: index.repo.fake/updated:v1.0.1 # {"$imagepolicy": "automation-ns:policy"}\n',
    ],
    [
      'quotes, flow and odd blanks',
      'a: {image: "image:v1.0.0"} #{ "$imagepolicy" : "automation-ns:policy"}\nb: [\'image:v1\'] # {"$imagepolicy": "automation-ns:policy"} why\n',
      'a: {image: "index.repo.fake/updated:v1.0.1"} #{ "$imagepolicy" : "automation-ns:policy"}\nb: [\'index.repo.fake/updated:v1.0.1\'] # {"$imagepolicy": "automation-ns:policy"} why\n',
    ],
    [
      'an initContainer of a custom resource, in the second document',
      'a: 1\n---\napiVersion: x.io/v1\nkind: X\nspec: {tag: old} # {"$imagepolicy": "automation-ns:policy:tag"}\n',
      'a: 1\n---\napiVersion: x.io/v1\nkind: X\nspec: {tag: v1.0.1} # {"$imagepolicy": "automation-ns:policy:tag"}\n',
    ],
  ])('%s', (_, before, wanted) => expect(set(before, updated('v1.0.1'), 'app/kustomization.yaml')).toBe(wanted));
  test('newDigest, as the fixture has it, and a digest', () => {
    const text = `x:\n  newDigest: ${digestA} # {"$imagepolicy": "automation-ns:policy:digest"}\n`;
    expect(set(text, updated(`v1@${digestB}`))).toBe(text.replace(digestA, digestB));
  });
});

describe('markers of ours', () => {
  test.each<[string, string, readonly string[], string]>([
    ['the artifact alone', 'tag: v1 # {"$plumbline": "web:tag"}\n', ['web'], 'tag: v2 # {"$plumbline": "web:tag"}\n'],
    [
      'with the app',
      'tag: v1 # {"$plumbline": "shop:web:tag"}\n',
      ['shop:web'],
      'tag: v2 # {"$plumbline": "shop:web:tag"}\n',
    ],
    [
      "a policy of Flux by the artifact's name",
      'tag: v1 # {"$imagepolicy": "flux-system:web:tag"}\n',
      ['web'],
      'tag: v2 # {"$imagepolicy": "flux-system:web:tag"}\n',
    ],
    [
      'an artifact that is called tag',
      'image: x:v1 # {"$plumbline": "tag"}\n',
      ['tag'],
      'image: index.repo.fake/updated:v2 # {"$plumbline": "tag"}\n',
    ],
    ['nobody asks', 'tag: v1 # {"$plumbline": "web:tag"}\n', [], 'tag: v1 # {"$plumbline": "web:tag"}\n'],
    [
      'a text that says so is no comment',
      'a: "# {\\"$plumbline\\": \\"web\\"}"\nb: v1\n',
      ['web'],
      'a: "# {\\"$plumbline\\": \\"web\\"}"\nb: v1\n',
    ],
    [
      'a tag that would be a number',
      'tag: v1 # {"$plumbline": "web:tag"}\n',
      ['web'],
      'tag: v2 # {"$plumbline": "web:tag"}\n',
    ],
  ])('%s', (_, before, markers, wanted) => expect(set(before, updated('v2', markers))).toBe(wanted));
  test('the version of a chart', () => {
    const text = 'chartVersion: 1.0.0 # {"$plumbline": "web:tag"}\n';
    expect(set(text, ask('chart oci://ghcr.io/acme/web', '2.0.0', { markers: ['web'] }))).toBe(
      text.replace('1.0.0', '2.0.0'),
    );
  });
  test('a name that means the same stays as it is written', () => {
    const text = 'image: nginx:v1 # {"$plumbline": "web"}\n';
    expect(set(text, ask('image docker.io/library/nginx', 'v2', { markers: ['web'] }))).toBe(text.replace('v1', 'v2'));
  });
  test('a tag alone has no place for a digest', () => {
    expect(set('tag: v1 # {"$plumbline": "web:tag"}\n', updated(`v2@${digestB}`, ['web']))).toEqual([
      'digest a.yaml:1:6',
    ]);
  });
  test('an alias that is marked is written in its place, and an anchor for all that use it', () => {
    expect(set('a: &t v1 # {"$plumbline": "web:tag"}\nb: *t\n', updated('v2', ['web']))).toBe(
      'a: &t v2 # {"$plumbline": "web:tag"}\nb: *t\n',
    );
  });
  test('the list tells them, with their policy where nobody is asked about it', () => {
    const files = [{ path: 'a.yaml', text: 'tag: v1 # {"$plumbline": "web:tag"}\n' }];
    expect(findSites(files)).toMatchObject({
      sites: [],
      skipped: [{ line: 1, column: 6, reason: 'marker', text: 'v1' }],
    });
    const { sites } = findSites(files, () => ({ kind: 'image', name: 'ghcr.io/acme/web' }));
    expect(sites.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['marker ghcr.io/acme/web:v1']);
  });
  test('a template is screened out before it is read', () => {
    expect(set('{{- if .x }}\ntag: v1\n{{- end }}\n', updated('v2', ['web']))).toBe(
      '{{- if .x }}\ntag: v1\n{{- end }}\n',
    );
  });
  test('a hostile name is a name at most', () => {
    for (const name of ['', ':', '::', 'a:b:c:d', ' web', '__proto__', 'web:tag:tag', 'x'.repeat(500)]) {
      const text = `tag: v1 # {"$plumbline": "${name}"}\n`;
      expect(set(text, updated('v2', ['web']))).toBe(text);
    }
  });
});

describe('what stands beside a marked scalar', () => {
  const mark = (part: string) => `# {"$plumbline": "web:${part}"}`;
  const kustomize = (tag: string, digest: string) =>
    `images:\n- name: ghcr.io/acme/web\n  newTag: ${tag}${digest && `\n  digest: ${digest}`}\n`;
  const chart = (tag: string, digest: string) =>
    `image:\n  repository: ghcr.io/acme/web\n  tag: ${tag}\n  digest: ${digest}\n`;
  test.each<[string, string, string, string, string | readonly string[]]>([
    [
      'the digest of an entry goes with its tag: Kustomize would render both',
      'kustomization.yaml',
      kustomize(`v1 ${mark('tag')}`, digestA),
      'v2',
      kustomize(`v2 ${mark('tag')}`, ''),
    ],
    [
      'and is written where digests are',
      'kustomization.yaml',
      kustomize(`v1 ${mark('tag')}`, digestA),
      `v2@${digestB}`,
      kustomize(`v2 ${mark('tag')}`, digestB),
    ],
    [
      'a tag goes with its marked digest',
      'kustomization.yaml',
      kustomize('v1', `${digestA} ${mark('digest')}`),
      `v2@${digestB}`,
      kustomize('v2', `${digestB} ${mark('digest')}`),
    ],
    [
      'in values, the digest is emptied',
      'values.yaml',
      chart(`v1 ${mark('tag')}`, digestA),
      'v2',
      chart(`v2 ${mark('tag')}`, '""'),
    ],
    [
      'what another artifact has marked is its own',
      'values.yaml',
      chart(`v1 ${mark('tag')}`, `${digestA} # {"$plumbline": "job:digest"}`),
      'v2',
      chart(`v2 ${mark('tag')}`, `${digestB} # {"$plumbline": "job:digest"}`),
    ],
    [
      'a digest in a file of no known kind is to be marked too',
      'a.yaml',
      `web:\n  tag: v1 ${mark('tag')}\n  digest: ${digestA}\n`,
      'v2',
      ['digest a.yaml:3:11'],
    ],
    [
      'nothing to write, nothing to refuse',
      'a.yaml',
      `web:\n  tag: v2 ${mark('tag')}\n  digest: ${digestA}\n`,
      'v2',
      `web:\n  tag: v2 ${mark('tag')}\n  digest: ${digestA}\n`,
    ],
    [
      'a suffix holds the tag that is marked',
      'kustomization.yaml',
      `images:\n- name: ghcr.io/acme/web\n  newTag: v1 ${mark('tag')}\n  tagSuffix: -x\n`,
      'v2',
      ['suffix kustomization.yaml:4:14'],
    ],
  ])('%s', (_, path, text, version, wanted) => {
    const request = ask('image ghcr.io/acme/web', version, { markers: ['web'] });
    const others = text.includes('job') ? [ask('image ghcr.io/acme/job', `v9@${digestB}`, { markers: ['job'] })] : [];
    const now = edited({ [path]: text }, request, ...others);
    expect(Array.isArray(now) ? now : (now as Record<string, string>)[path]).toEqual(wanted);
  });
});
