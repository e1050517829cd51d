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
interface CommitAuthor {
  readonly email: string | null;
  readonly user: { readonly databaseId: number | null } | null;
}

/**
 * The numeric id of a commit's author. GraphQL's `GitActor.user` is a `User`, and bots are none: for them the id is in the address
 * that GitHub gives them, `41898282+github-actions[bot]@users.noreply.github.com`. GitHub itself attributes commits by their
 * address, so that this is worth as much as its own answer.
 */
function commitAuthorId(author: CommitAuthor | null): number | undefined {
  if (author?.user?.databaseId) return author.user.databaseId;
  const id = /^(\d{1,15})\+[^@\s]+@users\.noreply\.[^@\s]+$/.exec(author?.email ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}

/** Who wrote a commit, and who committed it. */
export interface CommitMakers {
  readonly committedViaWeb: boolean;
  readonly author: CommitAuthor | null;
  readonly committer: CommitAuthor | null;
}

/** The account `web-flow` of github.com, which commits what is made through the web or the API; no rename changes its id. */
const WEB_FLOW = 19864447;

/** Its address. GitHub Enterprise Server has an account and an address of its own: there `committedViaWeb` tells. */
const WEB_FLOW_EMAIL = 'noreply@github.com';

/**
 * The ids of who made a commit: its author, and its committer where that is another one. `git commit --amend` and a rebase keep the
 * author, so that only the committer tells that a person was there. GitHub as the committer says nothing of who it was.
 */
export function makersOf({ committedViaWeb, author, committer }: CommitMakers): readonly (number | undefined)[] {
  const by = commitAuthorId(author);
  const committed = commitAuthorId(committer);
  const isGitHub = committedViaWeb || committed === WEB_FLOW || committer?.email === WEB_FLOW_EMAIL;
  return isGitHub || committed === by ? [by] : [by, committed];
}
