import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/cli.md'), 'utf8');
const examples = [...page.matchAll(/^plumbline (?:images|set) .*$/gmu)].map(([line]) => line);

const release = `apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: { name: acme }
spec: { url: https://charts.acme.dev/stable }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web }
spec: { chart: { spec: { chart: web, version: 1.2.3, sourceRef: { kind: HelmRepository, name: acme } } } }
`;
const files: Readonly<Record<string, string>> = {
  'apps/shop/dev/deployment.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: ghcr.io/acme/web:1.2.3 }] }\n',
  'apps/shop/dev/kustomization.yaml':
    'resources: ["https://github.com/acme/platform//base?ref=v1.2.3", deployment.yaml]\n',
  'apps/shop/chart/Chart.yaml':
    'apiVersion: v2\nname: shop\nversion: 0.1.0\ndependencies: [{ name: web, version: 1.2.3, repository: "oci://ghcr.io/acme/charts" }]\n',
  'apps/shop/release.yaml': release,
  'infrastructure/main.tf':
    'module "vpc" {\n  source  = "terraform-aws-modules/vpc/aws"\n  version = "~> 5.0"\n}\nmodule "dns" {\n  source = "git::https://github.com/acme/platform.git//dns?ref=v1.2.3"\n}\n',
  'infrastructure/.terraform/modules/main.tf': 'module "vpc" {\n  source = "github.com/acme/platform?ref=v1.2.3"\n}\n',
};

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'plumbline-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Runs an example as it stands, in a shell that knows `plumbline`. */
function run(line: string) {
  // As scripts/build.ts starts it. Behind `-e`, the arguments begin at the second word.
  const start = 'const { main } = await import(process.env.CLI); await main(process.argv.slice(1));';
  const script = `plumbline() { "$NODE" --input-type=module -e '${start}' -- "$@"; }\n${line}`;
  const env = { ...process.env, NODE: process.execPath, CLI: path.join(root, 'src/cli.ts'), NODE_NO_WARNINGS: '1' };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { cwd: directory, env, encoding: 'utf8' });
  expect({ line, stderr, status }).toEqual({ line, stderr: '', status: 0 });
  return stdout;
}

/** The files that differ from what was there, with the lines that do. */
function changed(): Readonly<Record<string, readonly string[]>> {
  const all = Object.entries(files).map(([name, text]) => {
    const [old, now] = [text, readFileSync(path.join(directory, name), 'utf8')].map((each) => each.split('\n'));
    return [name, (now ?? []).filter((line, index) => line !== old?.[index])] as const;
  });
  return Object.fromEntries(all.filter(([, lines]) => lines.length > 0));
}

/** What each example of docs/cli.md does to the files above. */
const meant: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'images apps/': {},
  'set --image': {},
  'set --chart': {
    'apps/shop/chart/Chart.yaml': [
      'dependencies: [{ name: web, version: 1.4.0, repository: "oci://ghcr.io/acme/charts" }]',
    ],
    'apps/shop/release.yaml': [
      'spec: { chart: { spec: { chart: web, version: 1.4.0, sourceRef: { kind: HelmRepository, name: acme } } } }',
    ],
  },
  'set --git': {
    'apps/shop/dev/kustomization.yaml': [
      'resources: ["https://github.com/acme/platform//base?ref=v1.3.0", deployment.yaml]',
    ],
    'infrastructure/main.tf': ['  source = "git::https://github.com/acme/platform.git//dns?ref=v1.3.0"'],
  },
  'set --module': { 'infrastructure/main.tf': ['  version = "5.9.0"'] },
};
const nameOf = (line: string) => line.split(' ').slice(1, 3).join(' ');

test('every example is one that is known here', () => {
  expect(examples.map(nameOf)).toEqual(Object.keys(meant));
});

test.each(examples)('%s', (line) => {
  const printed = run(line);
  expect(changed()).toEqual(meant[nameOf(line)]);
  if (line.includes('--dry-run')) {
    expect(printed).toContain('-spec: { containers: [{ name: web, image: ghcr.io/acme/web:1.2.3 }] }');
    expect(printed).toContain('+spec: { containers: [{ name: web, image: ghcr.io/acme/web:1.2.4 }] }');
  }
  if (line.includes('json')) {
    const { images } = JSON.parse(printed) as { readonly images: readonly { readonly reference: string }[] };
    expect(images.map(({ reference }) => reference)).toEqual(['ghcr.io/acme/web:1.2.3']);
  }
});
