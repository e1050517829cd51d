import { loadConfig } from '../domain/config/load.ts';
import type { App, GitOps, Instance } from '../domain/config/model.ts';
import { revisionOf } from '../domain/deploy/revision.ts';
import { type Coordinates, sameCoordinates } from '../domain/versions/coordinates.ts';
import type { Release, Version } from '../domain/versions/model.ts';
import { currentVersions, observedVersions, type Seen } from '../domain/versions/observed.ts';
import { releaseOf } from '../domain/versions/release.ts';
import { ConfigError, UserError } from '../kit/errors.ts';
import type { Finding } from '../kit/findings.ts';
import type { Files, Snapshot } from '../ports/files.ts';
import type { Forge } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { Rendered, Renderer } from '../ports/renderer.ts';
import { VersionPlaces } from './version-places.ts';

/** An app in one target of an environment. */
export interface Placement {
  readonly app: App;
  readonly instance: Instance;
  readonly environment: string;
  readonly target: string;
  /** The directory that it is rendered from. */
  readonly source: string;
}

/** What Git says should run: the configuration and the files of one commit, rendered when asked. */
export class DesiredState implements AsyncDisposable {
  readonly commit: string;
  readonly branch: string;
  readonly config: GitOps;
  readonly files: Snapshot;
  /** Where versions stand in these files. */
  readonly places: VersionPlaces;
  readonly #renderer: Renderer;
  readonly #rendered = new Map<string, Promise<Rendered>>();

  constructor(branch: string, config: GitOps, files: Snapshot, renderer: Renderer) {
    this.commit = files.commit;
    this.branch = branch;
    this.config = config;
    this.files = files;
    this.places = new VersionPlaces(files);
    this.#renderer = renderer;
  }

  /** Renders a source, once. Findings are left to the caller. */
  render(source: string): Promise<Rendered> {
    const rendered = this.#rendered.get(source) ?? this.#renderer.render(this.files, source);
    this.#rendered.set(source, rendered);
    return rendered;
  }

  /** The digest of what a source renders to. @throws ConfigError when it does not render */
  async revision(source: string): Promise<string> {
    return revisionOf((await this.rendered(source)).resources);
  }

  /** The release that an app has in an environment: the versions that stand there. @throws ConfigError */
  async release(app: App, instance: Instance): Promise<Release> {
    return releaseOf(observedVersions(await this.#seen(app, instance), app, instance));
  }

  /** The versions that an app has in an environment, to be brought up to date: equal tags may have several digests. @throws ConfigError */
  async current(app: App, instance: Instance): Promise<ReadonlyMap<string, Version>> {
    return currentVersions(await this.#seen(app, instance), app, instance);
  }

  async #seen(app: App, instance: Instance): Promise<readonly Seen[]> {
    const sources = [...instance.sources.values()];
    return (await Promise.all(sources.map(async (source) => this.places.of(app, await this.readable(source))))).flat();
  }

  /** Whether an app has a place for an artifact in an environment at all. What does not render there does not count. */
  async runs(app: App, instance: Instance, artifact: Coordinates): Promise<boolean> {
    for (const source of instance.sources.values()) {
      const seen = await this.places.of(app, await this.render(source));
      if (seen.some(({ coordinates }) => sameCoordinates(coordinates, artifact))) return true;
    }
    return false;
  }

  /** The placements of an environment, of these apps or all. */
  placements(environment: string, apps: readonly string[] = []): readonly Placement[] {
    return this.config.apps
      .filter((app) => apps.length === 0 || apps.includes(app.name))
      .flatMap((app) => placementsOf(app, environment));
  }

  /** Renders and insists that all of it could be. @throws ConfigError with the first thing that could not */
  async rendered(source: string): Promise<Rendered> {
    return insist(await this.render(source), () => true);
  }

  /** As `rendered`, but what this version does not render (charts) is no error: versions are read and written in its files. */
  async readable(source: string): Promise<Rendered> {
    return insist(await this.render(source), ({ rule }) => rule !== 'render/unavailable');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.files[Symbol.asyncDispose]();
  }
}

function insist(rendered: Rendered, counts: (finding: Finding) => boolean): Rendered {
  const broken = rendered.findings.find((finding) => finding.severity === 'error' && counts(finding));
  if (broken) throw new ConfigError(broken.message, { at: broken, ...(broken.hint && { hint: broken.hint }) });
  return rendered;
}

/** The places of one app in an environment; none when it does not run there. */
export function placementsOf(app: App, environment: string): readonly Placement[] {
  const instance = app.instances.find((candidate) => candidate.environment === environment);
  if (!instance) return [];
  return [...instance.sources].map(([target, source]) => ({ app, instance, environment, target, source }));
}

/** Reads and checks the configuration of a tree. @throws ConfigError, or UserError when there is none */
export async function readConfig(files: Files, path: string): Promise<GitOps> {
  const text = await files.read(path);
  if (text === undefined) {
    throw new UserError(`There is no ${path}.`, {
      at: { file: path },
      hint: 'It names the applications and environments of the repository: see docs/gitops-yaml.md, or name another file with the input "config".',
    });
  }
  const entries = (await files.list('')) ?? [];
  return loadConfig(
    { path, text },
    entries.map((entry) => entry.path),
  );
}

/**
 * The desired state at the tip of the default branch, as the remote has it now: never the commit of an old event, so
 * that running last week's job again cannot bring last week back (DESIGN §1.2).
 */
export async function readDesiredState(
  ports: { git: Git; forge: Forge; renderer: Renderer },
  path: string,
): Promise<DesiredState> {
  const { defaultBranch } = await ports.forge.repository();
  const files = await ports.git.snapshot(await ports.git.tip(defaultBranch));
  try {
    return new DesiredState(defaultBranch, await readConfig(files, path), files, ports.renderer);
  } catch (error) {
    await files[Symbol.asyncDispose]();
    throw error;
  }
}
