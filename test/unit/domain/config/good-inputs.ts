/** A right `gitops.yaml`. */
export interface GoodInput {
  readonly title: string;
  readonly text: string;
}

/** DESIGN §4, as far as this version goes. */
export const longForm = `# yaml-language-server: $schema=schemas/gitops.schema.json
version: 1
environments:
  dev: { merge: auto }
  staging: { after: [dev], merge: auto, gates: { soak: 2h } }
  prod:
    after: [staging]                       # all of them
    targets:
      eu: { kubernetes: { context: prod-eu, version: "1.33" } }
      us: { kubernetes: { context: prod-us, version: "1.32" } }
    gates:
      soak: 1d12h
    pull-request: { labels: [prod, "team: sre"] }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ghcr.io/acme/web, track: { semver: "^2" }, write: tag }
      proxy: { image: nginx }
    deploy:
      namespace: shop
      conflicts: force
      environments:
        dev: { with: branch, health: none, timeout: 90s }
        staging: { with: branch, health: { status: agent/healthy } }
        prod: { conflicts: fail }
  api:
    source: "regions/{target}/{environment}/api"
    environments: [prod]
`;

/** The forms that must be accepted, by the reader and by the JSON Schema. */
export const goodInputs: readonly GoodInput[] = [
  { title: 'the short form', text: 'environments: [dev, staging, prod]\napps:\n  shop: apps/shop\n' },
  { title: 'the short form in one line', text: 'environments: [dev]\napps: { shop: apps/shop }' },
  { title: 'the short form with its version', text: 'version: 1\nenvironments: [dev]\napps: { shop: apps/shop }\n' },
  { title: 'the long form', text: longForm },
  { title: 'JSON', text: '{"version": 1, "environments": ["dev"], "apps": {"shop": "apps/shop"}}' },
  { title: 'line ends of Windows', text: 'environments: [dev]\r\napps:\r\n  shop: apps/shop\r\n' },
  { title: 'a byte order mark', text: '\ufeffenvironments: [dev]\napps:\n  shop: apps/shop\n' },
  { title: 'a document mark', text: '---\nenvironments: [dev]\napps: {}\n...\n' },
  { title: 'no app yet', text: 'environments: [dev]\napps: {}\n' },
  {
    title: 'environments that say nothing',
    text: 'environments:\n  dev:\n  prod: { after: [dev] }\napps: { shop: apps/shop }\n',
  },
  { title: 'any of two', text: 'environments:\n  dev:\n  test:\n  prod: { after: { any: [dev, test] } }\napps: {}\n' },
  { title: 'all of two', text: 'environments:\n  dev:\n  test:\n  prod: { after: { all: [dev, test] } }\napps: {}\n' },
  {
    title: 'a name that YAML 1.1 takes for a boolean',
    text: 'environments:\n  on: {}\n  no: { after: [on] }\napps: {}\n',
  },
  { title: 'a number for a name, in quotes', text: 'environments: { "1": {} }\napps: {}\n' },
  {
    title: 'anchors and aliases',
    text: 'environments: [dev, prod]\napps:\n  shop: { source: apps/shop, deploy: &d { namespace: x } }\n  web: { source: apps/web, deploy: *d }\n',
  },
  {
    title: 'every kind of artifact',
    text: `environments: [dev]
apps:
  shop:
    source: apps/shop
    artifacts:
      web: { image: ghcr.io/acme/web, source: https://github.com/acme/web.git }
      chart: { chart: "oci://ghcr.io/acme/charts/web", write: digest }
      classic: { chart: https://charts.acme.dev/stable/web }
      base: { git: "git@github.com:acme/platform.git", write: digest }
      vpc: { module: terraform-aws-modules/vpc/aws }
`,
  },
  {
    title: 'every policy',
    text: `environments: [dev]
apps:
  shop:
    source: apps/shop
    artifacts:
      a: { image: a, track: { semver: "^2", tags: strict, pre-releases: follow } }
      b: { image: b, track: { numerical: ascending, extract: { pattern: '^build-(\\d+)$', value: $1 } } }
      c: { image: c, track: { alphabetical: descending } }
      d: { image: d, track: { regex: '^(?P<major>\\d+)_(?<minor>\\d+)$' } }
      e: { image: e, track: { calendar: YYYY.0M.MICRO-MODIFIER } }
      f: { image: f, track: { newest-build: ^main-, minimum-age: 3d, platforms: [linux/amd64, linux/arm/v7] } }
      g: { image: g, track: { digest: stable } }
      h: { image: h, track: { allow: ["^v"], ignore: ["*-debug", /nightly/] } }
`,
  },
  {
    title: 'everything about pull requests',
    text: `environments:
  dev:
    pull-request:
      labels: [gitops]
      reviewers: [alice, octo_acme, "team:sre"]
      assignees: [bob]
      draft: true
      group: { payments: [shop] }
      limit: 5
      limit-per-hour: 2
      schedule:
        - { cron: "0 9 * * mon-fri", for: 8h, timezone: Europe/Paris }
        - { cron: "0 10 * * 6", for: 4h }
  test: { pull-request: { group: environment } }
  prod: { after: [dev], pull-request: { group: app, reviewers: ["team:sre"], draft: false } }
apps: { shop: apps/shop }
`,
  },
  { title: 'a cluster without targets', text: 'environments: { dev: { kubernetes: { context: kind } } }\napps: {}\n' },
];
