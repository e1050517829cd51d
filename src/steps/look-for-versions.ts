import pLimit from 'p-limit';
import type { App, Artifact, Environment, Instance } from '../domain/config/model.ts';
import { roots } from '../domain/promote/graph.ts';
import type { Version } from '../domain/versions/model.ts';
import { describeVersion } from '../domain/versions/observed.ts';
import type { UserError } from '../kit/errors.ts';
import type { Host } from '../ports/host.ts';
import { type DesiredState, placementsOf } from './desired-state.ts';
import { isolate } from './isolate.ts';
import { type Named, namedFor, parseNamed } from './named-images.ts';
import { findNewer, type NewerPorts } from './newer-version.ts';
import { isSelected } from './selection.ts';

/** A version of an artifact that a root environment should have and does not. */
export interface NewVersion {
  readonly app: App;
  readonly environment: string;
  readonly artifact: Artifact;
  readonly from: Version | undefined;
  readonly to: Version;
}

/** An app that was looked at in one root environment. */
export interface Looked {
  readonly app: App;
  readonly environment: Environment;
  readonly newer: readonly NewVersion[];
  /** Set when it could not be said what is newer: its registry, or its manifests. */
  readonly failed?: UserError;
}

/** Applications that are looked at side by side: what is waited for is registries, which take minutes one after the other. */
const atOnce = 8;

interface Selection {
  readonly apps: readonly string[];
  readonly environments: readonly string[];
  /** Exactly these references instead of the newest. */
  readonly images?: readonly string[];
}

interface Ports extends NewerPorts {
  readonly host: Host;
}

/**
 * Compares every app in every root environment with the registries; with named images only the apps that follow one of
 * them, in the policy of which it is. Never a downgrade. What fails for one app is kept to it.
 *
 * @throws InputError for a named image that no application follows, that no policy allows, or that the registry does not have
 */
export async function lookForVersions(
  ports: Ports,
  desired: DesiredState,
  selection: Selection,
): Promise<readonly Looked[]> {
  const named = parseNamed(selection.images ?? [], desired.config);
  const asked = rootApps(desired, selection)
    .map(({ app, environment }) => {
      const artifacts = named.length === 0 ? app.artifacts : app.artifacts.filter((one) => namedFor(named, one));
      return { app, environment, artifacts, named };
    })
    .filter(({ artifacts }) => named.length === 0 || artifacts.length > 0);
  const limit = pLimit(atOnce);
  const answered = asked.map((one) => ({ ...one, answer: limit(() => newerOf(ports, desired, one)) }));
  await Promise.allSettled(answered.map(({ answer }) => answer));
  const looked: Looked[] = [];
  // What is said comes in the order of the configuration, whichever registry answered first.
  for (const { app, environment, answer } of answered) {
    const result = await isolate(ports.host, `${app.name} in ${environment.name}`, async () => {
      const { newer, notes } = await answer;
      for (const note of notes) ports.host.info(note);
      return { newer };
    });
    looked.push({ app, environment, newer: [], ...result });
  }
  sayUnused(ports.host, named, looked);
  return looked;
}

function rootApps(desired: DesiredState, selection: Selection) {
  return roots(desired.config)
    .filter((environment) => isSelected(selection.environments, environment.name))
    .flatMap((environment) =>
      desired.config.apps
        .filter((app) => isSelected(selection.apps, app.name) && placementsOf(app, environment.name).length > 0)
        .map((app) => ({ app, environment })),
    );
}

async function newerOf(
  ports: NewerPorts,
  desired: DesiredState,
  asked: {
    readonly app: App;
    readonly environment: Environment;
    readonly artifacts: readonly Artifact[];
    readonly named: readonly Named[];
  },
): Promise<{ readonly newer: readonly NewVersion[]; readonly notes: readonly string[] }> {
  const { app, environment, artifacts, named } = asked;
  const instance = placementsOf(app, environment.name)[0]?.instance;
  if (!instance) return { newer: [], notes: [] };
  const current = await desired.current(app, instance);
  const newer: NewVersion[] = [];
  const notes: string[] = [];
  for (const artifact of artifacts) {
    const from = current.get(artifact.name);
    if (!from && (await runsElsewhereOnly(desired, app, instance, artifact))) continue;
    const wanted = namedFor(named, artifact);
    const found = await findNewer(ports, { artifact, from, wanted });
    const where = `${artifact.name} of ${app.name} in ${environment.name}`;
    notes.push(...found.notes.map((note) => `${where}: ${note}`));
    if (found.to) newer.push({ app, environment: environment.name, artifact, from, to: found.to });
    else if (wanted)
      notes.push(`${wanted.text} changes nothing in ${environment.name}: ${app.name} has ${describeVersion(from)}.`);
  }
  return { newer, notes };
}

/** An artifact of other environments (a sidecar in production only) has no version here, and no place for one. */
async function runsElsewhereOnly(
  desired: DesiredState,
  app: App,
  here: Instance,
  { coordinates }: Artifact,
): Promise<boolean> {
  if (await desired.runs(app, here, coordinates)) return false;
  for (const instance of app.instances)
    if (instance !== here && (await desired.runs(app, instance, coordinates))) return true;
  return false;
}

function sayUnused(host: Host, named: readonly Named[], looked: readonly Looked[]): void {
  const images = new Set(looked.flatMap(({ app }) => app.artifacts.map(({ coordinates }) => coordinates.name)));
  for (const { reference } of named) {
    if (!images.has(reference.name)) host.warning(`${reference.text}: no selected root environment runs this image.`);
  }
}
