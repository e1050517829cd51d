/** What holds where `gitops.yaml` says nothing. */
export const defaults = {
  merge: 'manual',
  soak: '0s',
  semver: '*',
  tags: 'loose',
  preReleases: 'ignore',
  minimumAge: '0s',
  with: 'kubernetes',
  namespace: 'default',
  conflicts: 'fail',
  timeout: '10m',
  draft: 'false',
  group: 'app',
  timezone: 'UTC',
} as const;
