import { readConfig } from '../../../../src/domain/config/load.ts';

/** The files of the config repo that the cases are read against. */
export const repo: readonly string[] = [
  'gitops.yaml',
  'README.md',
  'apps/shop/dev/deployment.yaml',
  'apps/shop/staging/deployment.yaml',
  'apps/shop/prod/deployment.yaml',
  'apps/web/base/deployment.yaml',
  'apps/web/overlays/dev/kustomization.yaml',
  'apps/web/overlays/prod/kustomization.yaml',
  'apps/both/dev/deployment.yaml',
  'apps/both/overlays/dev/kustomization.yaml',
  'apps/both/overlays/prod/kustomization.yaml',
  'regions/eu/prod/api/deployment.yaml',
  'regions/us/prod/api/deployment.yaml',
  'regions/eu/dev/api/deployment.yaml',
  'dev/root.yaml',
  'a-b-c/deployment.yaml',
];

/** Reads a text as the repo's `gitops.yaml`. */
export function read(text: string) {
  return readConfig({ path: 'gitops.yaml', text }, repo);
}
