import { track } from './format-track.ts';
import { choice, optional, record } from './shapes.ts';
import { chart, git, image, module, sourceRepository } from './words-coordinates.ts';

/** A named thing with versions. */
export const artifact = record(
  'a map of keys',
  {
    image: optional(image, 'The container image. Its versions are the tags of its repository.'),
    chart: optional(
      chart,
      'The Helm chart, in a container registry, or in a classic repository: then the last part is the name of the chart.',
    ),
    git: optional(git, 'The Git repository. Its versions are its tags.'),
    module: optional(module, 'The module of a Terraform registry.'),
    track: optional(track, 'Which versions are followed.'),
    write: optional(
      choice(['tag', 'digest'], ['both']),
      'What is written: the tag alone, or the tag with the digest that it had (`1.2.3@sha256:…`), which cannot move. For `git` the digest is the commit. Modules and classic charts have none.',
      { otherwise: '`digest` for images and where `track.digest` is given, else `tag`' },
    ),
    source: optional(
      sourceRepository,
      'The repository that it is built from, for release notes where the version itself does not say it.',
    ),
  },
  { exactlyOne: ['image', 'chart', 'git', 'module'], later: ['verify', 'platform', 'signature'] },
);

export type ArtifactShape = typeof artifact;
