import { defaults } from './defaults.ts';
import { deploy } from './format-deploy.ts';
import { environmentNames } from './format-environments.ts';
import { configLimits } from './limits.ts';
import { choice, either, map, optional, record, required } from './shapes.ts';
import { sourcePath } from './source-path.ts';
import { constraint, image, name } from './words.ts';

const artifact = record(
  'a map of keys',
  {
    image: required(image, 'The container image. Its versions are the tags of its repository.'),
    track: optional(
      record(
        'a map of keys',
        {
          semver: optional(constraint, "Which versions are followed, in Masterminds' syntax.", {
            default: defaults.semver,
          }),
        },
        {
          later: [
            'regex',
            'numerical',
            'alphabetical',
            'newest',
            'newest-build',
            'digest',
            'ignore',
            'platform',
            'minimum-age',
          ],
        },
      ),
      'Which versions are followed.',
    ),
    write: optional(
      choice(['tag', 'digest'], ['both']),
      'What is written: the tag alone, or the tag with the digest that it had (`1.2.3@sha256:…`), which cannot move.',
      { default: defaults.write },
    ),
  },
  { later: ['chart', 'git', 'module', 'verify', 'platform', 'signature'] },
);

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
export type ArtifactShape = typeof artifact;
