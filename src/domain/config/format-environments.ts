import { defaults } from './defaults.ts';
import { pullRequest } from './format-pull-requests.ts';
import { configLimits } from './limits.ts';
import { choice, either, list, map, optional, record } from './shapes.ts';
import { duration, kubernetesVersion, label, name } from './words.ts';

const soak = duration(0, 365 * 86_400, '365d');

/** Names of environments, where something refers to them. */
export const environmentNames = list('a list of environments', name, { maximum: configLimits.environments });

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

/** The stages of promotion. */
export const environments = either('a list of names, in the order of promotion, or a map of environments', [
  environmentNames,
  map('a map of environments', '<environment>', name, environment, { maximum: configLimits.environments }),
]);

export type EnvironmentsShape = typeof environments;
export type EnvironmentShape = typeof environment;
