import { configLimits } from './limits.ts';
import type { ConstantShape, Keys } from './shape.ts';
import { choice, either, list, map, optional, record, required } from './shapes.ts';
import { sourcePath } from './source-path.ts';
import { constraint, duration, image, kubernetesVersion, label, name, statusContext } from './words.ts';

/** What holds where `gitops.yaml` says nothing. */
export const defaults = {
  merge: 'manual',
  soak: '0s',
  semver: '*',
  write: 'digest',
  with: 'kubernetes',
  namespace: 'default',
  conflicts: 'fail',
  timeout: '10m',
} as const;

const day = 86_400;
/** GitHub ends a job on a self-hosted runner after five days (https://docs.github.com/en/actions/reference/limits). */
const timeout = duration(1, 5 * day, '5d');
const soak = duration(0, 365 * day, '365d');

const version: ConstantShape = { kind: 'constant', takes: '`1`', value: 1 };

const environmentNames = list('a list of environments', name, { maximum: configLimits.environments });

const kubernetes = record(
  'a map of keys',
  {
    context: optional(label('the name of a kubeconfig context', 253), 'The context of the kubeconfig to deploy with.', {
      otherwise: "the kubeconfig's current context",
    }),
    version: optional(kubernetesVersion, 'The Kubernetes version that runs there: resources are validated for it.', {
      otherwise: 'the newest that Plumbline knows',
    }),
  },
  { later: ['server', 'kubeconfig', 'namespace'] },
);

const target = record(
  'a map of keys',
  { kubernetes: optional(kubernetes, 'The cluster of this target.') },
  {
    mayBeEmpty: true,
    later: ['nomad', 'terraform', 'workspace', 'branch'],
  },
);

const after = either('a list of environments, or `any: […]`, or `all: […]`', [
  environmentNames,
  record('`any: […]` or `all: […]`', {
    all: optional(environmentNames, 'A release must come from all of these.'),
    any: optional(environmentNames, 'A release must come from one of these.'),
  }),
]);

const gates = record(
  'a map of gates',
  {
    soak: optional(
      soak,
      'How long a release must have been healthy in the environments of `after`. It starts again after a failure.',
      { default: defaults.soak },
    ),
  },
  { later: ['checks', 'approvals', 'windows', 'health', 'verification', 'freeze'] },
);

const pullRequest = record(
  'a map of keys',
  {
    labels: optional(
      list('a list of labels', label('a label of GitHub', 50), { minimum: 0, maximum: configLimits.labels }),
      'Labels of the pull requests that change this environment.',
      { otherwise: 'none' },
    ),
  },
  { later: ['group', 'reviewers', 'assignees', 'title', 'body', 'draft', 'milestone'] },
);

const environment = record(
  'a map of keys, or nothing',
  {
    after: optional(
      after,
      'The environments that a release comes from: all of them, or any of them. Without it the environment is a root: its versions come from the registry.',
      { otherwise: 'a root' },
    ),
    merge: optional(
      choice(['auto', 'manual']),
      'Who merges the pull requests that change this environment: Plumbline, once the gates are open, or a person.',
      { default: defaults.merge },
    ),
    gates: optional(
      gates,
      'What must hold before a release may move here. Health in the environments of `after` is always asked for.',
    ),
    targets: optional(
      map('a map of targets', '<target>', name, target, { maximum: configLimits.targets }),
      'The places inside the environment: clusters, regions.',
      { otherwise: 'one, named like the environment' },
    ),
    kubernetes: optional(kubernetes, 'The cluster of an environment with one target; not together with `targets`.'),
    'pull-request': optional(pullRequest, 'The pull requests that change this environment.'),
  },
  { mayBeEmpty: true, later: ['waves', 'from', 'drift', 'ignore', 'policies', 'freeze', 'reviewers', 'protection'] },
);

const environments = either('a list of names, in the order of promotion, or a map of environments', [
  environmentNames,
  map('a map of environments', '<environment>', name, environment, { maximum: configLimits.environments }),
]);

const artifact = record(
  'a map of keys',
  {
    image: required(image, 'The container image. Its versions are the tags of its repository.'),
    track: optional(
      record(
        'a map of keys',
        {
          semver: optional(constraint, "Which versions are followed, in Masterminds' syntax.", {
            default: defaults.semver,
          }),
        },
        {
          later: [
            'regex',
            'numerical',
            'alphabetical',
            'newest',
            'newest-build',
            'digest',
            'ignore',
            'platform',
            'minimum-age',
          ],
        },
      ),
      'Which versions are followed.',
    ),
    write: optional(
      choice(['tag', 'digest'], ['both']),
      'What is written: the tag alone, or the tag with the digest that it had (`1.2.3@sha256:…`), which cannot move.',
      { default: defaults.write },
    ),
  },
  { later: ['chart', 'git', 'module', 'verify', 'platform', 'signature'] },
);

const health = either('`none`, or `status: <context>`', [
  choice(['none'], ['argocd', 'flux', 'kubernetes']),
  record('`status: <context>`', {
    status: required(statusContext, 'The commit status on the rendered branch that says the agent is done.'),
  }),
]);

/** The keys of `deploy` and of its overrides. */
const deployKeys = {
  with: optional(
    choice(['kubernetes', 'branch'], ['flux', 'argocd', 'helm', 'terraform', 'opentofu', 'nomad']),
    "How it is deployed: `kubernetes` is server-side apply through the cluster's API; `branch` commits the rendered manifests to the branch `environment/<name>`, for an agent to pull.",
    { default: defaults.with },
  ),
  namespace: optional(
    name,
    'The namespace of resources that name none, and of the inventory. Only with `kubernetes`.',
    { default: defaults.namespace },
  ),
  conflicts: optional(
    choice(['fail', 'force']),
    'What to do about a field that another manager owns: refuse, or take it over. Only with `kubernetes`.',
    { default: defaults.conflicts },
  ),
  timeout: optional(timeout, 'How long to wait for health.', { default: defaults.timeout }),
  health: optional(
    health,
    'How health is known. Only with `branch`, and required there: the commit status that the agent writes on the rendered branch, or `none` where nobody reports.',
    { otherwise: 'with `branch` it must be said' },
  ),
} satisfies Keys;

const laterDeployKeys = ['on-failure', 'kustomization', 'application', 'prune', 'waves', 'strategy', 'wait', 'hooks'];

const override = record('a map of the keys of `deploy`', deployKeys, { later: laterDeployKeys });

const deploy = record(
  'a map of keys',
  {
    ...deployKeys,
    environments: optional(
      map('a map of environments', '<environment>', name, override, { maximum: configLimits.environments }),
      'Other values for some environments. A key that is not repeated keeps its value.',
    ),
  },
  { later: laterDeployKeys },
);

const app = either('a path, or a map of keys', [
  sourcePath,
  record(
    'a map of keys',
    {
      source: required(
        sourcePath,
        'Where its manifests are. A path `p` without `{environment}` means `p/{environment}` where that exists, else `p/overlays/{environment}`.',
      ),
      environments: optional(environmentNames, 'Where it runs; the directory of each must exist.', {
        otherwise: 'the environments whose directory exists',
      }),
      artifacts: optional(
        map('a map of artifacts', '<artifact>', name, artifact, { maximum: configLimits.artifacts }),
        'What has versions that are updated and promoted.',
        { otherwise: 'none' },
      ),
      deploy: optional(deploy, 'How it is deployed.'),
    },
    { later: ['drift', 'ignore', 'policies', 'order', 'depends-on', 'verify'] },
  ),
]);

const apps = map('a map of apps', '<app>', name, app, { minimum: 0, maximum: 100_000 });

/** Everything that `gitops.yaml` may say in this version. */
export const gitopsShape = record(
  'a map of keys',
  {
    version: optional(version, 'The version of this format.', { default: '1' }),
    environments: required(
      environments,
      'The stages of promotion. A list is a chain: each environment takes its releases from the one before it, and a person merges.',
    ),
    apps: required(apps, 'What is deployed: the name of each app, with its path or its keys.'),
  },
  { later: ['policies', 'ignore', 'artifacts', 'drift', 'freeze', 'sources'] },
);

/** The shapes by their names, for the types of what was read. */
export type EnvironmentsShape = typeof environments;
export type EnvironmentShape = typeof environment;
export type AppsShape = typeof apps;
export type AppShape = typeof app;
export type ArtifactShape = typeof artifact;
export type DeployShape = typeof deploy;
export type OverrideShape = typeof override;
