/** States of a GitHub deployment, as the suite uses them. */
export type DeploymentState = 'queued' | 'pending' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** One state of a deployment and since when. */
export interface DeploymentStatus {
  readonly state: DeploymentState;
  readonly description: string;
  readonly at: Date;
  /** Numeric id of who wrote it. */
  readonly author: number | undefined;
}

/** A GitHub deployment with its statuses, the newest first. */
export interface Deployment {
  readonly id: number;
  readonly commit: string;
  readonly environment: string;
  readonly task: string;
  readonly createdAt: Date;
  readonly author: number | undefined;
  /** As it was recorded; hostile until `readRecord` has checked it. */
  readonly payload: unknown;
  readonly statuses: readonly DeploymentStatus[];
}

/** What we record in a deployment's payload. */
export interface DeploymentRecord {
  readonly version: 1;
  readonly app: string;
  readonly target: string;
  /** The digest of the rendered resources. */
  readonly revision: string;
  /** The id of the release. */
  readonly release: string;
  /**
   * Artifact → its version as text, so that environments which do not run the same artifacts can be compared. Undefined in
   * records of the first versions of Plumbline.
   */
  readonly versions?: Readonly<Record<string, string>>;
}

/** The task of a deployment: one per app and target (public name, DESIGN §2). */
export function deploymentTask(app: string, target: string): string {
  return `deploy:${app}@${target}`;
}

/** Our record in a payload, or undefined when somebody else wrote it. */
export function readRecord(payload: unknown): DeploymentRecord | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const record = payload as Record<string, unknown>;
  const { app, target, revision, release } = record;
  if (record.version !== 1) return undefined;
  if (typeof app !== 'string' || typeof target !== 'string') return undefined;
  if (typeof revision !== 'string' || typeof release !== 'string') return undefined;
  const versions = readVersions(record.versions);
  return { version: 1, app, target, revision, release, ...(versions && { versions }) };
}

function readVersions(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? Object.fromEntries(entries)
    : undefined;
}
