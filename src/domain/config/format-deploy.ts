import { defaults } from './defaults.ts';
import { configLimits } from './limits.ts';
import type { Keys } from './shape.ts';
import { choice, either, inherited, map, optional, record, required } from './shapes.ts';
import { duration, name, statusContext } from './words.ts';

/** GitHub ends a job on a self-hosted runner after five days (https://docs.github.com/en/actions/reference/limits). */
const timeout = duration(1, 5 * 86_400, '5d');

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

const override = record('a map of the keys of `deploy`', inherited(deployKeys, 'that of `deploy`'), {
  later: laterDeployKeys,
});

/** How an app is deployed. */
export const deploy = record(
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

export type DeployShape = typeof deploy;
export type OverrideShape = typeof override;
