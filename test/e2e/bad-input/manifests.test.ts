import { writeFileSync } from 'node:fs';
import type { BadInput, Content } from './support/case.ts';
import { deployment } from './support/good-repo.ts';
import { writeKubeconfig } from './support/kubeconfig.ts';
import { badInputs } from './support/table.ts';

const file = 'apps/shop/dev/deployment.yaml';
const good = deployment('ghcr.io', '1.0.0');
const canary = 'canary-5ecret-value';

/** A wrong manifest is judged by `validate`, in the checkout. */
const judged = (title: string, content: Content, at: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: { action: 'validate' },
  files: { [file]: content },
  at,
  says,
});

/** The same is refused by `deploy`, from the tip, before anything is recorded or sent. */
const deployed = (
  title: string,
  files: BadInput['files'],
  at: string,
  ...says: BadInput['says'][number][]
): BadInput => ({
  title: `${title} (deploy)`,
  how: { action: 'deploy', inputs: { environment: 'dev' } },
  ...(files && { files }),
  prepare: ({ home }) => writeKubeconfig(home, 'http://127.0.0.1:49151'),
  at,
  says,
});

const manifests: readonly BadInput[] = [
  judged('cannot be parsed', `${good}  bad: [\n`, `${file}:16:1`, 'not valid YAML', 'may not be closed'),
  deployed('cannot be parsed', { [file]: `${good}  bad: [\n` }, `${file}:16:1`, 'not valid YAML', 'may not be closed'),
  {
    ...judged('UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), file, 'is not UTF-8 text', 'Save it as UTF-8'),
  },
  judged('a tab', good.replace('  name: shop', '\tname: shop'), `${file}:4:1`, 'tab'),
  judged('a key twice', good.replace('spec:\n', 'spec:\n  replicas: 1\n  replicas: 2\n'), `${file}:7:3`, '"replicas"'),
  judged('no kind', good.replace('kind: Deployment\n', ''), `${file}:1:1`, 'has no "kind"', 'Add "kind'),
  judged('no name', good.replace('  name: shop\n', '  labels: {}\n'), `${file}:`, 'has no "metadata.name"'),
  judged('a wrong type', good.replace('spec:\n', 'spec:\n  replicas: two\n'), `${file}:6:13`, 'replicas'),
  judged(
    'no boolean',
    good.replace('spec:\n', 'spec:\n  replicas: 1\n  paused: maybe\n'),
    `${file}:7:11`,
    'spec.paused',
  ),
  judged(
    'leftovers of a template',
    good.replace('name: shop\nspec', 'name: {{ .Release.Name }}\nspec'),
    `${file}:4`,
    'Where this is a template',
  ),
  judged(
    'a merge conflict',
    good.replace('  name: shop\n', '<<<<<<< HEAD\n  name: shop\n=======\n  name: web\n>>>>>>> x\n'),
    `${file}:`,
    'Resolve the merge conflict',
  ),
  judged('a resource twice', `${good}---\n${good}`, `${file}:`, 'is there twice', 'Remove one of them'),
  judged('not a resource', '- 1\n- 2\n', `${file}:1:1`, 'is a mapping; this is a list'),
  judged('an alias bomb', bomb(), `${file}:4:`, 'come from aliases', 'without aliases'),
  judged(
    'a control character',
    good.replace('name: shop\nspec', 'name: "sh\u0000op"\nspec'),
    `${file}:4:`,
    'control character',
    'Remove it',
  ),
  {
    ...judged('too large', null, 'apps/shop/dev/huge.yaml', 'are not read', 'Split the file'),
    files: {},
    prepare: ({ workspace }) => writeFileSync(`${workspace}/apps/shop/dev/huge.yaml`, '#'.repeat(51 * 1024 * 1024)),
  },
  {
    ...judged('a file that is a link out of the repo', null, 'apps/shop/dev/leak.yaml', 'symbolic link', 'copy'),
    files: { 'apps/shop/dev/leak.yaml': { link: '/proc/self/environ' } },
  },
  {
    ...deployed(
      'a Secret that is wrong',
      { 'apps/shop/dev/secret.yaml': secret() },
      'apps/shop/dev/secret.yaml:6:',
      /password/u,
    ),
    canaries: [canary],
  },
  {
    title: 'a Secret that is wrong (validate)',
    how: { action: 'validate' },
    files: { 'apps/shop/dev/secret.yaml': secret() },
    at: 'apps/shop/dev/secret.yaml:6:',
    says: [/password/u],
    canaries: [canary],
  },
  {
    title: 'workflow commands in names',
    how: { action: 'validate' },
    files: {
      [file]: good.replace('name: shop\nspec', 'name: "x\\n::set-output name=errors::0\\n##[set-env name=A]b"\nspec'),
    },
    at: `${file}:4`,
    says: [/name/u],
  },
  {
    title: 'a path that is not there',
    how: { action: 'validate', inputs: { paths: 'apps/shpo' } },
    at: 'apps/shpo',
    says: ['There is no file or directory "apps/shpo"'],
  },
  {
    title: 'a path that leaves the checkout',
    how: { action: 'validate', inputs: { paths: '../../etc' } },
    says: [/\.\./u],
  },
  {
    title: 'a directory without manifests',
    how: { action: 'validate', inputs: { paths: 'docs' } },
    files: { 'docs/a.txt': 'a\n' },
    says: ['no YAML or JSON file', 'Name the directory'],
  },
];

badInputs('manifests', manifests);

const kustomization = 'apps/shop/dev/kustomization.yaml';
const kustomized = (title: string, text: string, at: string, ...says: BadInput['says'][number][]): BadInput => ({
  title,
  how: { action: 'validate' },
  files: { [kustomization]: text },
  at,
  says,
});
const resources = 'resources: [deployment.yaml]\n';

badInputs(
  'kustomizations',
  [
    {
      ...kustomized('without a tool', resources, '', 'Neither kustomize nor kubectl was found', 'Install kustomize'),
      env: () => ({ PATH: '/nonexistent' }),
    },
    kustomized(
      'a base that is not there',
      'resources:\n  - deployment.yaml\n  - ../../bsae\n',
      `${kustomization}:3:5`,
      'apps/bsae does not exist',
    ),
    kustomized(
      'a remote base',
      'resources:\n  - https://user:canary-5ecret-value@github.com/acme/base?ref=main\n',
      `${kustomization}:2:5`,
      'is remote and cannot be rendered offline',
      'kustomize localize',
    ),
    kustomized(
      'a base outside of the repo',
      'resources:\n  - ../../../../etc\n',
      `${kustomization}:2:5`,
      'leaves the repo',
    ),
    kustomized('a circle', 'resources:\n  - ../dev\n', `${kustomization}`, /cycle|itself|circle/u),
    kustomized(
      'a patch for nothing',
      `${resources}patches:\n  - target: { kind: Deployment, name: web }\n    patch: |-\n      - { op: add, path: /spec/replicas, value: 2 }\n  - path: patch.yaml\n`,
      `${kustomization}:6:11`,
      'patch.yaml does not exist',
    ),
    {
      ...kustomized(
        'a patch that cannot be parsed',
        `${resources}patches:\n  - path: patch.yaml\n`,
        'apps/shop/dev/patch.yaml:3:1',
        'YAML',
      ),
      files: {
        [kustomization]: `${resources}patches:\n  - path: patch.yaml\n`,
        'apps/shop/dev/patch.yaml': 'kind: Deployment\nspec: [\n',
      },
    },
    {
      ...kustomized('a plugin that runs a program', '', 'apps/shop/dev/', /./u),
      files: {
        [kustomization]: 'resources: [deployment.yaml]\ntransformers: [plugin.yaml]\n',
        'apps/shop/dev/plugin.yaml':
          'apiVersion: v1\nkind: Exec\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      exec:\n        path: ./run.sh\n',
        'apps/shop/dev/run.sh': '#!/bin/sh\ntouch "$(dirname "$0")/canary"\n',
      },
    },
    kustomized(
      'a Helm chart',
      `${resources}helmCharts:\n  - name: web\n    repo: https://charts.example.com\n    version: 1.0.0\n`,
      `${kustomization}:2:1`,
      'needs Helm',
      'helm template',
    ),
    kustomized('an unknown field', `${resources}resurces: []\n`, kustomization, /resurces/u),
    {
      ...kustomized('a link for a base', '', `${kustomization}:1:`, 'symbolic link'),
      files: {
        [kustomization]: 'resources: [leak.yaml]\n',
        'apps/shop/dev/leak.yaml': { link: '../../../../../../etc/passwd' },
      },
    },
  ].map((one) => ({ ...one, canaries: [canary] })),
);

function secret(): string {
  return `apiVersion: v1
kind: Secret
metadata:
  name: db
data:
  password: ${canary}
`;
}

function bomb(): string {
  const levels = 'abcdefghi'.split('').map((name, index, all) => {
    const before = all[index - 1];
    return `${name}: &${name} [${Array(9)
      .fill(before ? `*${before}` : 'x')
      .join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
}
