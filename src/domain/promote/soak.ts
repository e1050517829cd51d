import type { DeploymentRecord } from '../deploy/deployment.ts';
import type { Release } from '../versions/model.ts';
import type { Gate } from './gates.ts';
import { type OwnDeployment, ownDeployments, type TargetHistory } from './health.ts';
import { isRelease } from './same-release.ts';

/** A stretch of time in which one release was healthy in a target. */
interface Occupancy {
  readonly from: Date;
  /** Undefined while it lasts. */
  readonly to: Date | undefined;
}

/**
 * When the release that runs now began to be healthy without a break: the first success of exactly that release, since
 * the last failure or the last deployment of another release (DESIGN §6). Undefined when it is not healthy now.
 */
export function healthySince(deployments: readonly OwnDeployment[], release: string): Date | undefined {
  const current = occupancies(deployments, (record) => record.release === release).at(-1);
  return current && current.to === undefined ? current.from : undefined;
}

/** All stretches in which a release was healthy, the oldest first. */
export function occupancies(
  deployments: readonly OwnDeployment[],
  isIt: (record: DeploymentRecord) => boolean,
): readonly Occupancy[] {
  const stretches: Occupancy[] = [];
  let from: Date | undefined;
  const end = (at: Date) => {
    if (from) stretches.push({ from, to: at });
    from = undefined;
  };
  for (const { deployment, record, statuses } of [...deployments].reverse()) {
    if (!isIt(record)) {
      end(deployment.createdAt);
      continue;
    }
    for (const status of [...statuses].reverse()) {
      if (status.state === 'success') from ??= status.at;
      if (status.state === 'failure' || status.state === 'error') end(status.at);
    }
  }
  if (from) stretches.push({ from, to: undefined });
  return stretches;
}

/** The soak gate of one upstream environment: healthy there for so long, in every target. `soak` in seconds. */
export function soakGate(
  environment: string,
  targets: readonly TargetHistory[],
  release: string,
  soak: number,
  identity: number,
  now: Date,
): Gate {
  const name = 'soak';
  let end = 0;
  for (const { deployments } of targets) {
    const since = healthySince(ownDeployments(deployments, identity), release);
    if (!since) return { name, state: 'pending', description: `starts when it is healthy in ${environment}` };
    end = Math.max(end, since.getTime() + soak * 1000);
  }
  // Not what is left: a text that changes by itself would be written anew by every run, and GitHub keeps 1,000 statuses.
  if (end > now.getTime())
    return { name, state: 'pending', description: `soak of ${formatDuration(soak)} ends at ${formatTime(end)}` };
  return { name, state: 'success', description: `healthy in ${environment} for ${formatDuration(soak)}` };
}

/**
 * Whether a release has been healthy in every one of the targets for `soak` seconds without a break: what a deploy asks
 * before it brings a promoted release anywhere, so that neither a forged status nor an early merge opens a gate. Where it
 * is still the newest deployment the stretch must go on, as the soak gate asks too: a failure that came after it counts.
 * Where another release has come since, a stretch at any time will do (ADR 6). Read from records alone: an upstream that
 * does not render any more has still seen what it has seen.
 */
export function hasSoaked(
  targets: readonly TargetHistory[],
  release: Release,
  soak: number,
  identity: number,
  now: Date,
): boolean {
  return targets.every(({ deployments }) => {
    const own = ownDeployments(deployments, identity);
    const [newest] = own;
    // What runs there by now, as the newest record says.
    const isIt = isRelease(release, Object.keys(newest?.record.versions ?? {}));
    const stillThere = newest !== undefined && isIt(newest.record);
    return occupancies(own, isIt)
      .filter(({ to }) => !stillThere || to === undefined)
      .some(({ from, to }) => ((to ?? now).getTime() - from.getTime()) / 1000 >= soak);
  });
}

/** `2026-11-21 03:00:00 UTC` */
function formatTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `2h30m`, rounded up to the minute, or to the second below one. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)}s`;
  const minutes = Math.ceil(seconds / 60);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'm'],
  ] as const;
  return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
}
