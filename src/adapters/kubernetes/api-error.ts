import type { JsonObject } from '../../domain/manifests/model.ts';
import { ClusterError } from '../../kit/errors.ts';
import { isObject } from './kubeconfig.ts';
import { plainText, withoutValues } from './redact.ts';
import type { Answer } from './transport.ts';

/** What was asked for: for messages. */
export interface Call {
  /** The name of the cluster. */
  readonly cluster: string;
  /** RBAC's verb, or `discover`. */
  readonly verb: string;
  /** `deployments.apps`, as RBAC rules name it. */
  readonly what: string;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
  /** True for Secrets: nothing that the server says about one is repeated. */
  readonly secret?: boolean;
}

/** The machine-readable parts of a `Status` (apimachinery, meta/v1). */
export interface Cause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** The causes of a Status, as far as they are well-formed. */
export function causesOf(body: JsonObject): readonly Cause[] {
  const details = isObject(body.details) ? body.details : {};
  const causes = Array.isArray(details.causes) ? details.causes.filter(isObject) : [];
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 8192) : '');
  return causes.map((cause) => ({
    reason: text(cause.reason),
    field: text(cause.field),
    message: text(cause.message),
  }));
}

/** The reason of a Status: `NotFound`, `Invalid`, `Forbidden`. */
export function reasonOf(body: JsonObject): string {
  return typeof body.reason === 'string' ? body.reason : '';
}

/** A refusal that no other manifest would change: an error of the whole run. */
export function callError(call: Call, answer: Answer): ClusterError {
  if (answer.status === 401)
    return new ClusterError(`The cluster ${call.cluster} does not accept the credentials of the kubeconfig.`, 401, {
      hint: 'They may have expired: renew them, or check the step that writes the kubeconfig.',
    });
  if (isRbac(answer))
    return new ClusterError(`${capital(forbidden(call))} in the cluster ${call.cluster}.`, 403, {
      hint: roleHint(call),
    });
  return new ClusterError(
    `The cluster ${call.cluster} refused to ${subject(call)}: ${explain(call, answer)}.`,
    answer.status,
    { hint: 'What it says is the reason; who runs the cluster knows its rules (admission, quotas, webhooks).' },
  );
}

/** Why an object cannot be applied, in words, without any value of it. */
export function explainRefusal(call: Call, answer: Answer): string {
  if (isRbac(answer)) return `${forbidden(call)}. ${roleHint(call)}`;
  const immutable = immutableFields(answer);
  if (immutable.length > 0)
    return `${immutable.join(', ')} cannot be changed once the object exists. Change it back, or delete the object (kubectl delete) and deploy again.`;
  return explain(call, answer);
}

/** 403 is RBAC's when the server speaks of a user; admission plugins and webhooks use 403 too and say what they deny. */
function isRbac({ status, body }: Answer): boolean {
  return status === 403 && /\bcannot [a-z]+ resource\b|\bcannot [a-z]+ path\b/u.test(messageOf(body));
}

function forbidden(call: Call): string {
  return `the credentials are not allowed to ${subject(call)}`;
}

function subject({ verb, what, namespace, name }: Call): string {
  const object = name === undefined ? what : `${what} "${name}"`;
  return `${verb} ${object}${namespace === undefined ? '' : ` in namespace "${namespace}"`}`;
}

function roleHint({ verb, what, namespace }: Call): string {
  const role = namespace === undefined ? 'ClusterRole' : 'Role';
  return `Bind a ${role} that allows "${verb}" on "${what}" to them.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Fields that the server will not change. Flux knows them by the same words (fluxcd/pkg, ssa/errors/immutable.go);
 * "Forbidden: updates to statefulset spec for fields other than …" is how apps/v1 says it.
 */
function immutableFields({ status, body }: Answer): readonly string[] {
  if (status !== 422) return [];
  return causesOf(body)
    .filter(({ message }) => /\bis immutable\b|\bimmutable field\b|: updates to statefulset spec/iu.test(message))
    .map(({ field }) => plainText(field));
}

function explain(call: Call, { status, body }: Answer): string {
  const fields = causesOf(body).filter(({ field }) => field !== '');
  // What is said about a Secret may quote it; the names of its fields and where it is no base64 do not.
  if (call.secret) {
    const named = fields.map(({ field, reason }) => `${plainText(field)} (${plainText(reason)})`).join(', ');
    const harmless = /illegal base64 data at input byte \d+|[.\w]+: field not declared in schema/u.exec(
      messageOf(body),
    );
    return `${harmless?.[0] ?? (plainText(reasonOf(body)) || `HTTP ${status}`)}${named ? `: ${named}` : ''}`;
  }
  if (status === 422 && fields.length > 0)
    return fields.map(({ field, message }) => plainText(`${field}: ${withoutValues(message)}`)).join('; ');
  return plainText(withoutValues(messageOf(body))) || `HTTP ${status}`;
}

/** Cut before anything looks for patterns in it. */
function messageOf(body: JsonObject): string {
  return typeof body.message === 'string' ? body.message.slice(0, 8192) : '';
}
