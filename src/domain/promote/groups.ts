import type { Environment } from '../config/model.ts';

/** The name of the group that all apps of an environment are in. */
const everything = 'all';

/** The group in which an app is updated in an environment; undefined when it has a pull request of its own. */
export function groupOf({ pullRequests: { group } }: Environment, app: string): string | undefined {
  if (group === 'app') return undefined;
  if (group === 'environment') return everything;
  return [...group].find(([, apps]) => apps.includes(app))?.[0];
}
