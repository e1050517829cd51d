import { RegistryError } from '../../kit/errors.ts';
import type { HttpResponse } from './http.ts';
import { objectsOf, parseObject } from './json.ts';
import type { NoAnswer, Reason } from './no-answer.ts';
import type { Secrets } from './secrets.ts';
import { words } from './words.ts';

/** What was being done and where, for the message: "list the tags of ghcr.io/acme/web", at "ghcr.io". */
export interface Doing {
  readonly doing: string;
  readonly place: string;
  /** What their words are searched for: servers echo what they were shown in types, hosts and texts. */
  readonly secrets: Secrets;
}

const reasonHints: Readonly<Record<Reason, string | undefined>> = {
  unreachable: 'Check the name of the registry, and that the runner can reach it (firewall, VPN, proxy).',
  tls: 'Give the runner the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS.',
  timeout: 'Try again later, or check what is between the runner and the registry.',
  'too-large': 'Registries do not answer like this: check the name, and what is in front of the registry.',
  malformed: 'Check that it is a registry, and what is in front of it.',
  refused:
    'Only the registry itself and public addresses are asked, encrypted; if this is right, name the other host instead.',
  limited: 'Log in to it for a higher limit, run less often, or look at what is wrong with it.',
  cancelled: undefined,
};

/** The error for a request without a usable answer. */
export function unanswered({ doing, place, secrets }: Doing, error: NoAnswer): RegistryError {
  const hint = reasonHints[error.reason];
  return new RegistryError(`Cannot ${doing}: ${place}: ${clean(error.message, secrets)}.`, 0, {
    cause: error,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The error for an answer that is not what it should be: "answers with something else than a list of tags". */
export function unreadable(
  { doing, place, secrets }: Doing,
  response: HttpResponse,
  what: string,
  hint: string,
): RegistryError {
  const type = clean(response.headers['content-type'] ?? 'no content type', secrets);
  return new RegistryError(`Cannot ${doing}: ${place} answers ${what} (${type}).`, response.status, { hint });
}

/** The error for an answer that says no. Their words are quoted, cleaned and without secrets. */
export function refusal(
  { doing, place }: Doing,
  response: HttpResponse,
  said: Pick<Saying, 'text'>,
  hint: string,
): RegistryError {
  const quote = said.text === '' ? '' : `: ${said.text}`;
  return new RegistryError(`Cannot ${doing}: ${place} answers ${response.status}${quote}.`, response.status, { hint });
}

/** What an answer says for itself. */
export interface Saying {
  readonly text: string;
  /** Codes of the distribution protocol, in capitals. */
  readonly codes: readonly string[];
}

/** `{"errors":[{"code","message"}]}` by the specification, `{"details"}` or `{"error_description"}` from token services. */
export function sayingOf({ body, headers }: HttpResponse, secrets: Secrets): Saying {
  const sentence = (text: string) => clean(text, secrets).replace(/\.+$/, '');
  const answer = parseObject(body);
  if (answer === undefined) {
    const isPlain = headers['content-type']?.startsWith('text/plain') ?? false;
    return { text: isPlain ? sentence(body.toString('utf8')) : '', codes: [] };
  }
  const errors = objectsOf(answer.errors);
  const field = (value: unknown) => (typeof value === 'string' ? sentence(value) : '');
  const codes = errors.map((error) => field(error.code).toUpperCase()).filter((code) => code !== '');
  const messages = errors.map((error) => field(error.message) || field(error.code));
  const other = [answer.details, answer.error_description, answer.message, answer.error].map(field);
  return { text: [...new Set([...messages, ...(messages.length > 0 ? [] : other)])].filter(Boolean).join('; '), codes };
}

/** Searched twice: what hides in a secret may only be taken out with the rest. */
function clean(text: string, secrets: Secrets): string {
  return secrets.hide(words(secrets.hide(text)));
}
