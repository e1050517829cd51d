import type { Actor } from './identity.ts';

export type Release = {
  readonly id: number;
  readonly tag: string;
  readonly name: string | null;
  readonly body: string | null;
  /** Seen only by who may push. */
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly author: Actor;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
};
