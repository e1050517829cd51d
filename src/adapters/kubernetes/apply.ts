import type { Json, JsonObject } from '../../domain/manifests/model.ts';
import type { ApplyResult, Conflict } from '../../ports/cluster.ts';
import { type Call, callError, causesOf, explainRefusal, reasonOf } from './api-error.ts';
import { isUnchanged, toBody } from './body.ts';
import type { Client } from './client.ts';
import { type Mapping, objectPath } from './discovery.ts';
import { isObject } from './kubeconfig.ts';
import { isMigrated, migratedFields } from './managed-fields.ts';
import { plainText } from './redact.ts';
import type { Answer } from './transport.ts';

/** The field manager of all our writes (public name, DESIGN §2). */
export const fieldManager = 'plumbline';

/** How often an object that changes under our hands is read anew. */
const rounds = 5;

/** One resource on its way to a cluster. */
export interface Application {
  readonly resource: JsonObject;
  readonly mapping: Mapping;
  /** Undefined for kinds that live in no namespace. */
  readonly namespace: string | undefined;
  readonly name: string;
  readonly cluster: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/**
 * Server-side apply of one object (knowledge/deploy.md §2.2). Reads it first: that tells a change from none, and which
 * fields of a former `kubectl apply` are to become ours.
 * @throws ClusterError when the cluster refuses the credentials or cannot be reached
 */
export async function applyObject(client: Client, application: Application): Promise<ApplyResult> {
  const path = objectPath(application.mapping, application);
  for (let round = 1; ; round++) {
    const read = await client({ method: 'GET', path });
    if (read.status !== 200 && read.status !== 404) return judge(application, 'get', read);
    const before = read.status === 200 ? read.body : undefined;
    if (before && !application.dryRun) {
      const migration = await migrate(client, path, before);
      if (migration === 'moved' && round < rounds) continue;
      if (typeof migration === 'object') return judge(application, 'patch', migration);
    }
    const answer = await patch(client, path, application);
    // A conflict about no field: the object was written in the same moment. The server has tried again already, so do we.
    if (answer.status === 409 && conflictsOf(answer).length === 0 && round < rounds) continue;
    if (answer.status !== 200 && answer.status !== 201) return judge(application, 'patch', answer);
    return { outcome: outcomeOf(before, answer.body, application.dryRun), live: answer.body };
  }
}

async function patch(client: Client, path: string, application: Application): Promise<Answer> {
  const send = (force: boolean) =>
    client({
      method: 'PATCH',
      path,
      query: {
        fieldManager,
        // A field that the schema does not have would be dropped in silence: kubectl is strict too.
        fieldValidation: 'Strict',
        ...(force ? { force: 'true' } : {}),
        ...(application.dryRun ? { dryRun: 'All' } : {}),
      },
      // JSON is YAML.
      contentType: 'application/apply-patch+yaml',
      body: toBody(application.resource, application.namespace),
    });
  const answer = await send(application.force);
  const conflicts = conflictsOf(answer);
  // A dry run cannot migrate first: what it would have migrated is no conflict.
  if (application.dryRun && conflicts.length > 0 && conflicts.every(({ manager }) => isMigrated(manager)))
    return send(true);
  return answer;
}

/** Makes the fields of `kubectl apply` ours; only if the object is still the one that was read. */
async function migrate(client: Client, path: string, live: JsonObject): Promise<'done' | 'moved' | Answer> {
  const fields = migratedFields(live, fieldManager);
  const version = isObject(live.metadata) ? live.metadata.resourceVersion : undefined;
  if (!fields || typeof version !== 'string') return 'done';
  const body: Json = [
    { op: 'replace', path: '/metadata/managedFields', value: fields },
    { op: 'replace', path: '/metadata/resourceVersion', value: version },
  ];
  const answer = await client({
    method: 'PATCH',
    path,
    query: { fieldManager },
    contentType: 'application/json-patch+json',
    body,
  });
  if (answer.status === 409 || answer.status === 404) return 'moved';
  return answer.status === 200 ? 'done' : answer;
}

function outcomeOf(
  before: JsonObject | undefined,
  after: JsonObject,
  dryRun: boolean,
): 'created' | 'configured' | 'unchanged' {
  if (!before) return 'created';
  // The server keeps the version of an object that an apply leaves as it is; a dry run keeps it always.
  const version = (object: JsonObject) => (isObject(object.metadata) ? object.metadata.resourceVersion : undefined);
  const unchanged = dryRun ? isUnchanged(before, after) : version(before) === version(after);
  return unchanged ? 'unchanged' : 'configured';
}

/** The conflicts of an answer: `conflict with "kubectl-edit" using apps/v1` about `.spec.replicas`. */
export function conflictsOf({ status, body }: Answer): readonly Conflict[] {
  if (status !== 409) return [];
  return causesOf(body)
    .filter(({ reason }) => reason === 'FieldManagerConflict')
    .map(({ field, message }) => ({
      manager: plainText(/^conflict with "((?:[^"\\]|\\.)*)"/u.exec(message)?.[1] ?? 'unknown'),
      field: plainText(field),
    }));
}

/** What an answer that is no success says about this resource. @throws ClusterError when it is about no resource at all */
function judge(application: Application, verb: string, answer: Answer): ApplyResult {
  const { mapping, cluster, namespace, name } = application;
  const call: Call = { cluster, verb, what: resourceOf(mapping), namespace, name, secret: mapping.kind === 'Secret' };
  const conflicts = conflictsOf(answer);
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  // A field that the schema does not have, a webhook that is down: server-side apply answers them with 500 and says what.
  const said = answer.status === 500 && answer.body.kind === 'Status';
  if (answer.status === 401 || answer.status === 429 || (answer.status >= 500 && !said)) throw callError(call, answer);
  const missing = answer.status === 404 || reasonOf(answer.body) === 'NotFound';
  return { outcome: 'refused', reason: explainRefusal(call, answer), missing };
}

/** `deployments.apps`: a resource as RBAC rules name it. */
export function resourceOf(mapping: Mapping): string {
  return mapping.group === '' ? mapping.plural : `${mapping.plural}.${mapping.group}`;
}
