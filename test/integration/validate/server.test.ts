import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { globalName } from '../../../scripts/schemas/minors.ts';
import type { Resource } from '../../../src/domain/manifests/model.ts';
import { readManifests } from '../../../src/domain/manifests/resources.ts';
import { newestMinor } from '../../../src/domain/validate/bundled.ts';
import { validateEnvironment } from '../../../src/domain/validate/environment.ts';
import table from '../../../src/domain/validate/schemas.generated.json' with { type: 'json' };
import { Api, ApiError } from '../../support/cluster/api.ts';
import { clusterTools, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { describeWith } from '../../support/describe-with.ts';

const pod = (container: string, spec = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${spec} containers: [{ name: web, image: nginx, ${container} }] }`;
const map = (metadata: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata: { ${metadata} }\n${more}`;
const deployment = (spec: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { ${spec} selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: nginx }] } } }`;

/** Manifests that the server takes, and ones that it refuses: what we say must be the same. */
const corpus: readonly string[] = [
  deployment(''),
  deployment('replicas: 3,'),
  deployment('replicas: "3",'),
  deployment('replicas: 1.5,'),
  deployment('replicas: 3000000000,'),
  deployment('replicas: null,'),
  deployment('replicsa: 1,'),
  deployment('strategy: { type: Recreate },'),
  deployment('strategy: { type: Recreat },'),
  deployment('strategy: { rollingUpdate: { maxSurge: 25%, maxUnavailable: 1 } },'),
  deployment('strategy: { rollingUpdate: { maxSurge: true } },'),
  deployment('paused: "true",'),
  pod('resources: { limits: { memory: 512Mi, cpu: 1.5 }, requests: { memory: 256000 } }'),
  pod('resources: { limits: { memory: yes } }'),
  pod('resources: { limits: { memory: 5Gx } }'),
  pod('resources: { limits: { memory: "5e3" } }'),
  pod('imagePullPolicy: ""'),
  pod('imagePullPolicy: always'),
  pod('ports: [{ containerPort: 80, protocol: udp }]'),
  pod('ports: [{ containerPort: 80, protocol: UDP }]'),
  pod('ports: [{ protocol: UDP }]'),
  pod('env: [{ name: A, value: 5 }]'),
  pod('env: [{ name: A, value: null }]'),
  pod('args: null'),
  pod('args: a'),
  pod('args: { a: b }'),
  pod('command: [1]'),
  pod('livenessProbe: { httpGet: { port: http } }'),
  pod('livenessProbe: { httpGet: { port: 1.5 } }'),
  pod('livenessProbe: { httpGet: {} }'),
  pod('tty: yes'),
  pod('tty: "yes"'),
  pod('', 'restartPolicy: Sometimes,'),
  pod('', 'restartPolicy: OnFailure,'),
  pod('', 'dnsPolicy: "",'),
  pod('', 'volumes: [{ emptyDir: {} }],'),
  pod('', 'volumes: [{ name: a, emptyDir: { sizeLimit: 1Gi } }],'),
  'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ image: a }] }',
  'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: }',
  map('name: a'),
  map('name: a, creationTimestamp: null'),
  map('name: a, creationTimestamp: 2026-01-31'),
  map('name: a, creationTimestamp: "2026-01-31T00:00:00Z"'),
  map('name: a, labels: { a: b }'),
  map('name: a, labels: { a: 1 }'),
  map('name: a, labels: { a: }'),
  map('name: a, labels: { a: "b c" }'),
  map('name: a, labels: { a/b/c: d }'),
  map('name: a, labels: { A_b/c: d }'),
  map('name: a, labels: [a]'),
  map('name: a, annotations: { Example.com/A: "b c" }'),
  map('name: a, annotations: { "a b": c }'),
  map('name: a, annotations: { a: true }'),
  map('name: A'),
  map('name: a_b'),
  map('name: a.b-c'),
  map('name: a..b'),
  map(`name: ${'a'.repeat(254)}`),
  map('name: a', 'data: { a: b }'),
  map('name: a', 'data: { a: }'),
  map('name: a', 'data: { a: 1 }'),
  map('name: a', 'date: { a: b }'),
  map('name: a', 'binaryData: { a: AP8B }'),
  map('name: a', 'binaryData: { a: "no base64!" }'),
  'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: "aGVs\\nbG8=" }',
  'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { a: YQ }',
  'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { a: 5 }',
  'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 80, targetPort: http }] }',
  'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: "80" }] }',
  'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { type: nodeport, ports: [{ port: 80 }] }',
  'apiVersion: v1\nkind: Service\nmetadata: { name: a.b }\nspec: { ports: [{ port: 80 }] }',
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: ${'a'.repeat(53)} }\nspec: { schedule: "* * * * *", jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: a }] } } } } }`,
  'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: a }\nspec: { schedule: "* * * * *", concurrencyPolicy: Sometimes, jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: a }] } } } } }',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: "a:b_C" }\nrules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: a/b }\nrules: []',
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: a }\nrules: [{ apiGroups: [""], resources: [pods] }]',
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: a, port: { number: 80 } } } }] } }] }',
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ http: { paths: [{ path: /, pathType: prefix, backend: { service: { name: a, port: { number: 80 } } } }] } }] }',
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ http: { paths: [{ path: /, backend: { serviceName: a, servicePort: 80 } }] } }] }',
  'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { minAvailable: 50%, selector: { matchLabels: { a: b } } }',
  'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: a }\nspec: { serviceName: a, selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: a, image: a }] } }, volumeClaimTemplates: [{ metadata: { name: d }, spec: { accessModes: [ReadWriteOnc], resources: { requests: { storage: 1Gi } } } }] }',
];

const plurals: Readonly<Record<string, string>> = { Ingress: 'ingresses' };

/** Whether the server takes a resource, in a rehearsal. */
async function serverTakes(api: Api, { apiVersion, kind, value }: Resource): Promise<true | string> {
  const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const plural = plurals[kind] ?? `${kind.toLowerCase()}s`;
  try {
    await api.call('POST', `${group}/namespaces/default/${plural}?dryRun=All&fieldValidation=Strict`, value);
    return true;
  } catch (error) {
    if (error instanceof ApiError && [400, 422].includes(error.status)) return error.message;
    throw error;
  }
}

describeWith(clusterTools, 'what we say of resources, and what a server says', () => {
  let cluster: TestCluster;
  let api: Api;
  beforeAll(async () => {
    cluster = await startCluster();
    api = new Api(cluster);
    await api
      .call('POST', '/api/v1/namespaces/default/serviceaccounts', { metadata: { name: 'default' } })
      .catch(() => {});
  }, 90_000);
  afterAll(async () => cluster?.stop());

  test('it is the same verdict', async () => {
    const disagreements: string[] = [];
    const verdicts = { right: 0, wrong: 0 };
    for (const text of corpus) {
      const { resources, findings } = readManifests({ path: 'a.yaml', text });
      const [resource] = resources;
      if (!resource) throw new Error(text);
      const ours = [...findings, ...validateEnvironment([resource])].filter(({ severity }) => severity === 'error');
      const theirs = await serverTakes(api, resource);
      verdicts[theirs === true ? 'right' : 'wrong']++;
      if ((ours.length === 0) !== (theirs === true)) {
        disagreements.push(
          `${text}\n  ours: ${ours.map(({ message }) => message).join('; ') || 'right'}\n  server: ${theirs}`,
        );
      }
    }
    expect(disagreements).toEqual([]);
    // The corpus says something of both.
    expect(Math.min(verdicts.right, verdicts.wrong)).toBeGreaterThan(25);
  }, 60_000);

  test('the bundled table has the fields of the server', async () => {
    const { gitVersion } = await api.call<{ gitVersion: string }>('GET', '/version');
    expect(gitVersion).toContain(`v1.${newestMinor}.`);
    const { definitions } = await api.call<{ definitions: Record<string, { properties?: Record<string, unknown> }> }>(
      'GET',
      '/openapi/v2',
    );
    const server = new Map(
      Object.entries(definitions).map(([name, one]) => [globalName(name).replace(/^IoK8s(?:Api(?=[A-Z]))?/u, ''), one]),
    );
    const ours = table.definitions as unknown as Record<
      string,
      { p: Record<string, string>; u?: Record<string, number> }
    >;
    const differences: string[] = [];
    let compared = 0;
    for (const [name, { p, u = {} }] of Object.entries(ours)) {
      const theirs = server.get(name)?.properties;
      if (!theirs) continue;
      compared++;
      for (const key of Object.keys(p))
        if (!(key in theirs) && !(key in u)) differences.push(`${name}.${key} is only ours`);
      for (const key of Object.keys(theirs)) if (!(key in p)) differences.push(`${name}.${key} is only theirs`);
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(350);
  });
});
