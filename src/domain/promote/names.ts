/** What a managed pull request is for. */
export type Verb = 'update' | 'promote';

/** The branch of the one pull request for an app and environment (public name, DESIGN §2). */
export function branchName(verb: Verb, environment: string, app: string): string {
  return `plumbline/${verb}/${environment}/${app}`;
}

/** Start of all branches of a verb. */
export function branchPrefix(verb: Verb): string {
  return `plumbline/${verb}/`;
}

/** The branch that rendered manifests of an environment are committed to. */
export function renderedBranch(environment: string): string {
  return `environment/${environment}`;
}

/** The branch of the one update of a group (public name). No app can be called so: names have no `_`. */
export function groupBranchName(environment: string, group: string): string {
  return `plumbline/update/${environment}/_${group}`;
}
