import { defaults } from './defaults.ts';
import type { ArtifactShape } from './format-apps.ts';
import type { Artifact } from './model.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { Named, ValueOf } from './shape.ts';

/** The artifacts of an app; each has an image of its own, by which it is found in the manifests. */
export function readArtifacts(
  app: string,
  read: ReadonlyMap<string, Named<ValueOf<ArtifactShape>>>,
  problems: Problems,
): readonly Artifact[] {
  const byImage = new Map<string, string>();
  return [...read].map(([name, { nameAt, value }]) => {
    const { image, track, write } = value.value;
    const other = byImage.get(image.value);
    if (other !== undefined) {
      const message = `apps.${app}.artifacts.${name} has the image ${quote(image.value)}, and so has the artifact ${other}.`;
      const hint = 'One artifact is enough: its version is written wherever the app uses the image.';
      problems.add(image.at, { rule: 'duplicate-image', message, hint });
    }
    byImage.set(image.value, other ?? name);
    return {
      name,
      coordinates: { kind: 'image', name: image.value },
      track: { policy: { by: 'semver', constraint: track?.value.semver?.value ?? defaults.semver } },
      write: write?.value ?? defaults.write,
      at: nameAt,
    };
  });
}
