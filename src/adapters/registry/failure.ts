import { RegistryError } from '../../kit/errors.ts';
import type { Credentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import type { HttpResponse } from './http.ts';
import type { NoAnswer, Reason } from './no-answer.ts';
import type { Secrets } from './secrets.ts';
import { words } from './words.ts';

/** What was being done, for the message: "list the tags of ghcr.io/acme/web". */
export interface Task {
  readonly endpoint: Endpoint;
  readonly doing: string;
}

/** What we had to show, for the hint. */
export interface Shown {
  readonly credentials: Credentials['kind'] | undefined;
  /** The token service that credentials were kept from, as it is not the registry's own. */
  readonly keptFrom?: string;
  /** It was the token service that said no. */
  readonly byService?: boolean;
}

const reasonHints: Readonly<Record<Reason, string | undefined>> = {
  unreachable: 'Check the name of the registry, and that the runner can reach it (firewall, VPN, proxy).',
  tls: 'Give the runner the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS.',
  timeout: 'Try again later, or check what is between the runner and the registry.',
  'too-large': 'Registries do not answer like this: check the name of the image, and what is in front of the registry.',
  malformed: 'Check that it is a registry (`/v2/`), and what is in front of it.',
  refused:
    'Only the registry itself and public addresses are asked, encrypted; if this is right, name the other host instead.',
  cancelled: undefined,
};

/** The error for a request without a usable answer. */
export function unanswered({ endpoint, doing }: Task, error: NoAnswer): RegistryError {
  const hint = reasonHints[error.reason];
  return new RegistryError(`Cannot ${doing}: ${endpoint.registry}: ${words(error.message)}.`, 0, {
    cause: error,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The error for an answer that says no. The registry's words are quoted, cleaned and without secrets. */
export function turnedDown(task: Task, response: HttpResponse, shown: Shown, secrets: Secrets): RegistryError {
  const { endpoint, doing } = task;
  const said = sayingOf(response, secrets);
  const from = response.url.origin === endpoint.origin ? endpoint.registry : response.url.host;
  const quote = said.text === '' ? '' : `: ${said.text}`;
  return new RegistryError(`Cannot ${doing}: ${from} answers ${response.status}${quote}.`, response.status, {
    hint: hintOf(task, response, said.codes, shown),
  });
}

/** The error for an answer that is not what the protocol says. */
export function unreadable({ endpoint, doing }: Task, response: HttpResponse, what: string): RegistryError {
  const type = words(response.headers['content-type'] ?? 'no content type');
  return new RegistryError(`Cannot ${doing}: ${endpoint.registry} answers ${what} (${type}).`, response.status, {
    hint: 'Check that it is a registry (`/v2/`), and what is in front of it: a login page, a proxy.',
  });
}

interface Saying {
  readonly text: string;
  readonly codes: readonly string[];
}

/** `{"errors":[{"code","message"}]}` by the specification, `{"details"}` or `{"error_description"}` from token services. */
function sayingOf({ body, headers }: HttpResponse, secrets: Secrets): Saying {
  const clean = (text: string) => secrets.hide(words(secrets.hide(text))).replace(/\.+$/, '');
  const answer = parse(body.toString('utf8'));
  if (answer === undefined) {
    const isPlain = headers['content-type']?.startsWith('text/plain') ?? false;
    return { text: isPlain ? clean(body.toString('utf8')) : '', codes: [] };
  }
  const errors = Array.isArray(answer.errors) ? answer.errors.filter(isObject) : [];
  const field = (value: unknown) => (typeof value === 'string' ? clean(value) : '');
  const codes = errors.map((error) => field(error.code).toUpperCase()).filter((code) => code !== '');
  const messages = errors.map((error) => field(error.message) || field(error.code));
  const other = [answer.details, answer.error_description, answer.message, answer.error].map(field);
  return { text: [...new Set([...messages, ...(messages.length > 0 ? [] : other)])].filter(Boolean).join('; '), codes };
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
  if (registry === 'ghcr.io') {
    return "The credentials for ghcr.io do not reach this package. GITHUB_TOKEN reads a private package only where the package's settings give this repository access (Manage Actions access), with `permissions: packages: read`; the token of a GitHub App does not: use a token with read:packages.";
  }
  return `The credentials for ${registry} in Docker's configuration are not accepted for ${image}: log in again, or ask for the right to pull it.`;
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
