import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../../src/domain/config/load.ts';
import type { GitOps } from '../../../../src/domain/config/model.ts';
import { plainPullRequests } from '../../../../src/domain/config/pull-requests.ts';
import { goodInputs, longForm } from './good-inputs.ts';
import { read, repo } from './repo.ts';

function load(text: string): GitOps {
  return loadConfig({ path: 'gitops.yaml', text }, repo);
}

/** Environment → target → source, of the first app. */
function sourcesOf(text: string) {
  return load(text).apps[0]?.instances.map(({ environment, sources }) => [environment, Object.fromEntries(sources)]);
}

const kubernetes = { with: 'kubernetes', namespace: 'default', conflicts: 'fail', timeout: 600 };

test.each(goodInputs.map(({ title, text }) => [title, text]))('%s is accepted', (_, text) => {
  expect(read(text).findings ?? []).toEqual([]);
});

describe('the short form', () => {
  const config = load('environments: [dev, staging, prod]\napps:\n  shop: apps/shop\n');

  test('makes a chain of the list', () => {
    expect(config.environments.map(({ name, after }) => [name, after])).toEqual([
      ['dev', undefined],
      ['staging', { mode: 'all', environments: ['dev'] }],
      ['prod', { mode: 'all', environments: ['staging'] }],
    ]);
  });

  test('has a person merge, no gate, no label, and one target of the name', () => {
    expect(config.environments[2]).toEqual({
      name: 'prod',
      after: { mode: 'all', environments: ['staging'] },
      merge: 'manual',
      gates: { soak: 0 },
      targets: [{ name: 'prod', context: undefined, version: undefined }],
      pullRequests: plainPullRequests,
      at: { file: 'gitops.yaml', line: 1, column: 30, endLine: 1, endColumn: 34 },
    });
  });

  test('deploys to Kubernetes where the app has a directory', () => {
    expect(config.apps).toEqual([
      {
        name: 'shop',
        artifacts: [],
        instances: ['dev', 'staging', 'prod'].map((environment) => ({
          environment,
          sources: new Map([[environment, `apps/shop/${environment}`]]),
          deploy: kubernetes,
        })),
        at: { file: 'gitops.yaml', line: 3, column: 3, endLine: 3, endColumn: 7 },
      },
    ]);
  });
});

describe('the long form', () => {
  const config = load(longForm);

  test('has the environments as they are written', () => {
    expect(config.environments.map(({ at, ...environment }) => environment)).toEqual([
      {
        name: 'dev',
        after: undefined,
        merge: 'auto',
        gates: { soak: 0 },
        targets: [{ name: 'dev', context: undefined, version: undefined }],
        pullRequests: plainPullRequests,
      },
      {
        name: 'staging',
        after: { mode: 'all', environments: ['dev'] },
        merge: 'auto',
        gates: { soak: 7200 },
        targets: [{ name: 'staging', context: undefined, version: undefined }],
        pullRequests: plainPullRequests,
      },
      {
        name: 'prod',
        after: { mode: 'all', environments: ['staging'] },
        merge: 'manual',
        gates: { soak: 129_600 },
        targets: [
          { name: 'eu', context: 'prod-eu', version: '1.33' },
          { name: 'us', context: 'prod-us', version: '1.32' },
        ],
        pullRequests: { ...plainPullRequests, labels: ['prod', 'team: sre'] },
      },
    ]);
  });

  test('normalises images and fills in what an artifact does not say', () => {
    expect(config.apps[0]?.artifacts.map(({ at, ...artifact }) => ({ ...artifact, line: at.line }))).toEqual([
      {
        name: 'web',
        coordinates: { kind: 'image', name: 'ghcr.io/acme/web' },
        track: { policy: { by: 'semver', constraint: '^2' } },
        write: 'tag',
        line: 18,
      },
      {
        name: 'proxy',
        coordinates: { kind: 'image', name: 'docker.io/library/nginx' },
        track: { policy: { by: 'semver', constraint: '*' } },
        write: 'digest',
        line: 19,
      },
    ]);
  });

  test('overrides key by key, and leaves behind what means nothing for the other way', () => {
    expect(config.apps[0]?.instances.map(({ environment, deploy }) => [environment, deploy])).toEqual([
      ['dev', { with: 'branch', health: 'none', timeout: 90 }],
      ['staging', { with: 'branch', health: { status: 'agent/healthy' }, timeout: 600 }],
      ['prod', { with: 'kubernetes', namespace: 'shop', conflicts: 'fail', timeout: 600 }],
    ]);
  });

  test('has a source for each target', () => {
    const [, api] = config.apps;
    expect(api?.instances.map(({ sources }) => Object.fromEntries(sources))).toEqual([
      { eu: 'regions/eu/prod/api', us: 'regions/us/prod/api' },
    ]);
  });
});

describe('artifacts', () => {
  const [kinds, policies] = ['every kind of artifact', 'every policy'].map((title) => {
    const { text = '' } = goodInputs.find((each) => each.title === title) ?? {};
    return load(text).apps[0]?.artifacts ?? [];
  });

  test('are normalised, and written as it suits their kind', () => {
    expect(kinds?.map(({ coordinates, write, source }) => [coordinates.kind, coordinates.name, write, source])).toEqual(
      [
        ['image', 'ghcr.io/acme/web', 'digest', 'https://github.com/acme/web'],
        ['chart', 'oci://ghcr.io/acme/charts/web', 'digest', undefined],
        ['chart', 'https://charts.acme.dev/stable/web', 'tag', undefined],
        ['git', 'github.com/acme/platform', 'digest', undefined],
        ['module', 'registry.terraform.io/terraform-aws-modules/vpc/aws', 'tag', undefined],
      ],
    );
  });

  test('follow what their track says, and nothing is restricted that it does not name', () => {
    expect(policies?.map(({ track }) => track)).toEqual([
      { policy: { by: 'semver', constraint: '^2', tags: 'strict', preReleases: true } },
      {
        policy: { by: 'numerical', order: 'ascending' },
        extract: { pattern: '^build-(\\d+)$', value: '$1' },
      },
      { policy: { by: 'alphabetical', order: 'descending' } },
      { policy: { by: 'regex', pattern: '^(?P<major>\\d+)_(?<minor>\\d+)$' } },
      { policy: { by: 'calendar', format: 'YYYY.0M.MICRO-MODIFIER' } },
      {
        policy: { by: 'newest-build', pattern: '^main-' },
        minimumAge: 259_200,
        platforms: [
          { os: 'linux', architecture: 'amd64' },
          { os: 'linux', architecture: 'arm', variant: 'v7' },
        ],
      },
      { policy: { by: 'digest', tag: 'stable' } },
      { policy: { by: 'semver', constraint: '*' }, allow: ['^v'], ignore: ['*-debug', '/nightly/'] },
    ]);
  });

  test('of one tag that moves, the digest is written', () => {
    const text = `environments: [dev]
apps:
  shop:
    source: apps/shop
    artifacts: { base: { git: https://github.com/acme/platform, track: { digest: main } } }
`;
    expect(load(text).apps[0]?.artifacts[0]?.write).toBe('digest');
  });
});

test('an override wins over what holds elsewhere, for every key', () => {
  const text = `environments: [dev, prod]
apps:
  shop:
    source: apps/shop
    deploy:
      with: branch
      health: { status: agent/base }
      timeout: 1h
      environments:
        prod: { health: none, timeout: 2h }
  web:
    source: apps/web
    deploy: { with: branch, health: none, environments: { prod: { with: kubernetes, namespace: web, timeout: 1m } } }
`;
  expect(load(text).apps.map(({ instances }) => instances.map(({ deploy }) => deploy))).toEqual([
    [
      { with: 'branch', health: { status: 'agent/base' }, timeout: 3600 },
      { with: 'branch', health: 'none', timeout: 7200 },
    ],
    [
      { with: 'branch', health: 'none', timeout: 600 },
      { with: 'kubernetes', namespace: 'web', conflicts: 'fail', timeout: 60 },
    ],
  ]);
});

describe('where sources are looked for', () => {
  const environments = 'environments: [dev, staging, prod]\n';

  test('overlays, in the environments that have one', () => {
    expect(sourcesOf(`${environments}apps: { web: apps/web }`)).toEqual([
      ['dev', { dev: 'apps/web/overlays/dev' }],
      ['prod', { prod: 'apps/web/overlays/prod' }],
    ]);
  });

  test('the directory of the environment comes before the overlay', () => {
    expect(sourcesOf(`${environments}apps: { both: apps/both }`)).toEqual([
      ['dev', { dev: 'apps/both/dev' }],
      ['prod', { prod: 'apps/both/overlays/prod' }],
    ]);
  });

  test('a path with {environment} means what it says, in both forms', () => {
    const expected = [['prod', { prod: 'apps/both/overlays/prod' }]];
    const source = '"apps/both/overlays/{environment}"';
    expect(sourcesOf(`environments: [prod]\napps: { both: ${source} }`)).toEqual(expected);
    expect(sourcesOf(`environments: [prod]\napps: { both: { source: ${source} } }`)).toEqual(expected);
  });

  test('an environment at the root', () => {
    expect(sourcesOf('environments: [dev]\napps: { all: "{environment}" }')).toEqual([['dev', { dev: 'dev' }]]);
  });

  test('named environments in the order of the environments, not of the app', () => {
    const text = `${environments}apps: { shop: { source: apps/shop, environments: [prod, dev] } }`;
    expect(sourcesOf(text)?.map(([environment]) => environment)).toEqual(['dev', 'prod']);
  });

  test('without names, an app runs in the targets that it has a directory for', () => {
    const text = `environments:
  dev: { targets: { eu: , us: } }
  prod: { after: [dev], targets: { eu: , us: } }
apps: { api: "regions/{target}/{environment}/api" }`;
    expect(sourcesOf(text)).toEqual([
      ['dev', { eu: 'regions/eu/dev/api' }],
      ['prod', { eu: 'regions/eu/prod/api', us: 'regions/us/prod/api' }],
    ]);
  });

  test('{target} without {environment} is completed like any path', () => {
    const text = 'environments: { prod: { targets: { eu: } } }\napps: { api: "regions/{target}" }';
    expect(sourcesOf(text)).toEqual([['prod', { eu: 'regions/eu/prod' }]]);
  });
});

test('several mistakes are told at once, in the order of the file', () => {
  const { findings = [] } = read(
    'environments:\n  dev: { merge: x, gate: {} }\napps:\n  shop: { sorce: a }\n  Web: ../x\n',
  );
  expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '2 config/value',
    '2 config/unknown-key',
    '4 config/unknown-key',
    '5 config/name',
    '5 config/source-path',
  ]);
});

test('what several environments share is told once', () => {
  const { findings = [] } = read(
    'environments: [dev, prod]\napps: { shop: { source: apps/shop, deploy: { with: branch } } }\n',
  );
  expect(findings).toHaveLength(1);
});

test('a mistake behind an alias is told at its anchor, for each that uses it', () => {
  const { findings = [] } = read('environments: [dev]\napps:\n  a: &a { source: /x }\n  b: *a\n  c: *a\n');
  expect(findings.map(({ line, column, message }) => [line, column, message.slice(0, 13)])).toEqual([
    [3, 19, 'apps.a.source'],
    [3, 19, 'apps.b.source'],
    [3, 19, 'apps.c.source'],
  ]);
});

test('the same file gives the same answer', () => {
  expect(load(longForm)).toEqual(load(longForm));
});
