import { describe, expect, test } from '@jest/globals';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import type { SourceFile } from '../../../../src/domain/manifests/model.ts';
import type { Version } from '../../../../src/domain/versions/model.ts';

const old = `sha256:${'a'.repeat(64)}`;
const digest = `sha256:${'b'.repeat(64)}`;

const pod = (text: string) => `apiVersion: v1\nkind: Pod\nspec:\n${text}`;

/** Sets one image in one file. */
function setImage(file: SourceFile, image: string, version: Version, write: 'tag' | 'digest') {
  const { changes, refusals, found } = setVersions(
    [file],
    [{ coordinates: { kind: 'image', name: image }, version, write }],
  );
  return { change: changes[0], refusals, matched: found.length === 1 };
}

/** Sets docker.io/library/nginx in a text. */
function set(
  text: string,
  version: Version,
  options: { path?: string; write?: 'tag' | 'digest'; image?: string } = {},
) {
  const { path = 'a.yaml', write = 'tag', image = 'docker.io/library/nginx' } = options;
  const { change, refusals } = setImage({ path, text }, image, version, write);
  return change?.text ?? refusals.map(({ reason, at }) => `${reason}@${at?.line}:${at?.column}`).join() ?? '';
}

describe('container images: before, tag, after', () => {
  test.each<[string, string, string, string]>([
    ['plain', '  containers:\n  - image: nginx:1.0\n', 'v2', '  containers:\n  - image: nginx:v2\n'],
    [
      'promotion §4 case 6: the comment stays',
      '  containers:\n  - image: nginx:v1 # keep me\n',
      'v2',
      '  containers:\n  - image: nginx:v2 # keep me\n',
    ],
    [
      'images §4 case 30: a marker comment stays',
      '  containers:\n  - image: nginx:v1 # {"$imagepolicy": "a:b"}\n',
      'v2',
      '  containers:\n  - image: nginx:v2 # {"$imagepolicy": "a:b"}\n',
    ],
    [
      'promotion §4 case 7: double quotes stay',
      '  containers:\n  - image: "nginx:v1"\n',
      'v2',
      '  containers:\n  - image: "nginx:v2"\n',
    ],
    [
      'promotion §4 case 7: single quotes stay',
      "  containers:\n  - image: 'nginx:v1'\n",
      'v2',
      "  containers:\n  - image: 'nginx:v2'\n",
    ],
    [
      'promotion §4 case 8: CRLF stays',
      '  containers:\r\n  - image: nginx:v1\r\n    name: a\r\n',
      'v2',
      '  containers:\r\n  - image: nginx:v2\r\n    name: a\r\n',
    ],
    [
      'promotion §4 case 8: no final newline stays so',
      '  containers:\n  - image: nginx:v1',
      'v2',
      '  containers:\n  - image: nginx:v2',
    ],
    [
      'promotion §4 case 9: a flow mapping, both on one line',
      '  containers: [{image: nginx:v1, name: a}, { image: "nginx:v1" }] # c\n',
      'v2',
      '  containers: [{image: nginx:v2, name: a}, { image: "nginx:v2" }] # c\n',
    ],
    [
      'promotion §4 case 11: the anchor stays and its alias follows',
      '  x: &i nginx:v1\n  containers:\n  - image: &j nginx:v1\n  - image: *j\n',
      'v2',
      '  x: &i nginx:v1\n  containers:\n  - image: &j nginx:v2\n  - image: *j\n',
    ],
    [
      'promotion §4 case 11: an alias of what is no image becomes a scalar',
      '  x: &i nginx:v1\n  containers:\n  - image: *i # c\n',
      'v2',
      '  x: &i nginx:v1\n  containers:\n  - image: nginx:v2 # c\n',
    ],
    [
      'promotion §4 case 11: a path through an alias edits its target',
      '  x: &c [{image: nginx:v1}]\n  containers: *c\n',
      'v2',
      '  x: &c [{image: nginx:v2}]\n  containers: *c\n',
    ],
    [
      'promotion §4 case 14: every document is edited, others stay',
      '  containers: [{image: nginx:v1}]\n---\n# c\na: nginx:v1\n---\napiVersion: v1\nkind: Pod\nspec: {containers: [{image: nginx:v1}]}\n',
      'v2',
      '  containers: [{image: nginx:v2}]\n---\n# c\na: nginx:v1\n---\napiVersion: v1\nkind: Pod\nspec: {containers: [{image: nginx:v2}]}\n',
    ],
    [
      'images §4 case 31: a leading comment, blank lines and `---`',
      '# head\n\n  containers:\n\n  -   image:   nginx:v1   \n\n# tail',
      'v2',
      '# head\n\n  containers:\n\n  -   image:   nginx:v2   \n\n# tail',
    ],
    [
      'images §5: an explicit tag stays',
      '  containers:\n  - image: !!str nginx:v1\n',
      'v2',
      '  containers:\n  - image: !!str nginx:v2\n',
    ],
    [
      'images §5: the closing bracket at the column of its key',
      '  containers: [\n  {image: nginx:v1, args: [\n  "a"\n  ]}\n  ]\n',
      'v2',
      '  containers: [\n  {image: nginx:v2, args: [\n  "a"\n  ]}\n  ]\n',
    ],
    [
      'images §5: a byte order mark and characters beyond the BMP',
      '  # 😀 é\n  containers: [{name: "😀", image: nginx:v1}] # 😀\n',
      'v2',
      '  # 😀 é\n  containers: [{name: "😀", image: nginx:v2}] # 😀\n',
    ],
    [
      'images §4 case 20: the name stays as written',
      '  containers: [{image: index.docker.io/library/nginx:1}, {image: library/nginx:1}, {image: docker.io/nginx}]\n',
      '2',
      '  containers: [{image: index.docker.io/library/nginx:2}, {image: library/nginx:2}, {image: docker.io/nginx:2}]\n',
    ],
    [
      'another image stays',
      '  containers: [{image: nginx/nginx:1}, {image: ghcr.io/library/nginx:1}, {image: nginx:1}]\n',
      '2',
      '  containers: [{image: nginx/nginx:1}, {image: ghcr.io/library/nginx:1}, {image: nginx:2}]\n',
    ],
    [
      'a digest that would not be that of the tag goes',
      `  containers: [{image: "nginx:1@${old}"}]\n`,
      '2',
      '  containers: [{image: "nginx:2"}]\n',
    ],
    [
      'a scalar over two lines',
      '  containers:\n  - image:\n      nginx:v1\n    name: a\n',
      'v2',
      '  containers:\n  - image:\n      nginx:v2\n    name: a\n',
    ],
    [
      'a block scalar elsewhere with an image in its text',
      '  a: |+\n    image: nginx:v1\n\n\n  containers: [{image: nginx:v1}]\n',
      'v2',
      '  a: |+\n    image: nginx:v1\n\n\n  containers: [{image: nginx:v2}]\n',
    ],
    [
      'merged mappings: the source is an image itself',
      '  containers:\n  - &c {name: a, image: nginx:v1}\n  - {<<: *c, name: b}\n',
      'v2',
      '  containers:\n  - &c {name: a, image: nginx:v2}\n  - {<<: *c, name: b}\n',
    ],
  ])('%s', (_, before, tag, after) => expect(set(pod(before), { tag })).toBe(pod(after)));

  test('JSON', () => {
    const text = (tag: string) =>
      `{\n\t"apiVersion": "v1", "kind": "Pod",\n\t"spec": {"containers": [{"image": "nginx:${tag}"}]}\n}`;
    expect(set(text('1'), { tag: '2' }, { path: 'a.json' })).toBe(text('2'));
  });
  test('keys in double quotes alone make no JSON: what was bare stays so, a number does not', () => {
    const text = (tag: string) => `images: [{"name": nginx, "newTag": ${tag}}]\n`;
    const path = 'kustomization.yaml';
    expect(set(text('v1'), { tag: 'v2' }, { path })).toBe(text('v2'));
    expect(set(text('1'), { tag: 'v2' }, { path })).toBe(text('"v2"'));
  });
  test('promotion §4 case 5: a line of 700,000 characters elsewhere survives', () => {
    const text = (tag: string) => pod(`  x: ${'y'.repeat(700_000)}\n  containers: [{image: nginx:${tag}}]\n`);
    expect(set(text('1'), { tag: '2' })).toBe(text('2'));
  });
  test('by digest: the tag is kept readable beside it', () => {
    expect(set(pod('  containers: [{image: nginx:1}]\n'), { tag: '2', digest }, { write: 'digest' })).toBe(
      pod(`  containers: [{image: nginx:2@${digest}}]\n`),
    );
  });
  test('a version without a tag is written as its digest', () => {
    expect(set(pod('  containers: [{image: nginx:1}]\n'), { digest })).toBe(
      pod(`  containers: [{image: nginx@${digest}}]\n`),
    );
  });
  test('a host that begins with a bracket is quoted', () => {
    expect(
      set(pod('  containers: [{image: "[fc00::1]:5000/a:1"}]\n'), { tag: '2' }, { image: '[fc00::1]:5000/a' }),
    ).toBe(pod('  containers: [{image: "[fc00::1]:5000/a:2"}]\n'));
  });
  test('promotion §4 case 18: nothing is changed where the version is there', () => {
    const result = setImage(
      { path: 'a.yaml', text: pod('  containers: [{image: nginx:1}]\n') },
      'docker.io/library/nginx',
      { tag: '1' },
      'tag',
    );
    expect(result).toEqual({ change: undefined, refusals: [], matched: true });
  });
  test('an edit says where, what, and who changes with it', () => {
    const text = pod('  containers:\n  - image: &j nginx:v1\n    env: {IMAGE: *j}\n');
    const { change } = setImage({ path: 'a.yaml', text }, 'docker.io/library/nginx', { tag: 'v2' }, 'tag');
    expect(change?.edits).toEqual([
      {
        file: 'a.yaml',
        line: 5,
        column: 15,
        path: '/spec/containers/0/image',
        from: 'nginx:v1',
        to: 'nginx:v2',
        users: ['/spec/containers/0/env/IMAGE'],
      },
    ]);
    expect(change?.before).toBe(text);
  });
});

describe('Kustomize images: before, version, after', () => {
  const tag = '1.21.0';
  test.each<[string, string, Version, string]>([
    [
      'promotion §4 case 20: order is kept',
      'images:\n- name: nginx\n  newTag: 1.19.0\n- name: mysql\n  newTag: 8.0.0\n',
      { tag },
      'images:\n- name: nginx\n  newTag: 1.21.0\n- name: mysql\n  newTag: 8.0.0\n',
    ],
    [
      'promotion §4 case 26: comments stay with their image',
      'images:\n- name: web #front\n  newTag: v1 # a\n- name: nginx #data\n  newTag: v1 # b\n',
      { tag },
      'images:\n- name: web #front\n  newTag: v1 # a\n- name: nginx #data\n  newTag: 1.21.0 # b\n',
    ],
    [
      'xenit case 19: a number is quoted away',
      'images:\n- name: nginx\n  newTag: 1234 # c\n',
      { tag: 'v1.0.1' },
      'images:\n- name: nginx\n  newTag: v1.0.1 # c\n',
    ],
    [
      'a number that looks like the tag and that Kustomize refuses',
      'images:\n- {name: nginx, newTag: 1.10}\n',
      { tag: '1.10' },
      'images:\n- {name: nginx, newTag: "1.10"}\n',
    ],
    [
      'newTag is made, in block style',
      'images:\n  - name: nginx # c\n\nx: 1\n',
      { tag },
      'images:\n  - name: nginx # c\n    newTag: 1.21.0\n\nx: 1\n',
    ],
    ['newTag is made, in flow style', 'images: [{name: nginx}]', { tag }, 'images: [{name: nginx, newTag: 1.21.0}]'],
    [
      'newTag is made at the end without a final newline',
      'images:\n- name: nginx',
      { tag },
      'images:\n- name: nginx\n  newTag: 1.21.0',
    ],
    [
      'newTag is made in CRLF',
      'images:\r\n- name: nginx\r\n',
      { tag },
      'images:\r\n- name: nginx\r\n  newTag: 1.21.0\r\n',
    ],
    [
      'newTag is made in JSON over lines',
      '{"images": [\n  {\n    "name": "nginx"\n  }\n]}\n',
      { tag },
      '{"images": [\n  {\n    "name": "nginx",\n    "newTag": "1.21.0"\n  }\n]}\n',
    ],
    [
      'newTag is there without a value',
      'images:\n- name: nginx\n  newTag: # c\n',
      { tag },
      'images:\n- name: nginx\n  newTag: 1.21.0 # c\n',
    ],
    [
      'tag and digest are made',
      'images:\n- name: nginx\n',
      { tag, digest },
      `images:\n- name: nginx\n  newTag: 1.21.0\n  digest: ${digest}\n`,
    ],
    [
      'the digest is set and the tag made beside it',
      `images:\n- name: nginx\n  digest: ${old}\n`,
      { tag, digest },
      `images:\n- name: nginx\n  newTag: 1.21.0\n  digest: ${digest}\n`,
    ],
    [
      'by tag a digest goes, with its line',
      `images:\n- name: nginx\n  digest: ${old} # old\n  newTag: v1\n`,
      { tag },
      'images:\n- name: nginx\n  newTag: 1.21.0\n',
    ],
    [
      "by tag a digest goes, from its list's dash",
      `images:\n- digest: ${old}\n  name: nginx\n  newTag: v1\n`,
      { tag },
      'images:\n- name: nginx\n  newTag: 1.21.0\n',
    ],
    [
      'by tag a digest goes, from a flow mapping',
      `images: [{ digest: ${old}, name: nginx }]`,
      { tag },
      'images: [{ name: nginx, newTag: 1.21.0 }]',
    ],
    [
      'by tag a digest goes, from the last line',
      `images:\n- name: nginx\n  newTag: v1\n  digest: ${old}`,
      { tag },
      'images:\n- name: nginx\n  newTag: 1.21.0',
    ],
    [
      'a tag goes for a digest alone',
      'images:\n- name: nginx\n  newTag: v1\n',
      { digest },
      `images:\n- name: nginx\n  digest: ${digest}\n`,
    ],
    [
      'promotion §4 case 22: newName is kept, and decides the name',
      'images:\n- name: web\n  newName: nginx\n  newTag: v1\n- name: nginx\n  newName: other\n  newTag: v1\n',
      { tag },
      'images:\n- name: web\n  newName: nginx\n  newTag: 1.21.0\n- name: nginx\n  newName: other\n  newTag: v1\n',
    ],
    [
      'images §4 case 26: tag and digest in newTag',
      `images:\n- name: nginx\n  newTag: "11@${old}"\n`,
      { tag, digest },
      `images:\n- name: nginx\n  newTag: "1.21.0@${digest}"\n`,
    ],
    [
      'images §4 case 26: a version in newName',
      `images:\n- name: web\n  newName: nginx:11@${old}\n`,
      { tag },
      'images:\n- name: web\n  newName: nginx\n  newTag: 1.21.0\n',
    ],
    [
      'promotion §4 case 25: the same image twice',
      'images:\n- {name: nginx, newTag: a}\n- {name: web, newName: docker.io/library/nginx, newTag: b}\n',
      { tag },
      'images:\n- {name: nginx, newTag: 1.21.0}\n- {name: web, newName: docker.io/library/nginx, newTag: 1.21.0}\n',
    ],
    [
      'keys in another order',
      'images:\n- newTag: v1\n  name: nginx\n',
      { tag },
      'images:\n- newTag: 1.21.0\n  name: nginx\n',
    ],
  ])('%s', (_, before, version, after) => {
    const write = version.digest === undefined ? 'tag' : 'digest';
    expect(set(before, version, { path: 'o/kustomization.yaml', write })).toBe(after);
  });
});

describe('tags that some reader takes for another type are quoted (images §4 case 33, promotion §4 case 12, renovate 6801028)', () => {
  const quoted = [
    '6801028',
    '12e5678',
    '1e3',
    '12e03',
    '012',
    '0755',
    '16',
    '1.20',
    '1.10',
    '0x1F',
    '1_000',
    '2024-01-02',
    'true',
    'false',
    'yes',
    'no',
    'on',
    'off',
    'Y',
    'n',
    'null',
    'Null',
    'NULL',
    '0b101',
    '0o17',
    '1.',
    '1e',
    '00',
  ];
  const plain = [
    'v1.0.0',
    'myapp',
    '1.2.3',
    'sha256-abc',
    'release-2024',
    'latest',
    '1.20-alpine',
    'nope',
    'yes1',
    '2024-01',
    '1.2.3e4',
    'x1e3',
    '0xg',
    'v1_000',
  ];
  const set1 = (tag: string) => set('images:\n- name: nginx\n  newTag: x\n', { tag }, { path: 'kustomization.yaml' });
  test.each(quoted)('"%s"', (tag) => expect(set1(tag)).toBe(`images:\n- name: nginx\n  newTag: "${tag}"\n`));
  test.each(plain)('%s', (tag) => expect(set1(tag)).toBe(`images:\n- name: nginx\n  newTag: ${tag}\n`));
});

describe('refusals: nothing is written', () => {
  test.each<[string, string, string]>([
    [
      'promotion §4 case 10: a block scalar',
      pod('  containers:\n  - image: |-\n      nginx:v1\n'),
      'block-scalar@5:12',
    ],
    [
      'a folded one beside another image that could be edited',
      pod('  containers:\n  - image: nginx:v1\n  - image: >-\n      nginx:v1\n'),
      'block-scalar@6:12',
    ],
    [
      'promotion §4 case 15: inherited through a merge key',
      pod('  x: &c {image: nginx:v1}\n  containers:\n  - <<: *c\n    name: a\n'),
      'merge-key@4:17',
    ],
    [
      'security T39: a SOPS file',
      `${pod('  containers: [{image: nginx:v1}]\n')}sops:\n  mac: ENC[AES256_GCM,data:x]\n`,
      'sops@5:1',
    ],
    [
      'a template that fills in the version',
      pod('  containers: [{image: "nginx:{{ .Values.tag }}"}]\n'),
      'template@4:24',
    ],
    ['a shell variable that does', pod('  containers: [{image: "nginx:${TAG}"}]\n'), 'template@4:24'],
    ['a Helm template', pod('  {{- if .x }}\n  containers: [{image: nginx:1}]\n  {{- end }}\n'), 'template@4:5'],
    [
      'promotion §4 case 4: a file that cannot be parsed',
      pod('  containers:\n  - image: nginx:1\n\t- x: [\n'),
      'unreadable@6:1',
    ],
    ['a key that only clusters see', pod('  containers: [{image: nginx:1}] #\u2028a: 1\n'), 'unreadable@4:35'],
    [
      'an anchor that another image uses too',
      'images:\n- name: nginx\n  newTag: &t v1\n- name: mysql\n  newTag: *t\n',
      'shared@5:11',
    ],
    ['Kustomize: tagSuffix', 'images:\n- name: nginx\n  newTag: v1\n  tagSuffix: -x\n', 'suffix@4:14'],
  ])('%s', (_, text, expected) => {
    const path = text.startsWith('images:') ? 'kustomization.yaml' : 'a.yaml';
    expect(set(text, { tag: 'v2' }, { path })).toBe(expected);
  });

  test.each<[string, Version, 'tag' | 'digest', string]>([
    ['promotion §4 case 52: a tag that is a command', { tag: '$(id)' }, 'tag', 'docker.io/library/nginx'],
    ['promotion §4 case 52: a tag with a quote', { tag: '";rm' }, 'tag', 'docker.io/library/nginx'],
    ['a tag with a line break', { tag: 'a\nb: c' }, 'tag', 'docker.io/library/nginx'],
    ['a tag of 129 characters', { tag: 'a'.repeat(129) }, 'tag', 'docker.io/library/nginx'],
    ['a short digest', { tag: 'a', digest: 'sha256:abc' }, 'digest', 'docker.io/library/nginx'],
    ['no digest where one is to be written', { tag: 'a' }, 'digest', 'docker.io/library/nginx'],
    ['neither tag nor digest', {}, 'tag', 'docker.io/library/nginx'],
    ['a name that is not normalised', { tag: 'a' }, 'tag', 'nginx'],
  ])('version: %s', (_, version, write, image) => {
    const { change, refusals } = setImage(
      { path: 'a.yaml', text: pod('  containers: [{image: nginx:1}]\n') },
      image,
      version,
      write,
    );
    expect(change).toBeUndefined();
    expect(refusals.map(({ reason }) => reason)).toEqual(['version']);
  });

  test('every refusal says what, where and what to do', () => {
    const { refusals } = setImage(
      { path: 'a.yaml', text: pod('  containers:\n  - image: |-\n      nginx:v1\n') },
      'docker.io/library/nginx',
      { tag: 'v2' },
      'tag',
    );
    expect(refusals[0]).toMatchObject({
      name: 'Refusal',
      message: 'The value at /spec/containers/0/image is a block scalar ("|" or ">").',
      hint: 'Write it on the line of its key.',
      at: { file: 'a.yaml', line: 5, column: 12 },
    });
  });

  test('a file that does not name the image may be as broken as it likes', () => {
    expect(
      setImage({ path: 'a.yaml', text: 'image: [\n\t{{' }, 'docker.io/library/nginx', { tag: 'v2' }, 'tag'),
    ).toEqual({ change: undefined, refusals: [], matched: false });
  });
});
