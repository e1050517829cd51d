import type { RegistryError } from '../../kit/errors.ts';
import * as web from '../web/failure.ts';
import type { HttpResponse } from '../web/http.ts';
import type { NoAnswer } from '../web/no-answer.ts';
import type { Secrets } from '../web/secrets.ts';
import type { Credentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';

/** What was being done, for the message: "list the tags of ghcr.io/acme/web". */
export interface Task {
  readonly endpoint: Endpoint;
  readonly doing: string;
  readonly secrets: Secrets;
}

/** What we had to show, for the hint. */
export interface Shown {
  readonly credentials: Credentials['kind'] | undefined;
  /** The token service that credentials were kept from, as it is not the registry's own. */
  readonly keptFrom?: string;
  /** Nothing was sent at all: the registry did not ask for credentials in a way that ours can be given. */
  readonly isKept?: boolean;
  /** It was the token service that said no. */
  readonly byService?: boolean;
}

/** The error for a request without a usable answer. */
export function unanswered({ endpoint, doing, secrets }: Task, error: NoAnswer): RegistryError {
  return web.unanswered({ doing, place: endpoint.registry, secrets }, error);
}

/** The error for an answer that says no. The registry's words are quoted, cleaned and without secrets. */
export function turnedDown(task: Task, response: HttpResponse, shown: Shown): RegistryError {
  const { endpoint, doing, secrets } = task;
  const said = web.sayingOf(response, secrets);
  const place = response.url.origin === endpoint.origin ? endpoint.registry : response.url.host;
  return web.refusal({ doing, place, secrets }, response, said, hintOf(task, response, said.codes, shown));
}

/** The error for an answer that is not what the protocol says. */
export function unreadable({ endpoint, doing, secrets }: Task, response: HttpResponse, what: string): RegistryError {
  const hint = 'Check that it is a registry (`/v2/`), and what is in front of it: a login page, a proxy.';
  return web.unreadable({ doing, place: endpoint.registry, secrets }, response, what, hint);
}

function hintOf({ endpoint }: Task, { status, url }: HttpResponse, codes: readonly string[], shown: Shown): string {
  const { registry, image } = endpoint;
  if (url.origin !== endpoint.origin && !shown.byService) {
    return `${registry} sends us to ${url.host}, which gets no credentials of ours.`;
  }
  const isName = codes.some((code) => code === 'NAME_UNKNOWN' || code === 'NAME_INVALID');
  if (status === 429) return `${registry} limits how often it is asked: log in to it, or run less often.`;
  if (status >= 500) return `${registry} has a problem of its own: try again later.`;
  if (status === 404 && !isName && codes.length > 0) return `Check the name ${image}.`;
  if (status === 404) return `Check the name ${image}; a private image looks the same to those who may not see it.`;
  if (status !== 401 && status !== 403) return `Check that ${registry} is a registry and the name ${image}.`;
  if (shown.keptFrom !== undefined) {
    return `The credentials for ${registry} were not sent to ${shown.keptFrom}, which it names as its token service: that is another domain.`;
  }
  if (shown.credentials === undefined) {
    return `There are no credentials for ${registry} in Docker's configuration: log in before this step (docker/login-action), or check the name ${image}.`;
  }
  if (shown.isKept) {
    return `The credentials for ${registry} were not sent: it does not ask for them in a way that they can be given (\`WWW-Authenticate\`). Check what is in front of it.`;
  }
  if (registry === 'ghcr.io') {
    return "The credentials for ghcr.io do not reach this package. GITHUB_TOKEN reads a private package only where the package's settings give this repository access (Manage Actions access), with `permissions: packages: read`; the token of a GitHub App does not: use a token with read:packages.";
  }
  return `The credentials for ${registry} in Docker's configuration are not accepted for ${image}: log in again, or ask for the right to pull it.`;
}
