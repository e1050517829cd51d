import { type Coordinates, coordinatesKey, describeKind, hasDigest } from '../versions/coordinates.ts';
import type { ArtifactShape } from './format-artifacts.ts';
import type { Artifact, Policy } from './model.ts';
import type { Problems } from './problems.ts';
import { quote } from './quote.ts';
import type { Located, Named, ValueOf } from './shape.ts';
import { readTrack } from './track.ts';

type Written = ValueOf<ArtifactShape>['value'];

/** The artifacts of an app; each has coordinates of its own, by which it is found in the manifests. */
export function readArtifacts(
  app: string,
  read: ReadonlyMap<string, Named<ValueOf<ArtifactShape>>>,
  problems: Problems,
): readonly Artifact[] {
  const byCoordinates = new Map<string, string>();
  return [...read].flatMap(([name, { nameAt, value }]) => {
    const path = `apps.${app}.artifacts.${name}`;
    const written = coordinatesOf(value.value);
    if (written === undefined) return [];
    const { value: coordinates, at } = written;
    const other = byCoordinates.get(coordinatesKey(coordinates));
    if (other !== undefined) {
      const message = `${path} has the ${coordinates.kind} ${quote(coordinates.name)}, and so has the artifact ${other}.`;
      const hint = `One artifact is enough: its version is written wherever the app uses the ${coordinates.kind}.`;
      problems.add(at, { rule: `duplicate-${coordinates.kind}`, message, hint });
    }
    byCoordinates.set(coordinatesKey(coordinates), other ?? name);
    const track = readTrack(path, value.value.track, coordinates, problems);
    return {
      name,
      coordinates,
      track,
      write: readWrite(path, value.value, coordinates, track.policy, problems),
      ...(value.value.source && { source: value.value.source.value }),
      at: nameAt,
    };
  });
}

function coordinatesOf({ image, chart, git, module }: Written): Located<Coordinates> | undefined {
  if (image) return { value: { kind: 'image', name: image.value }, at: image.at };
  if (chart) return { value: { kind: 'chart', name: chart.value }, at: chart.at };
  if (git) return { value: { kind: 'git', name: git.value }, at: git.at };
  return module && { value: { kind: 'module', name: module.value }, at: module.at };
}

/** What is written, which must be able to change what the policy changes, and exist for this kind of thing. */
function readWrite(
  path: string,
  { write }: Written,
  coordinates: Coordinates,
  policy: Policy,
  problems: Problems,
): 'tag' | 'digest' {
  if (write?.value === 'digest' && !hasDigest(coordinates)) {
    const message = `${path}.write is digest, and ${describeKind(coordinates)} has none.`;
    problems.add(write.at, { rule: 'conflicting-keys', message, hint: 'Write "tag", or leave it out.' });
  }
  if (write?.value === 'tag' && policy.by === 'digest') {
    const message = `${path}.write is tag, and its track follows the digest of one tag: nothing would ever be written.`;
    problems.add(write.at, { rule: 'conflicting-keys', message, hint: 'Write "digest", or leave it out.' });
  }
  return write?.value ?? (coordinates.kind === 'image' || policy.by === 'digest' ? 'digest' : 'tag');
}
