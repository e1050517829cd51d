import { defineAction, output } from '../../kit/action.ts';
import { choice } from '../../kit/inputs.ts';
import { apps, config, deployWorkflow, environments, token } from '../inputs.ts';
import { spec as update } from '../update/spec.ts';

/** Says on a schedule what has drifted. */
export const spec = defineAction({
  name: 'drift-check',
  title: 'Plumbline drift-check',
  description:
    'Says on a schedule what has drifted: images that lag behind their registry, and commits that were not deployed; opens the pull requests for newer images.',
  permissions: [...update.permissions, { name: 'deployments', access: 'read', why: 'to see what was deployed' }],
  inputs: {
    token,
    config,
    apps,
    environments,
    mode: choice(
      'What to do about images that lag at root environments: open pull requests, or only report.',
      ['update', 'report'],
      {
        default: 'update',
      },
    ),
    'deploy-workflow': deployWorkflow,
  },
  outputs: {
    drifted: output('Whether anything has drifted.', true),
    drift: output('What has drifted.', [
      { kind: 'image-lag', app: 'shop', environment: 'dev', target: 'dev', what: 'web', from: '1.2.3', to: '1.2.4' },
    ] as readonly Drift[]),
    changed: update.outputs.changed,
    'pull-requests': update.outputs['pull-requests'],
  },
});

/** One difference between two things that should agree. */
export interface Drift {
  readonly kind: 'image-lag' | 'undeployed';
  readonly app: string;
  readonly environment: string;
  readonly target: string;
  /** The artifact that lags, or `revision`. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}
