import type { RefusalReason } from './refusal.ts';

/** Why a splice cannot be made, at an offset of the file; it becomes a Refusal with the file's name and line. */
export interface Obstacle {
  readonly reason: RefusalReason;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Tells an obstacle from what was wanted. */
export function isObstacle(value: object): value is Obstacle {
  return 'reason' in value;
}
