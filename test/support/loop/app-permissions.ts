/** What docs/app-token.md tells to give the App. */
export const appPermissions = {
  contents: 'write',
  pull_requests: 'write',
  statuses: 'write',
  deployments: 'write',
  checks: 'read',
  actions: 'write',
} as const;
