import type { App, Artifact } from '../domain/config/model.ts';
import { readDocuments } from '../domain/manifests/documents.ts';
import { isObject } from '../domain/manifests/kustomization.ts';
import type { JsonObject, SourceFile } from '../domain/manifests/model.ts';
import { findSites } from '../domain/sites/find-sites.ts';
import { seenInResources } from '../domain/sites/resource-places.ts';
import { isFlux } from '../domain/sites/sources.ts';
import { coordinatesKey } from '../domain/versions/coordinates.ts';
import type { Seen } from '../domain/versions/observed.ts';
import { UserError } from '../kit/errors.ts';
import type { Files } from '../ports/files.ts';
import type { Rendered } from '../ports/renderer.ts';

/** Where versions stand in the sources of one commit; each file is read once. */
export class VersionPlaces {
  readonly #files: Files;
  readonly #rendered = new Map<Rendered, Promise<readonly Seen[]>>();
  readonly #inputs = new Map<Rendered, Promise<readonly SourceFile[]>>();
  #context: Promise<readonly SourceFile[]> | undefined;

  constructor(files: Files) {
    this.#files = files;
  }

  /**
   * Where the artifacts of an app stand in a source. What is rendered is what counts, wherever the version was written; what nothing
   * rendered shows (a chart, a module, what only a comment marks) is looked for in the files that it is made from.
   */
  async of(app: App, rendered: Rendered): Promise<readonly Seen[]> {
    if (app.artifacts.length === 0) return [];
    const seen = await this.#inResources(rendered);
    const known = new Set(seen.map(({ coordinates }) => coordinatesKey(coordinates)));
    const rest = app.artifacts.filter(({ coordinates }) => !known.has(coordinatesKey(coordinates)));
    return rest.length === 0 ? seen : [...seen, ...(await this.#inFiles(app, rest, rendered))];
  }

  /** The files that a source is made from. */
  inputs(rendered: Rendered): Promise<readonly SourceFile[]> {
    const read = this.#inputs.get(rendered) ?? this.#read(rendered.inputs);
    this.#inputs.set(rendered, read);
    return read;
  }

  /**
   * Every file of the repository that says where Flux takes charts from: a HelmRelease names its repository, which most often stands in
   * another directory. Read once, and only where a chart or a Flux resource asks for it.
   */
  context(): Promise<readonly SourceFile[]> {
    this.#context ??= this.#readContext();
    return this.#context;
  }

  #inResources(rendered: Rendered): Promise<readonly Seen[]> {
    const look = async () => {
      const needsContext = rendered.resources.some(({ value }) => isFlux(value));
      return seenInResources(rendered.resources, needsContext ? resourcesOf(await this.context()) : []);
    };
    const seen = this.#rendered.get(rendered) ?? look();
    this.#rendered.set(rendered, seen);
    return seen;
  }

  async #inFiles(app: App, artifacts: readonly Artifact[], rendered: Rendered): Promise<readonly Seen[]> {
    const wanted = new Set(artifacts.map(({ coordinates }) => coordinatesKey(coordinates)));
    const files = await this.inputs(rendered);
    const { sites } = findSites(files, (name) => meant(app, name));
    return sites
      .filter(({ coordinates }) => wanted.has(coordinatesKey(coordinates)))
      .map(({ coordinates, version, file, line, column }) => ({
        coordinates,
        version,
        at: () => ({ file, line, column }),
      }));
  }

  async #read(paths: readonly string[]): Promise<readonly SourceFile[]> {
    return Promise.all(paths.map(async (path) => ({ path, text: (await this.#files.read(path)) ?? '' })));
  }

  async #readContext(): Promise<readonly SourceFile[]> {
    const entries = (await this.#files.list('')) ?? [];
    const found: SourceFile[] = [];
    for (const { path } of entries.filter((entry) => /\.ya?ml$/u.test(entry.path))) {
      const text = await this.#files.read(path).catch(nothingForUsers);
      if (text?.includes('source.toolkit.fluxcd.io')) found.push({ path, text });
    }
    return found;
  }
}

/** The artifact that a marker's name means: `flux-system:web` and `web` for the artifact `web`. */
function meant(app: App, name: string): Artifact['coordinates'] | undefined {
  const own = name.slice(name.indexOf(':') + 1);
  return app.artifacts.find((artifact) => artifact.name === own)?.coordinates;
}

/** A file that cannot be read says nothing of sources; whoever renders it says why. */
function nothingForUsers(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
}

function resourcesOf(files: readonly SourceFile[]): readonly JsonObject[] {
  return files.flatMap((file) =>
    readDocuments(file).documents.flatMap(({ value }) => (isObject(value) ? [value] : [])),
  );
}
