import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openFiles } from '../../../src/adapters/files/files.ts';
import { createRenderer } from '../../../src/adapters/kustomize/renderer.ts';
import { createShell } from '../../../src/adapters/shell/shell.ts';
import { CommandError, formatPlace } from '../../../src/kit/errors.ts';
import type { Finding } from '../../../src/kit/findings.ts';
import type { Rendered } from '../../../src/ports/renderer.ts';
import { describeWith } from '../../support/describe-with.ts';
import { findTool } from '../../support/tools.ts';

const kustomize = findTool('kustomize');
const PATH = 'path' in kustomize ? path.dirname(kustomize.path) : '';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'render-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

const render = (source: string, searched = PATH): Promise<Rendered> =>
  createRenderer({ shell: createShell({ env: { PATH: searched } }) }).render(openFiles(root), source);

const show = (findings: readonly Finding[]) =>
  findings.map((finding) => `${formatPlace(finding)} ${finding.rule} ${finding.message}`);

const deployment = `# the shop
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: ghcr.io/acme/web:1.0.0
          env:
            - { name: A, value: "1" }
`;

const shop = {
  'apps/shop/base/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/shop/base/web.yaml': deployment,
  'apps/shop/overlays/prod/kustomization.yaml': `namePrefix: prod-
namespace: shop
resources:
  - ../../base
images:
  - { name: ghcr.io/acme/web, newTag: 1.2.3 }
patches:
  - path: replicas.yaml
configMapGenerator:
  - name: settings
    files: [data/settings.bin, text=data/text.txt]
    literals: [on=yes]
`,
  'apps/shop/overlays/prod/replicas.yaml': `kind: Deployment
apiVersion: apps/v1
metadata:
  name: web
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: sidecar
          image: busybox
`,
  'apps/shop/overlays/prod/data/text.txt': 'hello\n',
};

describeWith(['kustomize'], 'a kustomization', () => {
  beforeEach(() => {
    write(shop);
    writeFileSync(path.join(root, 'apps/shop/overlays/prod/data/settings.bin'), Buffer.from([0, 255, 1]));
  });

  test('is rendered by the real tool, with its bases, patches, images and generated ConfigMaps', async () => {
    const { kind, resources, findings, inputs } = await render('apps/shop/overlays/prod');
    expect(show(findings)).toEqual([]);
    expect(kind).toBe('kustomize');
    expect(resources.map((one) => `${one.kind} ${one.namespace}/${one.name}`)).toEqual([
      expect.stringMatching(/^ConfigMap shop\/prod-settings-[a-z0-9]{10}$/u),
      'Deployment shop/prod-web',
    ]);
    expect(resources[1]?.value).toMatchObject({ spec: { replicas: 3 } });
    expect(JSON.stringify(resources)).toContain('ghcr.io/acme/web:1.2.3');
    expect(JSON.stringify(resources)).not.toContain('config.kubernetes.io/origin');
    expect(resources[0]?.value).toMatchObject({
      binaryData: { 'settings.bin': 'AP8B' },
      data: { text: 'hello\n', on: 'yes' },
    });
    expect(inputs).toEqual([
      'apps/shop/base/kustomization.yaml',
      'apps/shop/base/web.yaml',
      'apps/shop/overlays/prod/data/settings.bin',
      'apps/shop/overlays/prod/data/text.txt',
      'apps/shop/overlays/prod/kustomization.yaml',
      'apps/shop/overlays/prod/replicas.yaml',
    ]);
  });

  test('its values are found again where they are written', async () => {
    const { resources } = await render('apps/shop/overlays/prod');
    const place = (kind: string, at: (string | number)[]) => {
      const found = resources.find((one) => one.kind === kind);
      return found && formatPlace(found.locate(at));
    };
    const containers = ['spec', 'template', 'spec', 'containers'];
    const web = resources[1]?.value as { spec: { template: { spec: { containers: { name: string }[] } } } };
    const at = (name: string) => web.spec.template.spec.containers.findIndex((one) => one.name === name);
    expect(place('Deployment', ['kind'])).toBe('apps/shop/base/web.yaml:3:7');
    expect(place('Deployment', ['metadata', 'name'])).toBe('apps/shop/base/web.yaml:5:9');
    expect(place('Deployment', ['spec', 'replicas'])).toBe('apps/shop/overlays/prod/replicas.yaml:6:13');
    expect(place('Deployment', [...containers, at('sidecar'), 'image'])).toBe(
      'apps/shop/overlays/prod/replicas.yaml:11:18',
    );
    expect(place('Deployment', [...containers, at('web'), 'env', 0, 'value'])).toBe('apps/shop/base/web.yaml:15:33');
    expect(place('Deployment', [...containers, at('web'), 'image'])).toBe(
      'apps/shop/overlays/prod/kustomization.yaml:6:39',
    );
    expect(place('Deployment', ['metadata', 'namespace'])).toBe('apps/shop/overlays/prod/kustomization.yaml:2:12');
    expect(place('ConfigMap', ['data', 'on'])).toBe('apps/shop/overlays/prod/kustomization.yaml:10:11');
  });

  test('values of patches within a kustomization are found, too', async () => {
    write({
      'app/kustomization.yaml': `resources: [web.yaml]
patches:
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web }
      spec:
        minReadySeconds: 7
  - target: { kind: Deployment, name: web }
    patch: |
      - op: replace
        path: /spec/template/spec/containers/0/image
        value: nginx
      - op: add
        path: /spec/replicas
        value: 4
  - path: json.yaml
    target: { kind: Deployment }
replicas:
  - { name: web, count: 5 }
`,
      'app/json.yaml': '- op: add\n  path: /spec/paused\n  value: true\n',
      'app/web.yaml': deployment,
    });
    const { resources, findings } = await render('app');
    expect(show(findings)).toEqual([]);
    const place = (...at: (string | number)[]) => resources[0] && formatPlace(resources[0].locate(at));
    expect(place('spec', 'minReadySeconds')).toBe('app/kustomization.yaml:8:26');
    expect(place('spec', 'template', 'spec', 'containers', 0, 'image')).toBe('app/kustomization.yaml:13:16');
    expect(place('spec', 'replicas')).toBe('app/kustomization.yaml:20:25');
    expect(place('spec', 'paused')).toBe('app/json.yaml:3:10');
    expect(place('spec', 'template', 'spec', 'containers', 0, 'name')).toBe('app/web.yaml:12:17');
  });

  test('renders the same twice, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('plumbline-render-'));
    const [first, second] = [await render('apps/shop/overlays/prod'), await render('apps/shop/overlays/prod')];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('plumbline-render-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });

  test('without either tool it says how to get one', async () => {
    const error = await render('apps/shop/overlays/prod', '/nowhere').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CommandError);
    expect((error as CommandError).hint).toContain('Install kustomize');
  });
});

describeWith(['kustomize', 'kubectl'], 'kubectl', (tools) => {
  test('renders the same where it is all there is', async () => {
    write(shop);
    writeFileSync(path.join(root, 'apps/shop/overlays/prod/data/settings.bin'), 'x');
    const only = path.join(root, 'bin');
    mkdirSync(only);
    symlinkSync(tools.kubectl, path.join(only, 'kubectl'));
    const [a, b] = [await render('apps/shop/overlays/prod'), await render('apps/shop/overlays/prod', only)];
    expect(a.resources).toHaveLength(2);
    expect(JSON.stringify(b.resources)).toBe(JSON.stringify(a.resources));
  });
});

describeWith(['kustomize'], 'what cannot be rendered is a finding where it stands', () => {
  const kustomization = (text: string) => ({ ...shop, 'apps/shop/overlays/prod/kustomization.yaml': text });
  const cases: [string, string, RegExp][] = [
    [
      'a remote base',
      'resources:\n  - https://github.com/a/b//c?ref=v1\n',
      /kustomization\.yaml:2:5 render\/unavailable .*remote/u,
    ],
    ['a remote base by SSH', 'resources: ["git@github.com:a/b.git"]\n', /:1:13 render\/unavailable/u],
    ['a remote base by its host', 'resources: [github.com/a/b]\n', /:1:13 render\/unavailable/u],
    ['a remote base with a secret', 'resources: ["https://me:hunter2@example.com/x"]\n', /\*\*\*@example\.com/u],
    ['a remote file of a patch', 'patches: [{ path: "https://example.com/p.yaml" }]\n', /:1:19 render\/unavailable/u],
    ['a Helm chart', 'helmCharts:\n  - { name: x }\n', /:1:1 render\/unavailable .*Helm/u],
    [
      'a missing file',
      'resources:\n  - none.yaml\n',
      /:2:5 render\/missing apps\/shop\/overlays\/prod\/none\.yaml does not exist/u,
    ],
    ['a base without a kustomization', 'resources: [data]\n', /:1:13 render\/missing/u],
    ['a path out of the repo', 'resources: [../../../../../etc/passwd]\n', /:1:13 render\/failed .*leaves the repo/u],
    ['an absolute path', 'resources: [/etc/passwd]\n', /:1:13 render\/failed .*leaves the repo/u],
    ['a file outside of its kustomization', 'resources: [../../base/web.yaml]\n', /:1:13 render\/failed .*outside/u],
    ['a key that is there twice', 'resources: []\nresources: []\n', /:2:1 yaml\/duplicate-key/u],
    ['an unknown field', 'resourcs: [../../base]\n', /render\/failed Kustomize: /u],
    [
      'a patch of nothing',
      'resources: [../../base]\npatches: [{ patch: "[{op: remove, path: /spec/none}]", target: { kind: Deployment } }]\n',
      /render\/failed Kustomize: /u,
    ],
    ['a list', '- a\n', /render\/failed .*no kustomization/u],
    ['an empty file', '', /render\/failed .*no kustomization/u],
  ];
  for (const [name, text, expected] of cases) {
    test(name, async () => {
      write(kustomization(text));
      const { resources, findings } = await render('apps/shop/overlays/prod');
      expect(resources).toEqual([]);
      expect(show(findings).join('\n')).toMatch(expected);
      expect(show(findings).join('\n')).not.toMatch(/hunter2|plumbline-render|\/tmp/u);
    });
  }

  test('a file that kustomize cannot use, at that file', async () => {
    write({ ...shop, 'apps/shop/overlays/prod/replicas.yaml': 'kind: Deployment\n' });
    writeFileSync(path.join(root, 'apps/shop/overlays/prod/data/settings.bin'), '');
    const { findings } = await render('apps/shop/overlays/prod');
    expect(show(findings).join('\n')).toMatch(
      /^apps\/shop\/overlays\/prod\/(?:replicas|kustomization)\.yaml.* render\/failed/u,
    );
  });

  test('bases that name each other', async () => {
    write({ 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' });
    expect(show((await render('a')).findings).join('\n')).toMatch(/render\/failed Kustomize: .*cycle/su);
  });

  test('two kustomizations in one directory', async () => {
    write({ 'a/kustomization.yaml': '{}', 'a/Kustomization': '{}' });
    expect(show((await render('a')).findings)).toEqual([expect.stringContaining('render/failed')]);
  });

  for (const link of ['web.yaml', 'kustomization.yaml'] as const) {
    test(`a link in place of ${link}`, async () => {
      write({
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': deployment,
        'secret.yaml': deployment,
      });
      rmSync(path.join(root, 'base', link));
      symlinkSync('../secret.yaml', path.join(root, 'base', link));
      const { resources, findings } = await render('base');
      expect(resources).toEqual([]);
      expect(show(findings)).toEqual([expect.stringContaining('render/unreadable')]);
    });
  }
});

describeWith(['kustomize'], 'code in a repo is never run', () => {
  const exec = (kind: string) => `apiVersion: example.com/v1
kind: ${kind}
metadata:
  name: evil
  annotations:
    config.kubernetes.io/function: |
      exec: { path: ./evil.sh }
`;
  for (const field of ['generators', 'transformers', 'validators']) {
    test(`an exec function among the ${field}`, async () => {
      const canary = path.join(root, 'canary');
      write({
        'app/kustomization.yaml': `resources: [web.yaml]\n${field}: [evil.yaml]\n`,
        'app/web.yaml': deployment,
        'app/evil.yaml': exec('Evil'),
        'app/evil.sh': `#!/bin/sh\ntouch ${canary}\n`,
      });
      const { resources, findings } = await render('app');
      expect(resources).toEqual([]);
      expect(show(findings).join('\n')).toMatch(/render\/failed/u);
      expect(existsSync(canary)).toBe(false);
    });
  }
});

describe('plain manifests', () => {
  test('all of them below the directory, in the order of their paths', async () => {
    write({
      'app/b.yml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n',
      'app/a.json': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}',
      'app/z/c.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: d }\n',
      'app/README.md': '# no manifest',
      'app/.hidden.yaml': 'not: one',
    });
    const { kind, resources, findings, inputs } = await render('app', '');
    expect(kind).toBe('manifests');
    expect(show(findings)).toEqual([]);
    expect(resources.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(resources[3] && formatPlace(resources[3].locate(['metadata', 'name']))).toBe('app/z/c.yaml:7:19');
    expect(inputs).toEqual(['app/a.json', 'app/b.yml', 'app/z/c.yaml']);
  });

  test('a link among them is a finding', async () => {
    write({ 'app/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n', 'secret.yaml': 'a: 1' });
    symlinkSync('../secret.yaml', path.join(root, 'app/b.yaml'));
    const { resources, findings } = await render('app', '');
    expect(resources).toHaveLength(1);
    expect(show(findings)).toEqual([
      'app/b.yaml render/unreadable app/b.yaml is a symbolic link or is reached through one; links are not followed.',
    ]);
  });

  test('a file that is no text is a finding, and the others are there', async () => {
    write({ 'app/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' });
    writeFileSync(path.join(root, 'app/b.yaml'), Buffer.from([0x61, 0xe9]));
    const { resources, findings } = await render('app', '');
    expect(resources).toHaveLength(1);
    expect(show(findings)).toEqual(['app/b.yaml render/unreadable app/b.yaml is not UTF-8 text.']);
  });

  test('a chart is refused clearly', async () => {
    write({ 'app/Chart.yaml': 'name: x\n', 'app/templates/a.yaml': 'kind: {{ .x }}\n' });
    const { resources, findings } = await render('app', '');
    expect(resources).toEqual([]);
    expect(show(findings)).toEqual([expect.stringMatching(/^app\/Chart\.yaml:1:1 render\/unavailable .*Helm/u)]);
  });

  test.each([
    ['terraform', 'main.tf', 'Terraform'],
    ['terraform', 'main.tf.json', 'Terraform'],
    ['nomad', 'web.nomad.hcl', 'Nomad'],
    ['nomad', 'web.nomad', 'Nomad'],
  ])('files of %s (%s) are not taken for manifests, and that is said', async (kind, name, words) => {
    write({ [`app/${name}`]: '{}', 'app/values.yaml': 'a: 1\n', 'app/.hidden.tf': '' });
    const rendered = await render('app', '');
    expect(rendered.kind).toBe(kind);
    expect(rendered.resources).toEqual([]);
    expect(rendered.inputs).toEqual([`app/${name}`, 'app/values.yaml'].sort());
    expect(rendered.findings.map(({ severity, message }) => [severity, message.includes(words)])).toEqual([
      ['info', true],
    ]);
  });

  test.each(['none', '../x', '/etc', 'a\\b'])('the source %j is an error', async (source) => {
    await expect(render(source, '')).rejects.toThrow('does not exist');
  });
});
