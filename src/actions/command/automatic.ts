/**
 * For which events `command: auto` of the root action runs an action: nothing that needs credentials of a cluster
 * (DESIGN §9). The conditions of its steps, its description and the refusal of other events are made from this.
 */
export const automatic: Readonly<Record<string, readonly string[]>> = {
  validate: ['pull_request', 'push', 'merge_group'],
  diff: ['pull_request'],
  update: ['repository_dispatch'],
  'drift-check': ['schedule', 'workflow_dispatch'],
};

/** The table as words: `validate on pull_request, push, merge_group; diff on …`. */
export function describeAutomatic(): string {
  return Object.entries(automatic)
    .map(([name, events]) => `${name} on ${events.join(', ')}`)
    .join('; ');
}
