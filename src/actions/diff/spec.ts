import { defineAction, output } from '../../kit/action.ts';
import { flag, text } from '../../kit/inputs.ts';
import { config, token } from '../inputs.ts';

/** Shows what a pull request changes in the rendered manifests. */
export const spec = defineAction({
  name: 'diff',
  title: 'Plumbline diff',
  description:
    'Shows what a pull request changes in the rendered manifests of each application and environment, in one comment.',
  permissions: [
    { name: 'contents', access: 'read', why: 'to read both sides' },
    { name: 'pull-requests', access: 'write', why: 'to write the comment' },
  ],
  inputs: {
    token,
    config,
    base: text('The branch or commit to compare with. Empty for the base of the pull request, or the default branch.'),
    comment: flag('Whether to write the comment on the pull request. The summary is written always.', {
      default: true,
    }),
  },
  outputs: {
    changed: output('Whether anything rendered differs.', true),
    changes: output('What differs, per application, environment and target.', [
      { app: 'shop', environment: 'dev', target: 'dev', added: 0, changed: 1, removed: 0 },
    ] as readonly {
      app: string;
      environment: string;
      target: string;
      added: number;
      changed: number;
      removed: number;
    }[]),
  },
});
