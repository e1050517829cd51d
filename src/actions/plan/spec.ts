import { defineAction, output } from '../../kit/action.ts';
import { apps, config, environments, overrideGates, token } from '../inputs.ts';

/** Says what a deploy would do, as a matrix. */
export const spec = defineAction({
  name: 'plan',
  title: 'Plumbline plan',
  description:
    'Says which environments the tip of the default branch would change, as a matrix for the deploy jobs. Needs no cluster credentials.',
  permissions: [
    { name: 'contents', access: 'read', why: 'to read the configuration' },
    { name: 'deployments', access: 'read', why: 'to see what was deployed' },
  ],
  inputs: { token, config, apps, environments, 'override-gates': overrideGates },
  outputs: {
    changed: output('Whether there is anything to deploy.', true),
    matrix: output('For `strategy.matrix`: one entry per environment with something to deploy, in promotion order.', {
      include: [{ environment: 'dev', apps: 'shop' }] as readonly { environment: string; apps: string }[],
    }),
  },
});
