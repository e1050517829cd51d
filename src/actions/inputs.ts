import { lines, secret, text } from '../kit/inputs.ts';

/** Inputs that several actions share: said once, spread into their specs in this order. */

export const token = secret(
  "The token to work with. With the workflow's own token (the default) what Plumbline pushes or merges starts no other workflow; an App token lets events flow (docs/app-token.md).",
  { default: '${{ github.token }}' },
);

export const config = text('The file that names applications and environments, from the root of the repository.', {
  default: 'gitops.yaml',
});

export const apps = lines('Only these applications, one a line; all when empty.');

export const environments = lines('Only these environments, one a line; all when empty.');

export const deployWorkflow = text(
  "The file name of the workflow that deploys, to be dispatched after a merge with the workflow's own token, which starts nothing by itself. `none` for never.",
  { default: 'gitops-deploy.yml' },
);

export const overrideGates = text(
  'A reason to deploy releases whose gates are not open: for emergencies. It is recorded in the deployment.',
);
