import { apps } from './format-apps.ts';
import { environments } from './format-environments.ts';
import type { ConstantShape } from './shape.ts';
import { optional, record, required } from './shapes.ts';

const version: ConstantShape = { kind: 'constant', takes: '`1`', value: 1 };

/** Everything that `gitops.yaml` may say in this version. */
export const gitopsShape = record(
  'a map of keys',
  {
    version: optional(version, 'The version of this format.', { default: '1' }),
    environments: required(
      environments,
      'The stages of promotion. A list is a chain: each environment takes its releases from the one before it, and a person merges.',
    ),
    apps: required(apps, 'What is deployed: the name of each app, with its path or its keys.'),
  },
  { later: ['policies', 'ignore', 'artifacts', 'drift', 'freeze', 'sources'] },
);
