import type { App } from '../domain/config/model.ts';
import { sameCoordinates } from '../domain/versions/coordinates.ts';
import { describeVersion, sameVersion } from '../domain/versions/observed.ts';
import { ConfigError } from '../kit/errors.ts';
import type { Files } from '../ports/files.ts';
import type { Rendered } from '../ports/renderer.ts';
import type { Move } from './source-changes.ts';
import { VersionPlaces } from './version-places.ts';

/**
 * Insists that what was edited is what will run. A patch that sets the image, or an environment that is not read here, can win over the
 * place that was found: a pull request that says `1.0 → 1.1` and changes nothing would be merged with its gates open, and taken for taken
 * back by the next run.
 *
 * @throws ConfigError with the place that wins
 */
export async function checkEffect(
  files: Files,
  app: App,
  rendered: readonly Rendered[],
  moves: readonly Pick<Move, 'artifact' | 'to'>[],
): Promise<void> {
  const places = new VersionPlaces(files);
  const seen = (await Promise.all(rendered.map((one) => places.of(app, one)))).flat();
  for (const { artifact, to } of moves) {
    for (const { coordinates, version, at } of seen) {
      if (!sameCoordinates(coordinates, artifact.coordinates)) continue;
      const { tag, digest } = version;
      const has = { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
      if (sameVersion(has, to)) continue;
      throw new ConfigError(
        `${artifact.name} of ${app.name} stays at ${describeVersion(tag === undefined && digest === undefined ? undefined : has)}: the edit to ${describeVersion(to)} has no effect here.`,
        {
          at: at(),
          hint: 'Something else decides this value, such as a patch: write the version there, or take it away.',
        },
      );
    }
  }
}
