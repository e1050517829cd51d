import { describe, expect, test } from '@jest/globals';
import type { VersionRequest } from '../../../../src/domain/edit/version-request.ts';
import { setInHcl } from '../../../../src/domain/hcl/set-in-hcl.ts';
import type { ArtifactKind } from '../../../../src/domain/versions/coordinates.ts';

const old = `sha256:${'0'.repeat(64)}`;
const next = `sha256:${'1'.repeat(64)}`;

/** What is asked for, in words: `image docker.io/library/a :2`, `:2@`, `@`, with `@` for the digest `next`. */
function request(words: string): VersionRequest {
  const [kind, name = '', version = '', pin] = words.split(' ');
  const [, tag, at] = /^(?::([^@]+))?(@)?$/u.exec(version) ?? [];
  return {
    coordinates: { kind: kind as ArtifactKind, name },
    version: { ...(tag === undefined ? {} : { tag }), ...(at ? { digest: next } : {}) },
    write: at ? 'digest' : 'tag',
    ...(pin === 'pin' ? { ranges: 'pin' } : {}),
  };
}

const set = (text: string, words: string, path = 'main.tf') => setInHcl({ path, text }, request(words));

/** A Nomad job whose task runs this image, below what is put first. */
const job = (image: string, first = '') =>
  `${first}job "j" {\n  group "g" {\n    task "t" {\n      driver = "docker"\n      config {\n        image = ${image}\n      }\n    }\n  }\n}\n`;
const container = (image: string) =>
  `resource "kubernetes_deployment" "x" {\n  spec {\n    template {\n      spec {\n        container {\n          image = ${image}\n        }\n      }\n    }\n  }\n}\n`;
const one = (image: string) => `resource "docker_image" "x" { name = ${image} }`;
const release = (version: string) =>
  `resource "helm_release" "x" {\n  repository = "https://charts.acme.dev"\n  chart      = "web"\n  version    = ${version}\n}\n`;
const module = (source: string, rest = '') => `module "x" {\n  source = ${source}\n${rest}}\n`;

const a2 = 'image docker.io/library/a :2';
const a2d = 'image docker.io/library/a :2@';

// [what it is about, before, request, after]: nothing else of the text may change.
const cases: readonly (readonly [string, string, string, string])[] = [
  // The parts of a reference.
  ['a tag', one('"a:1"'), a2, one('"a:2"')],
  ['a tag with its digest', one('"a:1"'), a2d, one(`"a:2@${next}"`)],
  ['a digest beside its tag', one(`"a:1@${old}"`), a2d, one(`"a:2@${next}"`)],
  ['a digest alone', one(`"a@${old}"`), 'image docker.io/library/a @', one(`"a@${next}"`)],
  ['a tag beside a digest alone', one(`"a@${old}"`), a2d, one(`"a:2@${next}"`)],
  ['a tag in place of a digest', one(`"a@${old}"`), a2, one('"a:2"')],
  ['a tag whose digest goes', one(`"a:1@${old}"`), a2, one('"a:2"')],
  ['a digest whose tag goes', one(`"a:1@${old}"`), 'image docker.io/library/a @', one(`"a@${next}"`)],
  ['a new digest of the same tag', one(`"a:2@${old}"`), a2d, one(`"a:2@${next}"`)],
  ['a version where there was none', one('"a"'), a2, one('"a:2"')],
  ['both where there was none', one('"a"'), a2d, one(`"a:2@${next}"`)],
  ['a host with a port', one('"localhost:5000/a"'), 'image localhost:5000/a :2', one('"localhost:5000/a:2"')],
  [
    'a name that stays as it is written',
    one('"index.docker.io/library/a:1"'),
    a2,
    one('"index.docker.io/library/a:2"'),
  ],
  // Layout.
  ['CRLF', container('"a:1"').replace(/\n/gu, '\r\n'), a2, container('"a:2"').replace(/\n/gu, '\r\n')],
  ['mixed line ends', `# x\r\n${container('"a:1"')}`, a2, `# x\r\n${container('"a:2"')}`],
  ['a byte order mark', `\uFEFF${one('"a:1"')}`, a2, `\uFEFF${one('"a:2"')}`],
  ['no final newline', one('"a:1"'), a2, one('"a:2"')],
  [
    'blank lines and blanks at their ends',
    `\n\n${container('"a:1"  \t')}  \n\n`,
    a2,
    `\n\n${container('"a:2"  \t')}  \n\n`,
  ],
  [
    'tabs',
    'resource\t"docker_image"\t"x"\t{\n\tname\t=\t"a:1"\n}',
    a2,
    'resource\t"docker_image"\t"x"\t{\n\tname\t=\t"a:2"\n}',
  ],
  ['a comment "#" behind the value', container('"a:1" # "a:1" by hand'), a2, container('"a:2" # "a:1" by hand')],
  ['a comment "//" behind the value', container('"a:1" // a:1'), a2, container('"a:2" // a:1')],
  [
    'a comment "/* */" around the value',
    container('/* a:1 */ "a:1" /* "a:1" */'),
    a2,
    container('/* a:1 */ "a:2" /* "a:1" */'),
  ],
  ['a comment within parentheses', container('( # a:1\n"a:1"\n)'), a2, container('( # a:1\n"a:2"\n)')],
  [
    '"//" in strings nearby',
    `locals { u = "http://x//a:1" }\n${one('"a:1"')}`,
    a2,
    `locals { u = "http://x//a:1" }\n${one('"a:2"')}`,
  ],
  [
    '"/*" and "#" in strings nearby',
    `locals { u = "/* # a:1" }\n${one('"a:1"')}`,
    a2,
    `locals { u = "/* # a:1" }\n${one('"a:2"')}`,
  ],
  [
    'unicode nearby',
    `locals { ü = "日本語 😀 a:1" } # é\n${one('"a:1"')}`,
    a2,
    `locals { ü = "日本語 😀 a:1" } # é\n${one('"a:2"')}`,
  ],
  [
    'escaped templates nearby',
    `locals { u = "$\${a:1} %%{a:1}" }\n${one('"a:1"')}`,
    a2,
    `locals { u = "$\${a:1} %%{a:1}" }\n${one('"a:2"')}`,
  ],
  [
    'a heredoc nearby',
    `locals {\n  t = <<EOT\nname = "a:1"\nEOT\n}\n${one('"a:1"')}`,
    a2,
    `locals {\n  t = <<EOT\nname = "a:1"\nEOT\n}\n${one('"a:2"')}`,
  ],
  [
    'an indented heredoc with templates nearby',
    `locals {\n  t = <<-EOT\n    "\${"a:1"}"\n  EOT\n}\n${one('"a:1"')}`,
    a2,
    `locals {\n  t = <<-EOT\n    "\${"a:1"}"\n  EOT\n}\n${one('"a:2"')}`,
  ],
  ['escapes in the string itself', one('"\\u0061:1"'), a2, one('"\\u0061:2"')],
  ['escapes in the version', one('"a:\\u0031.\\u0030"'), a2, one('"a:2"')],
  // Places (images §4 cases 28 and 29).
  ['an image of a task', job('"a:1"'), a2, job('"a:2"')],
  ['an image of a container', container('"a:1"'), a2, container('"a:2"')],
  ['two containers', container('"a:1"') + container('"a:1"'), a2, container('"a:2"') + container('"a:2"')],
  ['one of two images', container('"a:1"') + container('"b:1"'), a2, container('"a:2"') + container('"b:1"')],
  [
    'images that begin alike',
    container('"a:1"') + container('"a/a:1"') + container('"aa:1"'),
    a2,
    container('"a:2"') + container('"a/a:1"') + container('"aa:1"'),
  ],
  [
    'two on one line',
    'resource "x" "y" { z = { containers = [{ image = "a:1" }, { image = "a:1" }] } }',
    a2,
    'resource "x" "y" { z = { containers = [{ image = "a:2" }, { image = "a:2" }] } }',
  ],
  [
    'a task definition',
    'resource "x" "y" {\n  container_definitions = jsonencode([{ "image" : "a:1", }])\n}',
    a2,
    'resource "x" "y" {\n  container_definitions = jsonencode([{ "image" : "a:2", }])\n}',
  ],
  ['a .tfvars entry', 'web_image = "a:1"\n', a2, 'web_image = "a:2"\n'],
  [
    'an object of images',
    'images = {\n  web = "a:1",\n  api = "b:1" }',
    a2,
    'images = {\n  web = "a:2",\n  api = "b:1" }',
  ],
  // Variables and local values (updatecli nomad/testdata/variable).
  [
    'the default of a variable',
    job('"a:${var.v}"', 'variable "v" {\n  default = "1" # x\n}\n'),
    a2,
    job('"a:${var.v}"', 'variable "v" {\n  default = "2" # x\n}\n'),
  ],
  [
    'a default below its use',
    `${job('"a:${var.v}"')}variable v { default = "1" }`,
    a2,
    `${job('"a:${var.v}"')}variable v { default = "2" }`,
  ],
  [
    'a default and a digest',
    job('"a:${var.v}"', 'variable "v" { default = "1" }\n'),
    a2d,
    job('"a:${var.v}"', `variable "v" { default = "2@${next}" }\n`),
  ],
  [
    'a default with a digest that goes',
    job('"a:${var.v}"', `variable "v" { default = "1@${old}" }\n`),
    a2,
    job('"a:${var.v}"', 'variable "v" { default = "2" }\n'),
  ],
  [
    'a default that is a whole reference',
    job('var.image', 'variable "image" { default = "a:1" }\n'),
    a2,
    job('var.image', 'variable "image" { default = "a:2" }\n'),
  ],
  [
    'a tag and a digest in variables',
    job('"a:${var.t}@${var.d}"', `variables {\n  t = "1"\n  d = "${old}"\n}\n`),
    a2d,
    job('"a:${var.t}@${var.d}"', `variables {\n  t = "2"\n  d = "${next}"\n}\n`),
  ],
  [
    'a tag in a variable, a digest beside',
    job(`"a:\${var.t}@${old}"`, 'variables { t = "1" }\n'),
    a2d,
    job(`"a:\${var.t}@${next}"`, 'variables { t = "2" }\n'),
  ],
  [
    'a name in a variable',
    job('"${var.r}/a:1"', 'variables { r = "ghcr.io" }\n'),
    'image ghcr.io/a :2',
    job('"${var.r}/a:2"', 'variables { r = "ghcr.io" }\n'),
  ],
  [
    'a name and a tag in variables',
    job('"${var.n}:${var.t}"', 'variables {\n  n = "a"\n  t = "1"\n}\n'),
    a2,
    job('"${var.n}:${var.t}"', 'variables {\n  n = "a"\n  t = "2"\n}\n'),
  ],
  [
    'a tag behind a fixed "v"',
    job('"a:v${local.v}"', 'locals { v = "1.0" }\n'),
    'image docker.io/library/a :v2.0',
    job('"a:v${local.v}"', 'locals { v = "2.0" }\n'),
  ],
  [
    'a tag before a fixed suffix',
    job('"a:${local.v}-alpine"', 'locals { v = "1.0" }\n'),
    'image docker.io/library/a :2.0-alpine',
    job('"a:${local.v}-alpine"', 'locals { v = "2.0" }\n'),
  ],
  [
    'a digest behind a fixed suffix',
    job('"a:${local.v}-x"', 'locals { v = "1" }\n'),
    'image docker.io/library/a :2-x@',
    job(`"a:\${local.v}-x@${next}"`, 'locals { v = "2" }\n'),
  ],
  [
    'a local value of a local value',
    job('"a:${local.v}"', 'locals {\n  v = "${local.w}"\n  w = "1"\n}\n'),
    a2,
    job('"a:${local.v}"', 'locals {\n  v = "${local.w}"\n  w = "2"\n}\n'),
  ],
  [
    'an entry of an object of local values',
    job('"a:${local.v["a"]}"', 'locals { v = { a = "1", b = "1" } }\n'),
    a2,
    job('"a:${local.v["a"]}"', 'locals { v = { a = "2", b = "1" } }\n'),
  ],
  ['a string within a template', job('"a:${"1"}"'), a2, job('"a:${"2"}"')],
  [
    'a variable that two images share by name',
    `${job('"a:${var.v}"', 'variables { v = "1" }\n')}${job('"a:${var.v}"').replace('"j"', '"k"')}`,
    a2,
    `${job('"a:${var.v}"', 'variables { v = "2" }\n')}${job('"a:${var.v}"').replace('"j"', '"k"')}`,
  ],
  [
    'a tag that is used elsewhere, too',
    `${job('"a:${var.v}"', 'variables { v = "1" }\n')}locals { v = var.v }\n`,
    a2,
    `${job('"a:${var.v}"', 'variables { v = "2" }\n')}locals { v = var.v }\n`,
  ],
  // Charts.
  ['the version of a chart', release('"1.2.3"'), 'chart https://charts.acme.dev/web :1.3.0', release('"1.3.0"')],
  [
    'the version of a chart in a variable',
    `locals { v = "1.2.3" }\n${release('local.v')}`,
    'chart https://charts.acme.dev/web :1.3.0',
    `locals { v = "1.3.0" }\n${release('local.v')}`,
  ],
  [
    'a chart by its address',
    'resource "helm_release" "x" {\n  chart = "oci://ghcr.io/acme/web"\n  version = "1.2.3"\n}',
    'chart oci://ghcr.io/acme/web :1.3.0',
    'resource "helm_release" "x" {\n  chart = "oci://ghcr.io/acme/web"\n  version = "1.3.0"\n}',
  ],
  [
    'a range of a chart that is to be pinned',
    release('"~1.2"'),
    'chart https://charts.acme.dev/web :1.3.0 pin',
    release('"1.3.0"'),
  ],
  // Modules and Git.
  [
    'the version of a module',
    module('"a/b/c"', '  version = "5.8.1"\n'),
    'module registry.terraform.io/a/b/c :5.9.0',
    module('"a/b/c"', '  version = "5.9.0"\n'),
  ],
  [
    'a version with its sign',
    module('"a/b/c"', '  version = "= 5.8.1"\n'),
    'module registry.terraform.io/a/b/c :5.9.0',
    module('"a/b/c"', '  version = "= 5.9.0"\n'),
  ],
  [
    'a range that is to be pinned',
    module('"a/b/c"', '  version = "~> 5.0"\n'),
    'module registry.terraform.io/a/b/c :5.9.0 pin',
    module('"a/b/c"', '  version = "5.9.0"\n'),
  ],
  [
    'a ref',
    module('"git::https://github.com/a/b.git//c?ref=v1.0.0"'),
    'git github.com/a/b :v2.0.0',
    module('"git::https://github.com/a/b.git//c?ref=v2.0.0"'),
  ],
  [
    'a ref among others',
    module('"github.com/a/b?depth=1&ref=v1.0.0&x=y"'),
    'git github.com/a/b :v2.0.0',
    module('"github.com/a/b?depth=1&ref=v2.0.0&x=y"'),
  ],
  [
    'a ref that needs an escape',
    module('"github.com/a/b?ref=v1.0.0%2B1"'),
    'git github.com/a/b :dns/v2.0.0+1',
    module('"github.com/a/b?ref=dns/v2.0.0%2B1"'),
  ],
  [
    'a ref in a local value',
    `locals { ref = "v1.0.0" }\n${module('"github.com/a/b?ref=${local.ref}"')}`,
    'git github.com/a/b :v2.0.0',
    `locals { ref = "v2.0.0" }\n${module('"github.com/a/b?ref=${local.ref}"')}`,
  ],
];

describe('setInHcl', () => {
  test.each(cases)('writes %s', (_, before, words, after) => {
    const { change, refusals, matched } = set(before, words);
    expect(refusals).toEqual([]);
    expect(matched).toBe(true);
    expect(change?.text).toBe(after);
    // What it says already is not written again.
    expect(set(after, words)).toEqual({ change: undefined, refusals: [], matched: true });
  });

  test('there are at least sixty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  test('tells its edits as people read them', () => {
    const text = job('"a:${var.v}"', 'variable "v" {\n  default = "1"\n}\n');
    expect(set(text, a2, 'j.nomad').change?.edits).toEqual([
      {
        file: 'j.nomad',
        line: 2,
        column: 13,
        path: '/variable/v/default',
        from: '1',
        to: '2',
        users: ['/job/j/group/g/task/t/config/image'],
      },
    ]);
    expect(set(one('"a:1"'), a2).change?.edits).toEqual([
      { file: 'main.tf', line: 1, column: 38, path: '/resource/docker_image/x/name', from: 'a:1', to: 'a:2' },
    ]);
  });

  test('finds nothing where the artifact has no place', () => {
    for (const text of [one('"b:1"'), '# a:1', 'x = <<EOT\na:1\nEOT\n', 'locals { a = "a" }'])
      expect(set(text, a2)).toEqual({ change: undefined, refusals: [], matched: false });
  });

  const shared = 'variables { v = "1" }\n';
  test.each([
    ['a range', release('"~> 5.0"'), 'chart https://charts.acme.dev/web :1.3.0', 'range', 'main.tf:4:16', '"~> 5.0"'],
    [
      'a range of a module',
      module('"a/b/c"', '  version = ">= 5, < 6"\n'),
      'module registry.terraform.io/a/b/c :5.9.0',
      'range',
      'main.tf:3:13',
      'not overwritten',
    ],
    [
      'a version that is not given',
      module('"a/b/c"'),
      'module registry.terraform.io/a/b/c :5.9.0',
      'range',
      'main.tf:2:12',
      '"*"',
    ],
    [
      'a version that is not given, to be pinned',
      module('"a/b/c"'),
      'module registry.terraform.io/a/b/c :5.9.0 pin',
      'shape',
      'main.tf:2:12',
      'no place',
    ],
    ['a branch', module('"github.com/a/b?ref=main"'), 'git github.com/a/b :v2.0.0', 'range', 'main.tf:2:12', '"main"'],
    [
      'an address without a ref, to be pinned',
      module('"github.com/a/b"'),
      'git github.com/a/b :v2.0.0 pin',
      'shape',
      'main.tf:2:12',
      'no place',
    ],
    ['a variable from outside', job('"a:${var.v}"'), a2, 'template', 'main.tf:6:17', 'filled in from outside'],
    ['part of a tag from outside', job('"a:v1-${var.v}"'), a2, 'template', 'main.tf:6:17', 'filled in from outside'],
    ['a tag that does not fit', job('"a:v${var.v}"', shared), a2, 'template', 'main.tf:7:17', 'begins with "v"'],
    ['a suffix that does not fit', job('"a:${var.v}-x"', shared), a2, 'template', 'main.tf:7:17', 'ends in "-x"'],
    [
      'a tag of two variables',
      job('"a:${var.v}${var.w}"', 'variables {\n  v = "1"\n  w = "1"\n}\n'),
      a2,
      'template',
      'main.tf:10:17',
      'several strings',
    ],
    [
      'a digest that cannot go',
      job('"a:${var.v}@${var.d}"', `variables {\n  v = "1"\n  d = "${old}"\n}\n`),
      a2,
      'template',
      'main.tf:10:17',
      'cannot be written',
    ],
    [
      'a variable of another image, too',
      `${job('"a:${var.v}"', shared)}${job('"b:${var.v}"').replace('"j"', '"k"')}`,
      a2,
      'shared',
      'main.tf:17:17',
      'docker.io/library/b',
    ],
    [
      'a digest for a variable with other uses',
      `${job('"a:${var.v}"', shared)}locals { v = var.v }\n`,
      a2d,
      'digest',
      'main.tf:7:17',
      'more than images',
    ],
    [
      'one string that is to be two',
      `${job('"a:${var.v}"', 'variables { v = "v1" }\n')}${job('"a:v${var.v}"').replace('"j"', '"k"')}`,
      'image docker.io/library/a :v2',
      'shape',
      'main.tf:1:17',
      'differently',
    ],
    ['a heredoc', container('<<EOT\na:1\nEOT'), a2, 'block-scalar', 'main.tf:6:19', 'heredoc'],
    [
      'a file that cannot be read',
      `${one('"a:1"')}\nx =`,
      a2,
      'unreadable',
      'main.tf:2:4',
      'names docker.io/library/a',
    ],
  ])('refuses %s', (_, text, words, reason, place, message) => {
    const { change, refusals, matched } = set(text, words);
    expect(change).toBeUndefined();
    expect(matched).toBe(true);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ reason, message: expect.stringContaining(message), hint: expect.any(String) });
    const { file, line, column } = refusals[0]?.at ?? {};
    expect(`${file}:${line}:${column}`).toBe(place);
  });

  test.each([
    ['a quote', 'a"', 'image'],
    ['a template', '${x}', 'image'],
    ['a newline', '1\n', 'image'],
    ['a quote in a chart version', '1"', 'chart'],
    ['a template in a ref', '%{if}', 'git'],
  ])('never writes %s into a file', (_, tag, kind) => {
    const coordinates = { kind: kind as ArtifactKind, name: kind === 'git' ? 'github.com/a/b' : 'docker.io/library/a' };
    const { change, refusals } = setInHcl(
      { path: 'main.tf', text: one('"a:1"') },
      { coordinates, version: { tag }, write: 'tag' },
    );
    expect(change).toBeUndefined();
    expect(refusals).toMatchObject([{ reason: 'version' }]);
  });
});
