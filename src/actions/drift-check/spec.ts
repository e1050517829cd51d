import { defineAction, output } from '../../kit/action.ts';
import { choice } from '../../kit/inputs.ts';
import { apps, config, deployWorkflow, environments, token } from '../inputs.ts';
import { spec as update } from '../update/spec.ts';

/** Says on a schedule what has drifted. */
export const spec = defineAction({
  name: 'drift-check',
  title: 'Plumbline drift-check',
  description:
    'Says on a schedule what has drifted: versions of images, charts, Git repositories and modules that lag behind what is published, and commits that were not deployed; opens the pull requests for newer versions.',
  permissions: [...update.permissions, { name: 'deployments', access: 'read', why: 'to see what was deployed' }],
  inputs: {
    token,
    config,
    apps,
    environments,
    mode: choice(
      'What to do about versions that lag at root environments: open pull requests, or only report.',
      ['update', 'report'],
      {
        default: 'update',
      },
    ),
    'deploy-workflow': deployWorkflow,
  },
  outputs: {
    drifted: output('Whether anything has drifted. A release that its gates hold has not.', true),
    drift: output('What has drifted, and what is held, by its gates or because somebody took it back (`kind: held`).', [
      { kind: 'image-lag', app: 'shop', environment: 'dev', target: 'dev', what: 'web', from: '1.2.3', to: '1.2.4' },
    ] as readonly Drift[]),
    changed: update.outputs.changed,
    'pull-requests': update.outputs['pull-requests'],
  },
});

/** One difference between two things that should agree; or, with the kind `held`, that may not agree yet. */
export interface Drift {
  /**
   * `held`: in Git and not deployed, as its gates are closed; or newer, and merged and taken back before. That is the order of things
   * and no drift.
   */
  readonly kind: 'image-lag' | 'undeployed' | 'held';
  readonly app: string;
  readonly environment: string;
  readonly target: string;
  /** The artifact that lags, or `revision`. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Which gate is closed, or what was taken back, for what is held. */
  readonly why?: string;
}
