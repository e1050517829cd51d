import { defineAction } from '../../kit/action.ts';
import { apps, config, deployWorkflow, environments, token } from '../inputs.ts';
import { spec as update } from '../update/spec.ts';

/** Moves releases along the promotion graph. */
export const spec = defineAction({
  name: 'promote',
  title: 'Plumbline promote',
  description:
    'Compares each environment with those it comes after and keeps one pull request per application to move the release on, behind its gates.',
  permissions: [
    ...update.permissions,
    {
      name: 'deployments',
      access: 'write',
      why: 'to read health from deployments, and to settle those whose agent has reported since',
    },
  ],
  inputs: { token, config, apps, environments, 'deploy-workflow': deployWorkflow },
  outputs: {
    changed: update.outputs.changed,
    'pull-requests': update.outputs['pull-requests'],
  },
});
