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
}

const reasonHints: Readonly<Record<Reason, string | undefined>> = {
  unreachable: 'Check the name of the registry, and that the runner can reach it (firewall, VPN, proxy).',
  tls: 'Give the runner the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS.',
  timeout: 'Try again later, or check what is between the runner and the registry.',
  'too-large': 'Registries do not answer like this: check the name, and what is in front of the registry.',
  malformed: 'Check that it is a registry, and what is in front of it.',
  refused:
    'Only the registry itself and public addresses are asked, encrypted; if this is right, name the other host instead.',
  cancelled: undefined,
};

/** The error for a request without a usable answer. */
export function unanswered({ doing, place }: Doing, error: NoAnswer): RegistryError {
  const hint = reasonHints[error.reason];
  return new RegistryError(`Cannot ${doing}: ${place}: ${words(error.message)}.`, 0, {
    cause: error,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The error for an answer that is not what it should be: "answers with something else than a list of tags". */
export function unreadable({ doing, place }: Doing, response: HttpResponse, what: string, hint: string): RegistryError {
  const type = words(response.headers['content-type'] ?? 'no content type');
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
  const clean = (text: string) => secrets.hide(words(secrets.hide(text))).replace(/\.+$/, '');
  const answer = parseObject(body);
  if (answer === undefined) {
    const isPlain = headers['content-type']?.startsWith('text/plain') ?? false;
    return { text: isPlain ? clean(body.toString('utf8')) : '', codes: [] };
  }
  const errors = objectsOf(answer.errors);
  const field = (value: unknown) => (typeof value === 'string' ? clean(value) : '');
  const codes = errors.map((error) => field(error.code).toUpperCase()).filter((code) => code !== '');
  const messages = errors.map((error) => field(error.message) || field(error.code));
  const other = [answer.details, answer.error_description, answer.message, answer.error].map(field);
  return { text: [...new Set([...messages, ...(messages.length > 0 ? [] : other)])].filter(Boolean).join('; '), codes };
}
