import { code } from '../../domain/report/markdown.ts';
import { releaseOf } from '../../domain/versions/release.ts';
import { UserError } from '../../kit/errors.ts';
import type { PullRequest } from '../../ports/forge.ts';
import { type DesiredState, placementsOf } from '../../steps/desired-state.ts';
import { editVersions } from '../../steps/edit-versions.ts';
import type { HeldVersions } from '../../steps/held-versions.ts';
import { isolate } from '../../steps/isolate.ts';
import type { Looked, NewVersion } from '../../steps/look-for-versions.ts';
import type { Openings } from '../../steps/openings.ts';
import { previewMember } from '../../steps/preview.ts';
import type { Member, Proposed, ProposePorts } from '../../steps/proposal.ts';
import { propose } from '../../steps/propose.ts';
import { unjudge } from '../../steps/unjudge.ts';
import { closeUnit } from './close-unit.ts';
import { offered, whyHeld } from './offered.ts';
import type { ManagedPullRequest } from './spec.ts';
import { groupKey, inOrder, rowOf } from './unit-rows.ts';
import type { Unit } from './units.ts';

/** What the units of a run have in common. */
export interface Around {
  readonly held: HeldVersions;
  readonly openings: Openings;
  /** The open pull requests that may be closed as moot, by branch; undefined when none may. */
  readonly closable: ReadonlyMap<string, PullRequest> | undefined;
}

/** Keeps the pull request of a unit, or closes it when it has become moot. One row for each app that something is said of. */
export async function updateUnit(
  ports: ProposePorts,
  desired: DesiredState,
  unit: Unit,
  around: Around,
): Promise<readonly ManagedPullRequest[]> {
  const rows: ManagedPullRequest[] = [];
  const members: Member[] = [];
  for (const looked of unit.looked) {
    const made = await makeMember(ports, desired, unit, looked, around.held);
    if ('member' in made) members.push(made.member);
    if ('row' in made) rows.push(made.row);
  }
  const leftOut = rows.filter(({ state }) => state === 'failed').map(({ app }) => app);
  if (members.length > 0) {
    const proposed = await proposeUnit(ports, desired, unit, { members, leftOut }, around.openings);
    if (proposed.state === 'merged') around.openings.free(unit.branch);
    return inOrder(unit, [...rows, ...members.map(({ app }) => rowOf(unit, app.name, proposed))]);
  }
  const open = around.closable?.get(unit.branch);
  if (leftOut.length > 0 && open) await unjudge(ports.forge, open, unit.environment.name);
  // What failed may have its part in it: nothing is known to be moot.
  const closed = leftOut.length > 0 ? undefined : await closeUnit(ports, desired, unit, around.closable);
  if (closed) around.openings.free(unit.branch);
  return inOrder(unit, closed ? [...rows, ...closed] : rows);
}

/** What one app brings into the pull request; or what is said of it instead, which can be nothing. */
async function makeMember(
  ports: ProposePorts,
  desired: DesiredState,
  unit: Unit,
  looked: Looked,
  held: HeldVersions,
): Promise<{ readonly member: Member } | { readonly row: ManagedPullRequest } | Record<string, never>> {
  const { app, environment } = looked;
  const base = { app: app.name, environment: environment.name, number: 0, url: '', ...groupKey(unit) };
  if (looked.failed) return { row: { ...base, state: 'failed' } };
  const what = `${app.name} in ${environment.name}`;
  const made = await isolate(ports.host, what, async () => {
    const { newer, held: left } = await offered(held, looked);
    const why = whyHeld(left);
    if (why !== undefined) ports.host.info(`${what}: held, ${why}.`);
    if (newer.length > 0) return { member: await edit(ports, desired, unit, newer, looked) };
    return why === undefined ? {} : { row: { ...base, state: 'held', why } as const };
  });
  return 'failed' in made ? { row: { ...base, state: 'failed' } } : made;
}

async function edit(
  ports: ProposePorts,
  desired: DesiredState,
  { group }: Unit,
  newer: readonly NewVersion[],
  { app, environment }: Looked,
): Promise<Member> {
  const placements = placementsOf(app, environment.name);
  const writes = newer.map(({ artifact, to }) => ({ artifact, version: to }));
  const changes = await editVersions(desired, app, placements, writes);
  const moves = newer.map(({ artifact, from, to }) => ({ app: app.name, artifact, from, to }));
  const member = { app, placements, moves, changes };
  const preview = await previewMember(ports, desired, environment, member);
  // Alone it is shown with its gate closed; among others it would close the gate for them.
  if (group !== undefined && preview.errors > 0) {
    throw new UserError(`what its new versions render to has ${preview.errors} errors`, {
      hint: `It is left out of the pull request of the group ${group} until they are gone.`,
    });
  }
  return { ...member, ...preview };
}

async function proposeUnit(
  ports: ProposePorts,
  desired: DesiredState,
  { environment, group, branch, name }: Unit,
  { members, leftOut }: { readonly members: readonly Member[]; readonly leftOut: readonly string[] },
  openings: Openings,
): Promise<Proposed> {
  const releases = await Promise.all(members.map((member) => nextRelease(desired, environment.name, member)));
  const proposed = await propose(ports, desired, {
    verb: 'update',
    branch,
    environment,
    group,
    members,
    leftOut,
    why: `Newer versions are published, and ${code(environment.name)} takes its versions from there.`,
    trailers: [...releases.map((id) => ['Release', id] as const), ['From', 'registry']],
    gates: [],
    mayOpen: () => openings.ask(environment, branch),
  });
  if (proposed.state === 'held') ports.host.info(`${name}: held, ${proposed.why}${untilText(proposed.until)}.`);
  return proposed;
}

function untilText(until: Date | undefined): string {
  return until === undefined ? '' : `, until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** The id of the release that an app has with its new versions. */
async function nextRelease(desired: DesiredState, environment: string, { app, moves }: Member): Promise<string> {
  const [placement] = placementsOf(app, environment);
  const versions = new Map(placement ? await desired.current(app, placement.instance) : []);
  for (const { artifact, to } of moves) versions.set(artifact.name, to);
  return releaseOf(versions).id;
}
