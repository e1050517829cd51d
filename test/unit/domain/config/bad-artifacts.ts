import type { BadInput } from './bad-inputs.ts';

/** One artifact; its keys begin at line 5, column 12. */
function artifact(keys: string): string {
  return `environments: [dev]\napps:\n  shop:\n    source: apps/shop\n    artifacts: { web: { ${keys} } }\n`;
}

/** The track of an image; its keys begin at line 5, column 48. */
const track = (keys: string) => artifact(`image: nginx, track: { ${keys} }`);

interface Row {
  readonly title: string;
  readonly text: string;
  readonly rule: string;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
}

const kinds: readonly Row[] = [
  {
    title: 'an artifact that is nothing',
    text: 'environments: [dev]\napps: { shop: { source: apps/shop,\n\n\n    artifacts: { web: {} } } }\n',
    rule: 'missing-key',
    column: 18,
    message: 'apps.shop.artifacts.web has none of "image", "chart", "git", "module"',
    hint: 'Add the one',
  },
  {
    title: 'an artifact that is two things',
    text: artifact('image: nginx, chart: "oci://ghcr.io/acme/web"'),
    rule: 'conflicting-keys',
    column: 39,
    message: 'has "image" and "chart"; it takes one of image, chart, git, module',
    hint: 'Remove "chart", or "image"',
  },
  ...[
    ['a chart without a scheme', 'ghcr.io/acme/web'],
    ['a chart by http', 'http://charts.acme.dev/web'],
    ['a chart with a version', 'oci://ghcr.io/acme/web:1.2.3'],
    ['a chart on no host', 'oci://acme/web'],
    ['the repository of a chart alone', 'https://charts.acme.dev/stable/'],
    ['the index of a repository', 'https://charts.acme.dev/stable/index.yaml'],
    ['a chart that leads up', 'https://charts.acme.dev/../web'],
    ['a chart with a query', 'https://charts.acme.dev/web?x=y'],
  ].map(([title = '', value = '']) => ({
    title,
    text: artifact(`chart: "${value}"`),
    rule: 'chart',
    column: 32,
    message: `"${value}", which is no address of a chart`,
    hint: 'oci://ghcr.io/acme/charts/web',
  })),
  {
    title: 'a chart with a password',
    text: artifact('chart: "https://ci:hunter2@charts.acme.dev/web"'),
    rule: 'chart',
    column: 32,
    message: '***@charts.acme.dev/web", which is no address',
  },
  ...[
    ['a repository on this machine', '/srv/git/platform'],
    ['a repository by a file URL', 'file:///srv/git/platform'],
    ['a repository through a command', 'ext::sh -c whoami'],
    ['a repository that is an option', '--upload-pack=whoami'],
    ['a repository by http', 'http://github.com/acme/platform'],
    ['a repository without a path', 'https://github.com/'],
    ['a repository that leads up', 'https://github.com/acme/../../platform'],
    ['a host that is an option', 'ssh://-oProxyCommand=whoami/acme'],
  ].map(([title = '', value = '']) => ({
    title,
    text: artifact(`git: "${value}"`),
    rule: 'git',
    column: 30,
    message: 'which is no address of a Git repository',
    hint: 'https://github.com/acme/platform',
  })),
  ...[
    ['a module on a path', './modules/vpc'],
    ['a module in Git', 'git::https://github.com/acme/vpc'],
    ['a module of two parts', 'acme/vpc'],
    ['a submodule', 'acme/vpc/aws//modules/subnet'],
    ['a module on GitHub', 'github.com/acme/vpc/aws'],
  ].map(([title = '', value = '']) => ({
    title,
    text: artifact(`module: "${value}"`),
    rule: 'module',
    column: 33,
    message: 'which is no module of a registry',
    hint: 'terraform-aws-modules/vpc/aws',
  })),
  {
    title: 'the same chart twice',
    text: 'environments: [dev]\napps: { shop: { source: apps/shop, artifacts: {\n  a: { chart: "oci://ghcr.io/acme/web" },\n\n  b: { chart: "oci://ghcr.io/acme/web" } } } }\n',
    rule: 'duplicate-chart',
    column: 15,
    message: 'apps.shop.artifacts.b has the chart "oci://ghcr.io/acme/web", and so has the artifact a',
  },
  {
    title: 'a source by ssh',
    text: artifact('image: nginx, source: "git@github.com:acme/web"'),
    rule: 'source',
    column: 47,
    message: 'which is no https address of a repository',
  },
  {
    title: 'the digest of a module',
    text: artifact('module: acme/vpc/aws, write: digest'),
    rule: 'conflicting-keys',
    column: 54,
    message: 'write is digest, and a module has none',
    hint: 'Write "tag"',
  },
  {
    title: 'the digest of a classic chart',
    text: artifact('chart: "https://charts.acme.dev/web", write: digest'),
    rule: 'conflicting-keys',
    column: 70,
    message: 'a chart of a classic repository has none',
  },
  {
    title: 'a digest that is not written',
    text: artifact('image: nginx, track: { digest: stable }, write: tag'),
    rule: 'conflicting-keys',
    column: 73,
    message: 'nothing would ever be written',
  },
];

const tracks: readonly Row[] = [
  {
    title: 'two policies',
    text: track('semver: "^1", numerical: ascending'),
    rule: 'conflicting-keys',
    column: 62,
    message: 'track has "semver" and "numerical"; it takes one of semver, numerical',
  },
  {
    title: 'no direction',
    text: track('numerical: asc'),
    rule: 'value',
    column: 59,
    message: 'ascending or descending',
  },
  {
    title: 'a pattern without groups',
    text: track('regex: "^v"'),
    rule: 'pattern',
    column: 55,
    message: 'no group to compare by',
    hint: '(?P<major>',
  },
  {
    title: 'a pattern with a misspelled group',
    text: track(`regex: '(?P<mayor>\\d+)'`),
    rule: 'pattern',
    column: 55,
    message: 'the group "mayor" means nothing; did you mean "major"?',
  },
  {
    title: 'a pattern that looks ahead',
    text: track(`newest-build: '^(?!dev)'`),
    rule: 'pattern',
    column: 62,
    message: 'invalid or unsupported Perl syntax: `(?!`',
    hint: 'RE2',
  },
  {
    title: 'a pattern that is too large',
    text: track(`newest-build: '((a{10}){10}){10}'`),
    rule: 'pattern',
    column: 62,
    message: 'it is too large',
  },
  {
    title: 'an open class in a glob',
    text: track('ignore: ["v[1-"]'),
    rule: 'pattern',
    column: 57,
    message: 'a "[" is not closed',
    hint: '`*-debug`',
  },
  {
    title: 'a format of capital letters',
    text: track('calendar: YYYY.NN'),
    rule: 'calendar',
    column: 58,
    message: '"NN" does not begin with a part or a separator',
    hint: 'https://calver.org',
  },
  {
    title: 'a format without a year',
    text: track('calendar: MAJOR.0M'),
    rule: 'calendar',
    column: 58,
    message: 'a year is missing',
  },
  {
    title: 'tags of no version',
    text: track('numerical: ascending, tags: strict'),
    rule: 'conflicting-keys',
    column: 76,
    message: 'track.tags means nothing for the policy numerical; it goes with semver',
  },
  {
    title: 'pre-releases of numbers',
    text: track('numerical: ascending, pre-releases: follow'),
    rule: 'conflicting-keys',
    column: 84,
    message: 'it goes with semver, regex, calendar',
  },
  {
    title: 'a restriction of one tag',
    text: track('digest: stable, allow: ["^s"]'),
    rule: 'conflicting-keys',
    column: 71,
    message: 'track.allow means nothing for the policy digest',
  },
  {
    title: 'a group that the pattern does not have',
    text: track(`extract: { pattern: '^v(\\d+)$', value: $v }`),
    rule: 'group',
    column: 87,
    message: 'track.extract.value uses the group "v"',
    hint: 'The pattern has $0, $1',
  },
  {
    title: 'an extract without a group',
    text: track(`extract: { pattern: '^v(\\d+)$', value: '1' }`),
    rule: 'value',
    column: 87,
    message: 'at least one group such as $1',
  },
  {
    title: 'a platform in words',
    text: track('platforms: [arm64]'),
    rule: 'platform',
    column: 60,
    message: '"arm64", which is no platform',
    hint: 'linux/amd64',
  },
  {
    title: 'the platforms of a chart',
    text: artifact('chart: "oci://ghcr.io/acme/web", track: { platforms: [linux/arm64] }'),
    rule: 'conflicting-keys',
    column: 78,
    message: 'only images are built for platforms',
  },
  {
    title: 'the moving tag of a module',
    text: artifact('module: acme/vpc/aws, track: { digest: main }'),
    rule: 'conflicting-keys',
    column: 64,
    message: 'a module has none',
    hint: '"semver"',
  },
  {
    title: 'a moving tag with its digest',
    text: track('digest: "stable@sha256:00"'),
    rule: 'value',
    column: 56,
    message: 'which is no tag',
  },
];

/** Artifacts and tracks that are wrong. */
export const badArtifacts: readonly BadInput[] = [...kinds, ...tracks].map(({ column, ...row }) => ({
  ...row,
  at: `5:${column}`,
}));
