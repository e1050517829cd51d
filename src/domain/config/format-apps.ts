import { artifact } from './format-artifacts.ts';
import { deploy } from './format-deploy.ts';
import { environmentNames } from './format-environments.ts';
import { configLimits } from './limits.ts';
import { either, map, optional, record, required } from './shapes.ts';
import { sourcePath } from './source-path.ts';
import { name } from './words.ts';

const app = either('a path, or a map of keys', [
  sourcePath,
  record(
    'a map of keys',
    {
      source: required(
        sourcePath,
        'Where its manifests are. A path `p` without `{environment}` means `p/{environment}` where that exists, else `p/overlays/{environment}`.',
      ),
      environments: optional(environmentNames, 'Where it runs; the directory of each must exist.', {
        otherwise: 'the environments whose directory exists',
      }),
      artifacts: optional(
        map('a map of artifacts', '<artifact>', name, artifact, { maximum: configLimits.artifacts }),
        'What has versions that are updated and promoted.',
        { otherwise: 'none' },
      ),
      deploy: optional(deploy, 'How it is deployed.'),
    },
    { later: ['drift', 'ignore', 'policies', 'order', 'depends-on', 'verify'] },
  ),
]);

/** What is deployed. */
export const apps = map('a map of apps', '<app>', name, app, { minimum: 0, maximum: 100_000 });

export type AppsShape = typeof apps;
export type AppShape = typeof app;
