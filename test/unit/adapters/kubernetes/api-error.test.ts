import { expect, test } from '@jest/globals';
import { type Call, callError, explainRefusal } from '../../../../src/adapters/kubernetes/api-error.ts';
import { conflictsOf } from '../../../../src/adapters/kubernetes/apply.ts';
import type { Answer } from '../../../../src/adapters/kubernetes/transport.ts';
import type { JsonObject } from '../../../../src/domain/manifests/model.ts';
import { formatUserError } from '../../../../src/kit/errors.ts';

const answer = (status: number, body: JsonObject): Answer => ({ status, body, retryAfter: undefined, warnings: [] });
const call: Call = { cluster: 'prod', verb: 'patch', what: 'deployments.apps', namespace: 'shop', name: 'web' };
const secret: Call = { ...call, what: 'secrets', secret: true };
const causes = (...list: JsonObject[]) => ({ details: { causes: list } });

test.each<[string, Call, Answer, string]>([
  [
    'a role that is missing',
    call,
    answer(403, {
      message:
        'deployments.apps "web" is forbidden: User "u" cannot patch resource "deployments" in API group "apps" in the namespace "shop"',
    }),
    'the credentials are not allowed to patch deployments.apps "web" in namespace "shop". Bind a Role that allows "patch" on "deployments.apps" to them.',
  ],
  [
    'a cluster-wide one',
    { ...call, what: 'namespaces', namespace: undefined },
    answer(403, { message: 'User "u" cannot patch resource "namespaces" at the cluster scope' }),
    'the credentials are not allowed to patch namespaces "web". Bind a ClusterRole that allows "patch" on "namespaces" to them.',
  ],
  [
    'a webhook',
    call,
    answer(403, { message: 'admission webhook "policy.example.com" denied the request: no latest tags' }),
    'admission webhook "policy.example.com" denied the request: no latest tags',
  ],
  [
    'an immutable field',
    call,
    answer(422, {
      message: 'x',
      ...causes({
        reason: 'FieldValueInvalid',
        field: 'spec.selector',
        message: 'Invalid value: {"a":"hunter2"}: field is immutable',
      }),
    }),
    'spec.selector cannot be changed once the object exists. Change it back, or delete the object (kubectl delete) and deploy again.',
  ],
  [
    'what is not immutable',
    call,
    answer(422, {
      message: 'x',
      ...causes(
        { field: 'spec.a', message: 'Invalid value: "hunter2": must be short' },
        { field: 'spec.b', message: 'Required value' },
      ),
    }),
    'spec.a: Invalid value: must be short; spec.b: Required value',
  ],
  [
    'a Secret',
    secret,
    answer(422, {
      reason: 'Invalid',
      message: 'hunter2',
      ...causes({ reason: 'FieldValueInvalid', field: 'data[a]', message: 'hunter2' }),
    }),
    'Invalid: data[a] (FieldValueInvalid)',
  ],
  ['a Secret without causes', secret, answer(400, { message: 'hunter2' }), 'HTTP 400'],
  ['no message', call, answer(418, {}), 'HTTP 418'],
  ['a hostile body', call, answer(422, { message: ['x'], details: { causes: [1, null, { field: 2 }] } }), 'HTTP 422'],
  [
    'control characters',
    call,
    answer(400, { message: 'a\n::set-output name=x::y\u001b[2J' }),
    'a ::set-output name=x::y [2J',
  ],
])('a refusal is explained: %s', (_, made, given, expected) => {
  expect(explainRefusal(made, given)).toBe(expected);
});

test('a run that cannot go on says why and what to do', () => {
  expect(formatUserError(callError(call, answer(401, { message: 'Unauthorized' })))).toContain(
    'prod does not accept the credentials',
  );
  const forbidden = answer(403, { message: 'User "u" cannot list resource "pods"' });
  expect(formatUserError(callError({ ...call, verb: 'list', what: 'pods', name: undefined }, forbidden))).toBe(
    'The credentials are not allowed to list pods in namespace "shop" in the cluster prod.\n  Bind a Role that allows "list" on "pods" to them.',
  );
  expect(callError(call, answer(500, { message: 'etcd is gone' })).message).toBe(
    'The cluster prod refused to patch deployments.apps "web" in namespace "shop": etcd is gone.',
  );
});

test('conflicts name the manager and the field', () => {
  const conflict = (field: string, message: string) => ({ reason: 'FieldManagerConflict', field, message });
  const body = causes(
    conflict('.spec.replicas', 'conflict with "kubectl-edit" using apps/v1'),
    conflict('.spec.x', 'conflict with "a \\" b" with subresource "scale"'),
    { reason: 'Other', field: '.y', message: 'conflict with "z"' },
    conflict('.spec.z', 'something else'),
  );
  expect(conflictsOf(answer(409, body))).toEqual([
    { manager: 'kubectl-edit', field: '.spec.replicas' },
    { manager: 'a \\" b', field: '.spec.x' },
    { manager: 'unknown', field: '.spec.z' },
  ]);
  expect(conflictsOf(answer(200, body))).toEqual([]);
});
