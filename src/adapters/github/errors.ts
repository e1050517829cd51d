import { ForgeError } from '../../kit/errors.ts';
import { fieldMessages, isRateLimit, messageOf, type Refusal } from './answers.ts';
import type { NoAnswer } from './transport.ts';

/** What a request is for, in the words of an error: "Cannot create the pull request: …". */
export interface Purpose {
  /** An infinitive: `create the branch x`. */
  readonly doing: string;
  /** The permission of a workflow's token that it needs: `pull-requests: write`. */
  readonly needs: string;
}

/**
 * A refusal as the user reads it: what failed, GitHub's words, and what to do.
 * @param hide takes the token out of what the host says, should it send it back
 */
export function forgeError(
  refusal: Refusal,
  purpose: Purpose,
  repository: string,
  hide: (text: string) => string,
): ForgeError {
  const { status, body } = refusal;
  const said = hide([messageOf(body), ...fieldMessages(body)].filter((text) => text !== '').join('; '));
  const message = `Cannot ${purpose.doing}: GitHub answered ${status}${said ? ` (${said})` : ''}.`;
  return new ForgeError(message, status, { hint: hintFor(refusal, purpose, repository) });
}

/** A host that gave no usable answer. */
export function unreachable(failure: NoAnswer, purpose: Purpose, host: string): ForgeError {
  const what =
    failure.reason === 'malformed' ? `${host} gave an answer that is not GitHub's` : `${host} could not be reached`;
  return new ForgeError(`Cannot ${purpose.doing}: ${what} (${failure.message}).`, 0, {
    hint:
      failure.reason === 'malformed'
        ? 'A proxy or a sign-in page may stand in between. GITHUB_API_URL says which host is asked.'
        : 'Check the network, the proxy settings and GITHUB_API_URL. Run it again: what is done is not done twice.',
  });
}

function hintFor(refusal: Refusal, purpose: Purpose, repository: string): string {
  if (isRateLimit(refusal)) return rateLimitHint(refusal);
  switch (refusal.status) {
    case 401:
      return 'The token is not valid or has expired. Give the action a fresh one (input `token`).';
    case 403:
      return `The token lacks a permission. It needs: ${acceptedPermissions(refusal) ?? purpose.needs}.`;
    case 404:
      return `Either it does not exist, or the token cannot see it. Check that the token has access to ${repository} with ${purpose.needs}.`;
    default:
      return refusal.status >= 500
        ? 'GitHub has trouble (https://www.githubstatus.com). Run it again later.'
        : 'What GitHub says is the reason. Where it says nothing that helps, see https://www.githubstatus.com and run it again.';
  }
}

function rateLimitHint({ headers }: Refusal): string {
  const reset = Number(headers['x-ratelimit-reset']);
  const wait = headers['retry-after'];
  if (wait !== undefined)
    return `GitHub limits how often it is asked and wants ${wait} s of silence. Run it again after that.`;
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
    return `The token's requests for this hour are used up. Run it again after ${new Date(reset * 1000).toISOString()}.`;
  return 'GitHub limits how often it is asked. Run it again in some minutes, less often or with the token of a GitHub App.';
}

/**
 * What GitHub says would have been enough, as a workflow's `permissions` spell it. Groups are alternatives, members of a group are
 * needed together. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function acceptedPermissions({ headers }: Pick<Refusal, 'headers'>): string | undefined {
  const header = headers['x-accepted-github-permissions'];
  if (typeof header !== 'string') return undefined;
  const groups = header
    .split(';')
    .map((group) =>
      [...group.matchAll(/([a-z_]{1,40})=(read|write|admin)/g)]
        .map(([, name, level]) => `${name?.replaceAll('_', '-')}: ${level}`)
        .join(' and '),
    );
  const named = groups.filter((group) => group !== '');
  return named.length === 0 ? undefined : named.join(', or ');
}
