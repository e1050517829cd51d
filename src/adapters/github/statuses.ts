import type { Forge, StatusState } from '../../ports/forge.ts';
import { ACTOR, type Actor, actorId } from './actors.ts';
import type { Api } from './request.ts';
import { fitDescription } from './text.ts';

/** GraphQL gives the newest status of each context, with its author; REST gives the one without the other. */
export const STATUSES = `query Statuses($owner: String!, $repo: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) {
      ... on Commit {
        status {
          contexts { context state description targetUrl creator { ${ACTOR} } }
        }
      }
    }
  }
}`;

interface Context {
  readonly context: string;
  readonly state: 'ERROR' | 'EXPECTED' | 'FAILURE' | 'PENDING' | 'SUCCESS';
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Actor;
}

interface Answer {
  readonly repository: {
    readonly object: { readonly status?: { readonly contexts: readonly Context[] } | null } | null;
  } | null;
}

const states: Record<Context['state'], StatusState> = {
  ERROR: 'error',
  EXPECTED: 'pending',
  FAILURE: 'failure',
  PENDING: 'pending',
  SUCCESS: 'success',
};

export function statusesOf(api: Api): Pick<Forge, 'statuses' | 'setStatus'> {
  return {
    async statuses(commit) {
      const purpose = { doing: `read the statuses of ${commit}`, needs: 'statuses: read' };
      const { repository } = await api.query<Answer>(STATUSES, { ...api.at, commit }, purpose);
      return (repository?.object?.status?.contexts ?? []).map((context) => ({
        context: context.context,
        state: states[context.state],
        description: context.description ?? '',
        ...(context.targetUrl !== null && { url: context.targetUrl }),
        author: actorId(context.creator),
      }));
    },
    async setStatus(commit, { context, state, description, url }) {
      await api.write(
        'POST /repos/{owner}/{repo}/statuses/{sha}',
        {
          ...api.at,
          sha: commit,
          context,
          state,
          description: fitDescription(description),
          ...(url !== undefined && { target_url: url }),
        },
        // The newest status of a context counts: writing the same twice says the same.
        { doing: `set the status ${context}`, needs: 'statuses: write', afterLoss: 'repeatable' },
      );
    },
  };
}
