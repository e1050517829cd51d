/** Plain JSON, as it goes over the wire. */
export type Json = Record<string, unknown>;

/** Permissions of a token, in the API's spelling (`pull_requests`, not `pull-requests`). */
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'admin'>>;

/** Who does something: a person, an organization or an App's bot. */
export type Actor = {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string;
  readonly email: string;
  /** Of a bot: the App behind it. */
  readonly app: App | undefined;
};

export type App = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly owner: Actor;
};

/** The three kinds of token that GitHub treats differently: GITHUB_TOKEN, an App's installation, a person's. */
export type TokenKind = 'workflow' | 'app' | 'user';

export type Token = {
  readonly value: string;
  readonly kind: TokenKind;
  readonly actor: Actor;
  /** Ids of the repositories it reaches; a person's reaches what the person does. */
  readonly repositories: ReadonlySet<number> | 'all';
  /** Undefined for a classic personal token: whatever its owner may do. */
  readonly permissions: Permissions | undefined;
  readonly rate: RateBudget;
};

/** What is left of a token's hourly budget, for REST and GraphQL apart. `resetAt` in milliseconds. */
export type RateBudget = { limit: number; core: number; graphql: number; resetAt: number; writes: number[] };

/** Who makes a request; `token` is undefined for someone without one. */
export type Caller = { readonly actor: Actor; readonly token: Token | undefined };

/** How much a person may do in a repository. */
export type Access = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';
