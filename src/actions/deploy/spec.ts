import { defineAction, output } from '../../kit/action.ts';
import { requiredText, text } from '../../kit/inputs.ts';
import { apps, config, overrideGates, token } from '../inputs.ts';

/** Brings the tip of the default branch to an environment. */
export const spec = defineAction({
  name: 'deploy',
  title: 'Plumbline deploy',
  description:
    'Brings the tip of the default branch to an environment, waits until exactly that revision is healthy, and records it.',
  permissions: [
    {
      name: 'contents',
      access: 'write',
      why: 'to read the configuration; write only where rendered manifests are committed to a branch',
    },
    { name: 'deployments', access: 'write', why: 'to record what was deployed' },
    { name: 'statuses', access: 'read', why: 'to read the health that an agent reports for a rendered branch' },
    { name: 'actions', access: 'write', why: 'to start the promote workflow when something became healthy' },
  ],
  inputs: {
    token,
    config,
    environment: requiredText('The environment to deploy to.'),
    apps,
    'promote-workflow': text(
      'The file name of the workflow that promotes, to be started when something became healthy. `none` for never.',
      { default: 'gitops-promote.yml' },
    ),
    'override-gates': overrideGates,
  },
  outputs: {
    changed: output('Whether anything was deployed that was not there before.', true),
    deployments: output('What was deployed, and how it ended.', [
      {
        app: 'shop',
        environment: 'dev',
        target: 'dev',
        revision: 'sha256:…',
        release: 'r-…',
        outcome: 'healthy',
        deployment: 1,
      },
    ] as readonly DeploymentOutcome[]),
  },
});

/** One line of the output `deployments`. */
export interface DeploymentOutcome {
  readonly app: string;
  readonly environment: string;
  readonly target: string;
  readonly revision: string;
  readonly release: string;
  /** `unchanged` was healthy before; `held` waits for its gates; `waiting` was handed to an agent that has not reported yet, or to a run that came later. */
  readonly outcome: 'healthy' | 'unchanged' | 'held' | 'waiting' | 'failed';
  /** The id of the GitHub deployment; 0 where none was made. */
  readonly deployment: number;
}
