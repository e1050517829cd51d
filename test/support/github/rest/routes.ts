import type { Route } from '../http/route.ts';
import { actionRoutes } from './actions.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import { deploymentRoutes } from './deployments.ts';
import { environmentRoutes } from './environments.ts';
import { gitDataRoutes } from './git-data.ts';
import { gitRefRoutes } from './git-refs.ts';
import { issueRoutes } from './issues.ts';
import { labelRoutes } from './labels.ts';
import { protectionRoutes } from './protection.ts';
import { pullRoutes } from './pulls.ts';
import { releaseRoutes } from './releases.ts';
import { repositoryRoutes } from './repositories.ts';
import { reviewRoutes } from './reviews.ts';
import { statusRoutes } from './statuses.ts';
import { userRoutes } from './users.ts';
import { variableRoutes } from './variables.ts';

/** Every operation of the REST API that the simulator serves; the schema fixture holds exactly these. */
export const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...protectionRoutes,
  ...gitRefRoutes,
  ...gitDataRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...releaseRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...commentRoutes,
  ...statusRoutes,
  ...checkRoutes,
  ...deploymentRoutes,
  ...environmentRoutes,
  ...actionRoutes,
  ...variableRoutes,
  ...userRoutes,
];
