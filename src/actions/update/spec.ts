import { defineAction, output } from '../../kit/action.ts';
import { lines } from '../../kit/inputs.ts';
import { apps, config, deployWorkflow, environments, token } from '../inputs.ts';

/** Opens pull requests for new versions at the roots of the promotion graph. */
export const spec = defineAction({
  name: 'update',
  title: 'Plumbline update',
  description:
    'Finds newer versions of images, Helm charts, Git repositories and Terraform modules, and keeps one pull request per application and root environment for them.',
  permissions: [
    { name: 'contents', access: 'write', why: 'to commit to the branch of the pull request, and to merge' },
    { name: 'pull-requests', access: 'write', why: 'to open, update, merge and close it' },
    { name: 'statuses', access: 'write', why: 'to show the gates' },
    { name: 'checks', access: 'read', why: 'to see whether the checks of the pull request passed' },
    {
      name: 'actions',
      access: 'write',
      why: "to dispatch the deploy workflow after a merge with the workflow's own token",
    },
    { name: 'packages', access: 'read', why: 'to read private images on ghcr.io, after a login' },
  ],
  inputs: {
    token,
    config,
    apps,
    environments,
    images: lines(
      'Exactly these images, one reference a line (`ghcr.io/acme/web:1.2.3` or with `@sha256:…`), instead of looking for the newest of everything: for the CI of an application repository. Charts, Git tags and modules cannot be named.',
    ),
    'deploy-workflow': deployWorkflow,
  },
  outputs: {
    changed: output('Whether a pull request was opened, updated, merged or closed.', true),
    'pull-requests': output('The pull requests that stand for the updates.', [
      { number: 12, url: 'https://github.com/acme/config/pull/12', app: 'shop', environment: 'dev', state: 'opened' },
    ] as readonly ManagedPullRequest[]),
  },
});

/** A pull request in the outputs of `update`, `drift-check` and `promote`. */
export interface ManagedPullRequest {
  /** 0 where there is none: of an app that failed. */
  readonly number: number;
  readonly url: string;
  readonly app: string;
  readonly environment: string;
  /** The group whose apps share it, where they do. */
  readonly group?: string;
  /**
   * `left-alone`: a person has said no or taken it over; `held`: not opened now, `why` and `until` say more; `failed`: the log says why,
   * the other apps went on.
   */
  readonly state: 'opened' | 'updated' | 'unchanged' | 'merged' | 'closed' | 'left-alone' | 'held' | 'failed';
  /** Why it is held. */
  readonly why?: string;
  /** When it is looked at again, as ISO 8601; left out where nobody can say. */
  readonly until?: string;
  /** What is still owed to it: it was merged, and its deploy could not be started. */
  readonly problem?: string;
}
