import { describe, expect, test } from '@jest/globals';
import { classicChart, parseChart } from '../../../../src/domain/versions/chart.ts';
import { describeKind, hasDigest } from '../../../../src/domain/versions/coordinates.ts';
import { parseGitRepository } from '../../../../src/domain/versions/git-repository.ts';
import { parseModule } from '../../../../src/domain/versions/module.ts';

/** What is refused wherever an address is read: users with passwords, other schemes, ways up, options, what hides or escapes. */
const hostile = [
  '',
  ' ',
  'https://',
  'https:///web',
  'http://charts.acme.dev/web',
  'file:///etc/passwd',
  'https://ci:hunter2@charts.acme.dev/web',
  'https://ci@charts.acme.dev/web',
  'https://charts.acme.dev/../web',
  'https://charts.acme.dev/./web',
  'https://charts.acme.dev/a//web',
  'https://charts.acme.dev//web',
  'https://charts.acme.dev/%2e%2e/web',
  'https://charts.acme.dev/web?x=1',
  'https://charts.acme.dev/web#x',
  'https://charts.acme.dev/-web/--option',
  'https://charts.acme.dev\\@evil.dev/web',
  'https://charts.acme.dev/we\u202eb',
  'https://ch\u0430rts.acme.dev/web',
  'https://charts.acme.dev/web\n',
  'https://charts.acme.dev/w b',
  'https://charts.acme.dev:99999999/web',
  'https://-oProxyCommand=x/web',
  `https://charts.acme.dev/${'a/'.repeat(300)}web`,
  'javascript:alert(1)',
  'ext::sh -c whoami',
];

describe('charts', () => {
  test.each([
    ['oci://ghcr.io/acme/charts/web', 'oci://ghcr.io/acme/charts/web'],
    ['oci://localhost:5000/web', 'oci://localhost:5000/web'],
    ['oci://index.docker.io/bitnamicharts/redis', 'oci://docker.io/bitnamicharts/redis'],
    ['https://charts.acme.dev/stable/web', 'https://charts.acme.dev/stable/web'],
    ['https://Charts.Acme.dev:443/Stable/web', 'https://charts.acme.dev/Stable/web'],
    ['https://charts.acme.dev:8443/web', 'https://charts.acme.dev:8443/web'],
    ['https://127.0.0.1:8443/web', 'https://127.0.0.1:8443/web'],
    ['https://acme.github.io/charts/kube-prometheus-stack', 'https://acme.github.io/charts/kube-prometheus-stack'],
  ])('%s is %s', (text, name) => {
    expect(parseChart(text)).toBe(name);
    expect(parseChart(name)).toBe(name);
  });
  test.each([
    ...hostile,
    'oci://acme/web',
    'oci://web',
    'oci://ghcr.io/acme/web:1.2.3',
    'oci://ghcr.io/Acme/web',
    'oci://ci:x@ghcr.io/acme/web',
    'oci://',
    'https://charts.acme.dev/stable/',
    'https://charts.acme.dev/index.yaml',
    'https://charts.acme.dev',
    'ghcr.io/acme/web',
  ])('%j is none', (text) => {
    expect(parseChart(text)).toBeUndefined();
  });
  test('a classic one is a repository and a name', () => {
    expect(classicChart('https://charts.acme.dev/stable/web')).toEqual({
      repository: 'https://charts.acme.dev/stable',
      chart: 'web',
    });
    expect(classicChart('https://charts.acme.dev/web')).toEqual({
      repository: 'https://charts.acme.dev',
      chart: 'web',
    });
    expect(classicChart('oci://ghcr.io/acme/web')).toBeUndefined();
  });
});

describe('Git repositories', () => {
  test.each([
    ['https://github.com/acme/platform', 'github.com/acme/platform'],
    ['https://github.com/acme/platform.git', 'github.com/acme/platform'],
    ['https://GitHub.com/acme/platform/', 'github.com/acme/platform'],
    ['ssh://git@github.com/acme/platform.git', 'github.com/acme/platform'],
    ['git+ssh://git@github.com/acme/platform', 'github.com/acme/platform'],
    ['git@github.com:acme/platform.git', 'github.com/acme/platform'],
    ['ssh://git@bitbucket.acme.dev:7999/pla/platform.git', 'bitbucket.acme.dev/pla/platform'],
    ['https://git.acme.dev:8443/a/b/c', 'git.acme.dev:8443/a/b/c'],
    ['https://git.acme.dev/~ada/platform', 'git.acme.dev/~ada/platform'],
  ])('%s is %s', (text, name) => {
    expect(parseGitRepository(text)).toBe(name);
    expect(parseGitRepository(`https://${name}`)).toBe(name);
  });
  test.each([
    ...hostile,
    'https://github.com/',
    'https://github.com/.git',
    'https://github.com/acme/.git',
    'git@github.com:/etc/passwd',
    'git@github.com:../../etc/passwd',
    'git@-oProxyCommand=whoami:acme/web',
    '-u@github.com:acme/web',
    'ssh://git:hunter2@github.com/acme/web',
    'ssh://-oProxyCommand=whoami/acme/web',
    'git://github.com/acme/web',
    '../platform',
    '/srv/git/platform',
    'github.com/acme/platform',
  ])('%j is none', (text) => {
    expect(parseGitRepository(text)).toBeUndefined();
  });
});

describe('modules of Terraform registries', () => {
  test.each([
    ['terraform-aws-modules/vpc/aws', 'registry.terraform.io/terraform-aws-modules/vpc/aws'],
    ['registry.terraform.io/hashicorp/consul/aws', 'registry.terraform.io/hashicorp/consul/aws'],
    ['App.Terraform.io/acme/k8s-cluster/azurerm', 'app.terraform.io/acme/k8s-cluster/azurerm'],
    ['localhost:8443/acme/web/null', 'localhost:8443/acme/web/null'],
    ['registry.acme.dev:443/acme/web/aws', 'registry.acme.dev/acme/web/aws'],
  ])('%s is %s', (text, name) => {
    expect(parseModule(text)).toBe(name);
    expect(parseModule(name)).toBe(name);
  });
  test.each([
    ...hostile,
    './modules/vpc',
    '../vpc/a/aws',
    'acme/vpc',
    'acme/vpc/AWS',
    'acme/vpc/aws//modules/subnet',
    'acme/vpc/aws?ref=v1',
    'github.com/acme/vpc/aws',
    'bitbucket.org/acme/vpc/aws',
    'registry/acme/vpc/aws',
    'git::https://github.com/acme/vpc/aws',
    '-acme/vpc/aws',
    'a/b/c/d/e',
    's3::https://s3.amazonaws.com/x/vpc.zip',
  ])('%j is none', (text) => {
    expect(parseModule(text)).toBeUndefined();
  });
});

test('what has a digest, and what it is called', () => {
  const all = [
    { kind: 'image', name: 'docker.io/library/nginx' },
    { kind: 'chart', name: 'oci://ghcr.io/acme/web' },
    { kind: 'chart', name: 'https://charts.acme.dev/web' },
    { kind: 'git', name: 'github.com/acme/web' },
    { kind: 'module', name: 'registry.terraform.io/acme/vpc/aws' },
  ] as const;
  expect(all.map((each) => [describeKind(each), hasDigest(each)])).toEqual([
    ['an image', true],
    ['a chart', true],
    ['a chart of a classic repository', false],
    ['a Git repository', true],
    ['a module', false],
  ]);
});
