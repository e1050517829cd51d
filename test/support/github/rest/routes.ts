import type { Route } from '../http/route.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import { deploymentRoutes } from './deployments.ts';
import { gitDataRoutes } from './git-data.ts';
import { gitRefRoutes } from './git-refs.ts';
import { pullRoutes } from './pulls.ts';
import { repositoryRoutes } from './repositories.ts';
import { statusRoutes } from './statuses.ts';

/** Every operation of the REST API that the simulator serves; the schema fixture holds exactly these. */
export const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...gitRefRoutes,
  ...gitDataRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...statusRoutes,
  ...deploymentRoutes,
];
