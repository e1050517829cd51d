import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseFlags } from '../../../src/cli/flags.ts';
import { images } from '../../../src/cli/images.ts';
import { set } from '../../../src/cli/set.ts';
import type { Verb } from '../../../src/cli/verb.ts';
import { FixedClock } from '../../support/memory/clock.ts';
import { MemoryHost } from '../../support/memory/host.ts';

let directory = '';

/** A repository without a gitops.yaml, as people have them. */
const tree: Readonly<Record<string, string>> = {
  'apps/web/deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{image: "ghcr.io/acme/web:1.0.0"}]}}}\n',
  'apps/db.json':
    '{"apiVersion": "postgresql.cnpg.io/v1", "kind": "Cluster", "spec": {"imageName": "ghcr.io/acme/pg:16"}}\n',
  'charts/web/Chart.yaml':
    'apiVersion: v2\nname: web\ndependencies:\n- {name: lib, version: ^1, repository: "https://charts.acme.dev"}\n',
  'charts/web/values.yaml': 'image: {repository: ghcr.io/acme/web, tag: 1.0.0}\n',
  'charts/web/templates/deployment.yaml': '{{- if .Values.on }}\nimage: {{ .Values.image.repository }}\n{{- end }}\n',
  'infra/main.tf': 'resource "docker_image" "web" {\n  name = "ghcr.io/acme/web:1.0.0"\n}\n',
  'jobs/web.nomad':
    'job "web" {\n  group "g" {\n    task "t" {\n      driver = "docker"\n      config {\n        image = "ghcr.io/acme/web:1.0.0"\n      }\n    }\n  }\n}\n',
  'overlay/kustomization.yaml': 'images: [{name: ghcr.io/acme/web, newTag: 1.0.0}]\n',
  'README.md': 'image: ghcr.io/acme/web:1.0.0\n',
};

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'plumbline-versions-'));
  for (const [name, text] of Object.entries(tree)) {
    mkdirSync(path.join(directory, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function run(verb: Verb, ...args: readonly string[]) {
  let printed = '';
  const host = new MemoryHost();
  const status = await verb.run(parseFlags(verb.name, args, verb.flags), {
    directory,
    env: {},
    host,
    clock: new FixedClock(),
    print: (text) => {
      printed += text;
    },
    readInput: async () => '',
  });
  return { status, printed, host };
}

describe('plumbline images', () => {
  test('finds every reference that a person would, without a gitops.yaml', async () => {
    const { status, printed } = await run(images, '--output', 'json');
    expect(status).toBe(0);
    const report = JSON.parse(printed) as {
      version: number;
      images: { file: string; kind: string; reference: string }[];
    };
    expect(report.version).toBe(1);
    expect(report.images.map(({ file, kind, reference }) => `${file} ${kind} ${reference}`)).toEqual([
      'apps/db.json resource ghcr.io/acme/pg:16',
      'apps/web/deployment.yaml container ghcr.io/acme/web:1.0.0',
      'charts/web/values.yaml values ghcr.io/acme/web:1.0.0',
      'infra/main.tf terraform ghcr.io/acme/web:1.0.0',
      'jobs/web.nomad nomad ghcr.io/acme/web:1.0.0',
      'overlay/kustomization.yaml kustomize ghcr.io/acme/web:1.0.0',
    ]);
    expect(Object.keys(report.images[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'kind',
      'reference',
      'name',
      'tag',
      'digest',
      'path',
    ]);
  });
  test('as text, one line each', async () => {
    const { printed } = await run(images, 'overlay');
    expect(printed).toBe('overlay/kustomization.yaml:1:43: ghcr.io/acme/web:1.0.0\n');
  });
  describe('what it could not read', () => {
    beforeEach(() => {
      writeFileSync(
        path.join(directory, 'apps/pod.yaml'),
        'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "web:$(TAG)"}]}\n',
      );
      writeFileSync(path.join(directory, 'apps/broken.yaml'), 'image: [\n');
    });
    test('is said beside the list', async () => {
      const { status, printed, host } = await run(images, 'apps');
      expect(status).toBe(0);
      expect(printed.split('\n')).toHaveLength(3);
      expect(host.infos).toEqual(['apps/pod.yaml:3:29: skipped (variable): web:$(TAG)']);
      expect(host.warnings).toEqual([expect.stringMatching(/^apps\/broken\.yaml:\d+:\d+: not read: ./u)]);
    });
    test('and stands in the JSON', async () => {
      const { printed } = await run(images, '--output', 'json', 'apps');
      expect(JSON.parse(printed)).toMatchObject({
        version: 1,
        skipped: [
          {
            file: 'apps/pod.yaml',
            line: 3,
            column: 29,
            path: '/spec/containers/0/image',
            text: 'web:$(TAG)',
            reason: 'variable',
          },
        ],
        unread: [{ file: 'apps/broken.yaml', message: expect.any(String) }],
      });
    });
  });
});

describe('plumbline set', () => {
  const read = (name: string) => readFileSync(path.join(directory, name), 'utf8');
  test('writes an image everywhere', async () => {
    const { status, printed } = await run(set, '--image', 'ghcr.io/acme/web=2.0.0', '.');
    expect(status).toBe(0);
    expect(printed.split('\n').filter((line) => line !== '')).toHaveLength(5);
    for (const [name, text] of Object.entries(tree))
      expect(read(name)).toBe(/README|Chart\.yaml/u.test(name) ? text : text.replace('1.0.0', '2.0.0'));
  });
  test('names what has no place: a typo must not look like a version that is there already', async () => {
    const { status, host } = await run(
      set,
      '--image',
      'ghcr.io/acme/web=2.0.0',
      '--image',
      'ghcr.io/acme/wep=2.0.0',
      '.',
    );
    expect([status, host.warnings]).toEqual([0, ['These files have no place for the image ghcr.io/acme/wep.']]);
    expect((await run(set, '--image', 'ghcr.io/acme/wep=2.0.0', '.')).status).toBe(1);
  });
  test('says what changes along with a value that is shared', async () => {
    const text =
      'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: &i ghcr.io/acme/api:1, env: [{name: I, value: *i}]}]}\n';
    writeFileSync(path.join(directory, 'pod.yaml'), text);
    const { printed } = await run(set, '--image', 'ghcr.io/acme/api=2', 'pod.yaml');
    expect(printed).toBe(
      'pod.yaml:3:32: ghcr.io/acme/api:1 → ghcr.io/acme/api:2 (and with it /spec/containers/0/env/0/value)\n',
    );
  });
  test('a chart: a range is refused, pinned when asked, and nothing else is touched', async () => {
    const chart = 'https://charts.acme.dev/lib=1.4.0';
    await expect(run(set, '--chart', chart, '.')).rejects.toMatchObject({ reason: 'range' });
    expect(read('charts/web/Chart.yaml')).toBe(tree['charts/web/Chart.yaml']);
    expect((await run(set, '--chart', chart, '--pin', '.')).status).toBe(0);
    expect(read('charts/web/Chart.yaml')).toBe(tree['charts/web/Chart.yaml']?.replace('^1', '1.4.0'));
  });
  test('a dry run prints a diff and writes nothing', async () => {
    const { printed } = await run(set, '--image', 'ghcr.io/acme/pg=17', '--dry-run', 'apps');
    expect(printed).toContain('+{"apiVersion": "postgresql.cnpg.io/v1"');
    expect(read('apps/db.json')).toBe(tree['apps/db.json']);
  });
  test.each([
    [['--git', 'github.com/acme/nothing=v1']],
    [['--module', 'terraform-aws-modules/vpc/aws=5.0.0']],
    [['--image', 'ghcr.io/acme/other=1']],
  ])('%j matches nothing: exit status 1', async (args) => expect((await run(set, ...args, '.')).status).toBe(1));
  test.each([
    [['--chart', 'web=1.0.0'], '--chart "web=1.0.0" does not name a chart'],
    [['--chart', 'oci://ghcr.io/acme/web'], 'does not name a chart'],
    [['--chart', 'oci://ghcr.io/acme/web='], 'does not name a chart'],
    [['--git', '../x=v1'], 'does not name a Git repository'],
    [['--module', './x=v1'], 'does not name a Terraform module'],
    [['--image', 'Web=1'], 'does not name an image'],
    [[], 'needs --image'],
  ])('%j is an error', async (args, message) => await expect(run(set, ...args, '.')).rejects.toThrow(message));
  test('a version that no Git tag could be', async () => {
    await expect(run(set, '--git', 'github.com/acme/a=$(id)', '.')).rejects.toMatchObject({ reason: 'version' });
  });
});
