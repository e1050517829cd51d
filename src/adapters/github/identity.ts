import { ForgeError } from '../../kit/errors.ts';
import type { Forge, Identity, RepositoryInfo } from '../../ports/forge.ts';
import type { MergeMethod } from '../../ports/merging.ts';
import { once } from './once.ts';
import type { Api } from './request.ts';

/** Who we are and where: asked together, once in a run. */
export interface Surroundings {
  readonly identity: Identity;
  readonly repository: RepositoryInfo;
  /** GraphQL's id of the repository. */
  readonly repositoryId: string;
}

/** Asks for the surroundings at the first call only. */
export type AskSurroundings = () => Promise<Surroundings>;

export const SURROUNDINGS = `query Surroundings($owner: String!, $repo: String!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    id
    url
    name
    owner { login }
    defaultBranchRef { name }
    squashMergeAllowed
    mergeCommitAllowed
    rebaseMergeAllowed
  }
}`;

interface Answer {
  readonly viewer: { readonly login: string; readonly databaseId: number | null };
  readonly repository: {
    readonly id: string;
    readonly url: string;
    readonly name: string;
    readonly owner: { readonly login: string };
    readonly defaultBranchRef: { readonly name: string } | null;
    readonly squashMergeAllowed: boolean;
    readonly mergeCommitAllowed: boolean;
    readonly rebaseMergeAllowed: boolean;
  } | null;
}

/** The account behind every workflow's own token. Square brackets are not allowed in the names of people, so that it cannot be taken. */
const WORKFLOW_LOGIN = 'github-actions[bot]';

export function createSurroundings(api: Api): AskSurroundings {
  return once(async () => {
    const name = `${api.at.owner}/${api.at.repo}`;
    const purpose = { doing: `look at the repository ${name}`, needs: 'contents: read' };
    const { viewer, repository } = await api.query<Answer>(SURROUNDINGS, api.at, purpose);
    if (!repository || viewer.databaseId === null)
      throw new ForgeError(`The repository ${name} cannot be seen with this token.`, 404, {
        hint: 'Check its name and that the token has access to it.',
      });
    return {
      identity: { id: viewer.databaseId, login: viewer.login, workflowToken: viewer.login === WORKFLOW_LOGIN },
      repository: describeRepository(repository),
      repositoryId: repository.id,
    };
  });
}

function describeRepository(repository: NonNullable<Answer['repository']>): RepositoryInfo {
  const mergeMethods: MergeMethod[] = [];
  if (repository.squashMergeAllowed) mergeMethods.push('squash');
  if (repository.mergeCommitAllowed) mergeMethods.push('merge');
  if (repository.rebaseMergeAllowed) mergeMethods.push('rebase');
  if (!repository.defaultBranchRef)
    throw new ForgeError(`The repository ${repository.owner.login}/${repository.name} is empty.`, 404, {
      hint: 'Push a first commit with a gitops.yaml.',
    });
  return {
    owner: repository.owner.login,
    name: repository.name,
    url: repository.url,
    defaultBranch: repository.defaultBranchRef.name,
    mergeMethods,
  };
}

export function identityOf(surroundings: AskSurroundings): Pick<Forge, 'identity' | 'repository'> {
  return {
    identity: async () => (await surroundings()).identity,
    repository: async () => (await surroundings()).repository,
  };
}
