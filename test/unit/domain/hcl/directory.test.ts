import { describe, expect, test } from '@jest/globals';
import { setVersions } from '../../../../src/domain/edit/set-versions.ts';
import { findSites } from '../../../../src/domain/sites/find-sites.ts';
import type { ArtifactKind } from '../../../../src/domain/versions/coordinates.ts';

type Files = Readonly<Record<string, string>>;

const tag = (value: string) => `variable "tag" {\n  default = "${value}"\n}\n`;
const declared = 'variable "tag" {\n  type = string\n}\n';
const use = 'resource "docker_container" "c" {\n  image = "ghcr.io/a/web:${var.tag}"\n}\n';
const whole = (value: string) => `variable "image" {\n  default = "${value}"\n}\n`;
const useWhole = 'resource "docker_container" "c" {\n  image = var.image\n}\n';
const module = 'module "m" {\n  source  = "acme/vpc/aws"\n  version = var.tag\n}\n';

const filesOf = (files: Files) => Object.entries(files).map(([path, text]) => ({ path, text }));

/** The places of files: where, which version, by which path. */
const sitesOf = (files: Files) =>
  findSites(filesOf(files)).sites.map(({ file, line, column, reference, path }) =>
    [`${file}:${line}:${column}`, reference, path].join(' '),
  );
const skipsOf = (files: Files) =>
  findSites(filesOf(files)).skipped.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);

function set(files: Files, name = 'ghcr.io/a/web', kind: ArtifactKind = 'image') {
  const requests = [{ coordinates: { kind, name }, version: { tag: '2.0' }, write: 'tag' }] as const;
  const { changes, refusals, found } = setVersions(filesOf(files), requests);
  return {
    changed: Object.fromEntries(changes.map(({ path, text }) => [path, text])),
    refusals: refusals.map(({ reason, message, at }) => `${at?.file}:${at?.line}:${at?.column} ${reason}: ${message}`),
    found: found.length,
    edits: changes.flatMap(({ edits }) => edits),
  };
}

// [what it is about, the files, the place that is listed, the files that change].
const places: readonly (readonly [string, Files, string, Files])[] = [
  [
    'terraform.tfvars counts over a default',
    { 'main.tf': tag('1.0') + use, 'terraform.tfvars': 'tag = "0.9" # pinned\n' },
    'terraform.tfvars:1:7 ghcr.io/a/web:0.9 /tag',
    { 'terraform.tfvars': 'tag = "2.0" # pinned\n' },
  ],
  [
    'an *.auto.tfvars counts over terraform.tfvars',
    { 'main.tf': tag('1.0') + use, 'prod.auto.tfvars': '\r\ntag = "0.8"', 'terraform.tfvars': 'tag = "0.9"\n' },
    'prod.auto.tfvars:2:7 ghcr.io/a/web:0.8 /tag',
    { 'prod.auto.tfvars': '\r\ntag = "2.0"' },
  ],
  [
    'the last *.auto.tfvars counts, whatever the order in which they are given',
    { 'b.auto.tfvars': '\uFEFFtag = "0.8"\n', 'a.auto.tfvars': 'tag = "0.7"\n', 'main.tf': tag('1.0') + use },
    'b.auto.tfvars:1:7 ghcr.io/a/web:0.8 /tag',
    { 'b.auto.tfvars': '\uFEFFtag = "2.0"\n' },
  ],
  [
    'an *.auto.tfvars counts over terraform.tfvars.json',
    { 'main.tf': tag('1.0') + use, 'terraform.tfvars.json': '{"tag": "0.7"}', 'x.auto.tfvars': 'tag = "0.8"\n' },
    'x.auto.tfvars:1:7 ghcr.io/a/web:0.8 /tag',
    { 'x.auto.tfvars': 'tag = "2.0"\n' },
  ],
  [
    'a variable without a default is set there',
    { 'main.tf': declared + use, 'terraform.tfvars': 'tag = "0.9"\n' },
    'terraform.tfvars:1:7 ghcr.io/a/web:0.9 /tag',
    { 'terraform.tfvars': 'tag = "2.0"\n' },
  ],
  [
    'an entry of an object is followed there',
    {
      'main.tf': `variable "tags" {}\n${use.replace('var.tag', 'var.tags["web"]')}`,
      'terraform.tfvars': 'tags = {\n  api = "1"\n  web = "0.9"\n}\n',
    },
    'terraform.tfvars:3:9 ghcr.io/a/web:0.9 /tags/web',
    { 'terraform.tfvars': 'tags = {\n  api = "1"\n  web = "2.0"\n}\n' },
  ],
  [
    'a whole image is set there, and its default is none',
    { 'main.tf': whole('ghcr.io/a/web:1.0') + useWhole, 'terraform.tfvars': 'image = "ghcr.io/a/web:0.9"\n' },
    'terraform.tfvars:1:9 ghcr.io/a/web:0.9 /image',
    { 'terraform.tfvars': 'image = "ghcr.io/a/web:2.0"\n' },
  ],
  [
    'the default stands in another file of the directory',
    { 'x/main.tf': use, 'x/variables.tf': tag('1.0') },
    'x/variables.tf:2:13 ghcr.io/a/web:1.0 /variable/tag/default',
    { 'x/variables.tf': tag('2.0') },
  ],
  [
    'a local value stands in another file of the directory',
    { 'main.tofu': use.replace('var.tag', 'local.tag'), 'a.tofu': 'locals {\n  tag = "1.0"\n}\n' },
    'a.tofu:2:9 ghcr.io/a/web:1.0 /locals/tag',
    { 'a.tofu': 'locals {\n  tag = "2.0"\n}\n' },
  ],
  [
    'files of other directories say nothing',
    { 'x/main.tf': tag('1.0') + use, 'terraform.tfvars': 'tag = "0.9"\n', 'x/y/a.auto.tfvars': 'tag = "0.8"\n' },
    'x/main.tf:2:13 ghcr.io/a/web:1.0 /resource/docker_container/c/image',
    { 'x/main.tf': tag('2.0') + use },
  ],
  [
    'files that set other variables say nothing',
    { 'main.tf': tag('1.0') + use, 'prod.tfvars': 'tags = "0.9"\n', 'a.auto.tfvars.json': '{"x": {"tag": 1}}' },
    'main.tf:2:13 ghcr.io/a/web:1.0 /resource/docker_container/c/image',
    { 'main.tf': tag('2.0') + use },
  ],
];

describe('a directory of Terraform', () => {
  test.each(places)('%s', (_, files, place, changed) => {
    expect(sitesOf(files)).toEqual([place]);
    expect(set(files)).toMatchObject({ changed, refusals: [], found: 1 });
  });

  test.each(places)('%s: what was written is read again', (_, files, place, changed) => {
    expect(sitesOf({ ...files, ...changed })).toEqual([place.replace(/:\d\.\d (?=\/)/u, ':2.0 ')]);
  });

  const filledIn = (file: string) =>
    `main.tf:5:11 template: The version of ghcr.io/a/web is filled in here by a variable that ${file} sets, which is not followed.`;

  // The default must stay, because it is not what Terraform uses, or may not be.
  test.each([
    ['a *.tfvars of another name', 'prod.tfvars', 'tag = "0.9"\n'],
    ['a *.tfvars.json of another name', 'prod.tfvars.json', '{"tag": "0.9"}'],
    ['terraform.tfvars.json', 'terraform.tfvars.json', '\uFEFF{"tag": "0.9"}'],
    ['an *.auto.tfvars.json', 'x.auto.tfvars.json', '{"tag": "0.9"}'],
    ['a number', 'terraform.tfvars', 'tag = 9\n'],
    ['a heredoc', 'terraform.tfvars', 'tag = <<X\n0.9\nX\n'],
    ['a call', 'terraform.tfvars', 'tag = lower("0.9")\n'],
    ['a file that cannot be read', 'terraform.tfvars', 'tag = "0.9\n'],
    ['JSON that cannot be read', 'terraform.tfvars.json', '{"tag": "0.9",}'],
  ])('%s that sets the variable keeps the default from being written', (_, path, text) => {
    const files = { 'main.tf': tag('1.0') + use, [path]: text };
    expect(sitesOf(files)).toEqual([]);
    expect(skipsOf(files)).toEqual(['main.tf:5:11 variable']);
    expect(set(files)).toMatchObject({ changed: {}, refusals: [filledIn(path)], found: 1 });
  });

  test('a file given by hand counts over terraform.tfvars, too', () => {
    const files = { 'main.tf': use, 'terraform.tfvars': 'tag = "0.9"\n', 'prod.tfvars': 'tag = "0.8"\n' };
    expect(set(files)).toMatchObject({ changed: {}, refusals: [filledIn('prod.tfvars').replace(':5:', ':2:')] });
  });

  test('a whole image that a file of another name sets keeps the default from being written', () => {
    const files = { 'main.tf': whole('ghcr.io/a/web:1.0') + useWhole, 'prod.tfvars': 'image = "ghcr.io/a/web:0.9"\n' };
    expect(sitesOf(files)).toEqual(['prod.tfvars:1:9 ghcr.io/a/web:0.9 /image']);
    expect(skipsOf(files)).toEqual(['main.tf:2:13 variable', 'main.tf:5:11 variable']);
    expect(set(files)).toMatchObject({ changed: {}, refusals: [filledIn('prod.tfvars').replace(':5:11', ':2:13')] });
  });

  test('the version of a module is refused so, too', () => {
    const files = { 'main.tf': tag('1.0') + module, 'prod.tfvars': 'tag = "0.9"\n' };
    expect(skipsOf(files)).toEqual(['main.tf:6:13 variable']);
    expect(set(files, 'registry.terraform.io/acme/vpc/aws', 'module')).toMatchObject({
      changed: {},
      refusals: [
        'main.tf:6:13 template: The version of registry.terraform.io/acme/vpc/aws is filled in here by a variable that prod.tfvars sets, which is not followed.',
      ],
    });
  });

  test('a name that two files declare stands for nothing', () => {
    const files = { 'main.tf': tag('1.0') + use, 'override.tf': tag('0.9') };
    expect(sitesOf(files)).toEqual([]);
    expect(set(files).refusals).toEqual([
      'main.tf:5:11 template: The version of ghcr.io/a/web is filled in from outside of this directory.',
    ]);
  });

  test('a value that another file uses for another artifact is not written', () => {
    const files = { 'a.tf': tag('1.0') + use, 'b.tf': use.replace('web', 'api').replace('"c"', '"d"') };
    expect(set(files)).toMatchObject({
      changed: {},
      refusals: ['b.tf:2:11 shared: A variable with the version of ghcr.io/a/web is used by ghcr.io/a/api, too.'],
    });
  });

  test('several files are written together, and each edit says its own', () => {
    const files = {
      'a.tf': `${use}resource "docker_image" "i" {\n  name = "ghcr.io/a/web:1.0"\n}\n`,
      'b.tf': '# nothing\r\n',
      'terraform.tfvars': 'other = 1\ntag = "1.0"\n',
    };
    const { changed, edits } = set(files);
    expect(changed).toEqual({
      'a.tf': files['a.tf'].replace(':1.0', ':2.0'),
      'terraform.tfvars': 'other = 1\ntag = "2.0"\n',
    });
    expect(edits).toEqual([
      {
        file: 'a.tf',
        line: 5,
        column: 10,
        path: '/resource/docker_image/i/name',
        from: 'ghcr.io/a/web:1.0',
        to: 'ghcr.io/a/web:2.0',
      },
      {
        file: 'terraform.tfvars',
        line: 2,
        column: 7,
        path: '/tag',
        from: '1.0',
        to: '2.0',
        users: ['a.tf#/resource/docker_container/c/image'],
      },
    ]);
  });

  test('one file that cannot be read hides nothing of the others', () => {
    const files = { 'a.tf': 'x = [\n', 'main.tf': use, 'variables.tf': tag('1.0') };
    expect(sitesOf(files)).toEqual(['variables.tf:2:13 ghcr.io/a/web:1.0 /variable/tag/default']);
    expect(findSites(filesOf(files)).unread).toMatchObject([{ file: 'a.tf', line: 2, column: 1 }]);
    expect(set({ ...files, 'a.tf': 'x = ["ghcr.io/a/web:1.0"\n' }).refusals).toEqual([
      expect.stringMatching(/^a\.tf:2:1 unreadable: The file names ghcr\.io\/a\/web and cannot be read/u),
    ]);
  });
});

test('files of Nomad and Terragrunt stand alone', () => {
  const job = (image: string) =>
    `job "j" {\n  group "g" {\n    task "t" {\n      driver = "docker"\n      config {\n        image = ${image}\n      }\n    }\n  }\n}\n`;
  const files = {
    'a.nomad': tag('1.0') + job('"ghcr.io/a/web:${var.tag}"'),
    'b.nomad': tag('0.9'),
    'prod.tfvars': 'tag = "3"\n',
  };
  expect(sitesOf(files)).toEqual(['a.nomad:2:13 ghcr.io/a/web:1.0 /job/j/group/g/task/t/config/image']);
  expect(set(files).changed).toEqual({ 'a.nomad': files['a.nomad'].replace('"1.0"', '"2.0"') });
});
