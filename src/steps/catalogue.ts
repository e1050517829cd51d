import type { ArtifactKind, Coordinates } from '../domain/versions/coordinates.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Publisher } from '../ports/publisher.ts';

/** All kinds of artifacts behind one port: each question goes to who publishes that kind. */
export function createCatalogue(publishers: Readonly<Record<ArtifactKind, Publisher>>): Catalogue {
  const at = ({ kind }: Coordinates): Publisher => publishers[kind];
  return {
    versions: (of) => at(of).versions(of.name),
    digest: (of, tag) => at(of).digest(of.name, tag),
    confirm: (of, tag) => at(of).confirm(of.name, tag),
    dated: (of, versions) => at(of).dated(of.name, versions),
    describe: (of, version) => at(of).describe(of.name, version),
  };
}
