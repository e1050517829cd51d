/** What we ask of an account, whatever its kind; REST's numeric id, which no rename changes. */
export const ACTOR = `login
      ... on User { databaseId }
      ... on Bot { databaseId }
      ... on Organization { databaseId }
      ... on Mannequin { databaseId }`;

/** An account in GraphQL; null for one that was deleted. */
export type Actor = { readonly login: string; readonly databaseId?: number | null } | null;

/** The numeric id, if there is one. */
export function actorId(actor: Actor | undefined): number | undefined {
  return actor?.databaseId ?? undefined;
}

/** Who made a commit. */
export interface CommitAuthor {
  readonly email: string | null;
  readonly user: { readonly databaseId: number | null } | null;
}

/**
 * The numeric id of a commit's author. GraphQL's `GitActor.user` is a `User`, and bots are none: for them the id is in the address
 * that GitHub gives them, `41898282+github-actions[bot]@users.noreply.github.com`. GitHub itself attributes commits by their
 * address, so that this is worth as much as its own answer.
 */
export function commitAuthorId(author: CommitAuthor | null): number | undefined {
  if (author?.user?.databaseId) return author.user.databaseId;
  const id = /^(\d{1,15})\+[^@\s]+@users\.noreply\.[^@\s]+$/.exec(author?.email ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}
