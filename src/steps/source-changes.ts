import pLimit from 'p-limit';
import type { Artifact } from '../domain/config/model.ts';
import type { SourceChanges } from '../domain/report/source-changes.ts';
import type { Version } from '../domain/versions/model.ts';
import type { Description } from '../domain/versions/published.ts';
import { releasesBetween } from '../domain/versions/releases-between.ts';
import { type SourceRepository, sourceRepository } from '../domain/versions/source-repository.ts';
import { formatPlatform, missingPlatforms } from '../domain/versions/wanted-platforms.ts';
import { UserError } from '../kit/errors.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Forge } from '../ports/forge.ts';
import type { Host } from '../ports/host.ts';
import type { SourceHistory } from '../ports/source-history.ts';

/** An artifact that moves from one version to another. */
export interface Move {
  readonly app: string;
  readonly artifact: Artifact;
  readonly from: Version | undefined;
  readonly to: Version;
}

interface Ports {
  readonly catalogue: Catalogue;
  readonly host: Pick<Host, 'info'>;
  readonly forge: SourceHistory & Pick<Forge, 'repository'>;
}

/** Moves that are looked up side by side. */
const atOnce = 8;
/** Releases that are looked through. */
const releaseCount = 100;

/**
 * What the sources say about each move: the commits between the revisions that both versions were built from, and what was
 * published with them. An extra: whatever cannot be found out is said in its place, and nothing fails for it.
 */
export async function readSourceChanges(ports: Ports, moves: readonly Move[]): Promise<readonly SourceChanges[]> {
  const limit = pLimit(atOnce);
  return await Promise.all(moves.map((move) => limit(() => readOne(ports, move))));
}

async function readOne(ports: Ports, move: Move): Promise<SourceChanges> {
  const base = { app: move.app, artifact: move.artifact.name, releases: [] };
  try {
    return { ...base, ...(await lookUp(ports, move)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Its words may differ from run to run (a request's id, a time): in the body they would be rewritten each time.
    ports.host.info(`${move.artifact.name} of ${move.app}: ${error.message}`);
    return { ...base, unknown: 'the place that publishes it does not tell' };
  }
}

async function lookUp({ catalogue, forge }: Ports, { artifact, from, to }: Move): Promise<Partial<SourceChanges>> {
  const describe = async (version: Version | undefined) => {
    const name = version?.digest ?? version?.tag;
    return name === undefined ? undefined : await catalogue.describe(artifact.coordinates, name);
  };
  const [before, after] = await Promise.all([describe(from), describe(to)]);
  // What the configuration says counts: a label is the word of whoever built the image.
  const label = artifact.source ?? after?.source ?? before?.source;
  const source = label === undefined ? undefined : await findSource(forge, label);
  const revisions = { ...revisionOf('from', before), ...revisionOf('to', after), ...lostPlatforms(before, after) };
  if (!source)
    return { ...revisions, unknown: label === undefined ? 'no source is named' : 'its source names no repository' };
  const known = { ...revisions, repository: `${source.owner}/${source.name}` };
  // Whoever may push one image could else have our token read any repository to everybody who reads this one.
  const seen = artifact.source !== undefined || (await forge.isPublic(source));
  if (seen !== true) return { ...known, unknown: seen.why };
  const releases = await readReleases(forge, source, from, to);
  return { ...known, releases, ...(await compare(forge, source, before?.revision, after?.revision)) };
}

/** Where a label names our own server, it is that one, by whatever scheme the label says: `http://github.com` is common in them. */
async function findSource(forge: Pick<Forge, 'repository'>, label: string): Promise<SourceRepository | undefined> {
  const source = sourceRepository(label);
  const own = new URL((await forge.repository()).url);
  return source && new URL(source.server).host === own.host ? { ...source, server: own.origin } : source;
}

function revisionOf(side: 'from' | 'to', description: Description | undefined): { from?: string; to?: string } {
  return description?.revision === undefined ? {} : { [side]: description.revision };
}

function lostPlatforms(before: Description | undefined, after: Description | undefined): { lost?: readonly string[] } {
  if (!before || !after) return {};
  const lost = missingPlatforms(after.platforms, before.platforms).map(formatPlatform);
  return lost.length === 0 ? {} : { lost };
}

async function compare(
  forge: SourceHistory,
  source: SourceRepository,
  from: string | undefined,
  to: string | undefined,
): Promise<Pick<SourceChanges, 'range' | 'unknown'>> {
  if (from === undefined || to === undefined) {
    return { unknown: `the ${from === undefined ? 'old' : 'new'} version does not say its revision` };
  }
  if (from === to) return { unknown: 'both versions were built from the same revision' };
  const compared = await forge.compareCommits(source, from, to);
  if ('why' in compared) return { unknown: compared.why };
  const commits = compared.commits.map((commit) => ({ ...commit, url: commitUrl(source, commit.id) }));
  return { range: { url: compared.url, ahead: compared.ahead, behind: compared.behind, commits } };
}

function commitUrl({ server, owner, name }: SourceRepository, id: string): string {
  return `${server}/${owner}/${name}/commit/${encodeURIComponent(id)}`;
}

async function readReleases(
  forge: SourceHistory,
  source: SourceRepository,
  from: Version | undefined,
  to: Version,
): Promise<SourceChanges['releases']> {
  if (to.tag === undefined) return [];
  const releases = await forge.releases(source, releaseCount);
  return 'why' in releases ? [] : releasesBetween(releases, from?.tag, to.tag);
}
