import type { Environment } from '../domain/config/model.ts';
import { branchPrefix } from '../domain/promote/names.ts';
import { windowState } from '../domain/promote/windows.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Held } from './keep-pull-request.ts';

/** Whether a new pull request of `update` may be opened. */
export interface Openings {
  /** Undefined when it may; it is counted then, once, however often it is asked for. */
  ask(environment: Environment, branch: string): Promise<Held | undefined>;
  /** What the schedule says of what nobody asked for by name; undefined when it lets it pass. */
  scheduled(environment: Environment): Held | undefined;
  /** The pull request of a branch is not open any more: its place is free. */
  free(branch: string): void;
}

/** What was open when the run began, and what it is about. */
export interface Opening {
  /** Open pull requests by branch. */
  readonly open: ReadonlyMap<string, PullRequest>;
  /** Branches whose pull requests are going to be replaced by others: those take their places. */
  readonly replaced: ReadonlySet<string>;
  /** Whether somebody asked for exactly these versions now: a schedule is for what is found by itself. */
  readonly named: boolean;
}

const hour = 3_600_000;

/** Counts by the limits and looks at the schedule of each environment. What is asked of GitHub is asked only where a limit needs it. */
export function openingsOf(ports: { readonly forge: Forge; readonly clock: Clock }, opening: Opening): Openings {
  const opened = new Set<string>();
  const open = new Set([...opening.open.keys()].filter((branch) => !opening.replaced.has(branch)));
  const recent = rememberRecent(ports);
  return {
    async ask(environment, branch) {
      if (opened.has(branch)) return undefined;
      const prefix = `${branchPrefix('update')}${environment.name}/`;
      const now = [...opened].filter((one) => one.startsWith(prefix)).length;
      const held =
        (opening.named ? undefined : bySchedule(environment, ports.clock.now())) ??
        byLimit(environment, [...open].filter((one) => one.startsWith(prefix)).length) ??
        (await byHour(environment, now, () => recent(prefix)));
      if (held) return held;
      opened.add(branch);
      open.add(branch);
      return undefined;
    },
    scheduled(environment) {
      return bySchedule(environment, ports.clock.now());
    },
    free(branch) {
      open.delete(branch);
    },
  };
}

function bySchedule({ pullRequests: { schedule } }: Environment, now: Date): Held | undefined {
  if (schedule.length === 0) return undefined;
  const state = windowState({ allow: schedule, deny: [] }, now);
  return state.open ? undefined : { why: 'its schedule lets none be opened now', until: state.next };
}

function byLimit({ pullRequests: { limit } }: Environment, count: number): Held | undefined {
  if (limit === undefined || count < limit) return undefined;
  return { why: `${count} pull requests are open, and its limit is ${limit}`, until: undefined };
}

async function byHour(
  { pullRequests: { limitPerHour } }: Environment,
  now: number,
  recent: () => Promise<readonly Date[]>,
): Promise<Held | undefined> {
  if (limitPerHour === undefined) return undefined;
  const before = await recent();
  const count = now + before.length;
  if (count < limitPerHour) return undefined;
  // One may be opened again when so many are older than an hour that fewer than the limit are left.
  const frees = before.toSorted((a, b) => a.getTime() - b.getTime())[count - limitPerHour];
  const until = frees && new Date(frees.getTime() + hour);
  return { why: `${count} pull requests were opened within an hour, and its limit is ${limitPerHour}`, until };
}

/** When the pull requests of a prefix were opened that are younger than an hour: as it was before this run opened any. */
function rememberRecent({ forge, clock }: { readonly forge: Forge; readonly clock: Clock }) {
  const known = new Map<string, Promise<readonly Date[]>>();
  return (prefix: string): Promise<readonly Date[]> => {
    const since = new Date(clock.now().getTime() - hour);
    const found =
      known.get(prefix) ?? forge.pullRequestsSince(prefix, since).then((all) => all.map((one) => one.createdAt));
    known.set(prefix, found);
    return found;
  };
}
