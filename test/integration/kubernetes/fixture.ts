import { homedir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { KubernetesDeployment } from '../../../src/actions/deploy/kubernetes.ts';
import { type ConnectOptions, connect } from '../../../src/adapters/kubernetes/connect.ts';
import { revisionOf } from '../../../src/domain/deploy/revision.ts';
import type { JsonObject, Resource } from '../../../src/domain/manifests/model.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Cluster } from '../../../src/ports/cluster.ts';
import type { Shell } from '../../../src/ports/shell.ts';

/** The clock of the wall, cancelled by `signal`. */
export function realClock(signal: AbortSignal = new AbortController().signal): Clock {
  return {
    now: () => new Date(),
    sleep: (milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
    cancelled: signal,
  };
}

/** A shell for tests that run no tool: one that is asked for is a failure. */
export const noShell: Pick<Shell, 'run'> = {
  run: ({ tool }) => Promise.reject(new Error(`Nothing should run ${tool}.`)),
};

/** Collects what a run says. */
export class RecordingHost {
  readonly lines: string[] = [];
  readonly warnings: string[] = [];
  info(message: string): void {
    this.lines.push(message);
  }
  debug(): void {}
  warning(message: string): void {
    this.warnings.push(message);
  }
}

/** Connects by a kubeconfig, with nothing around it. */
export function connectBy(kubeconfig: string, more: Partial<ConnectOptions> = {}): Promise<Cluster> {
  return connect({
    context: undefined,
    env: { KUBECONFIG: kubeconfig },
    home: homedir(),
    workspace: import.meta.dirname,
    shell: noShell,
    clock: realClock(),
    warn: () => undefined,
    mask: () => undefined,
    ...more,
  });
}

/** A resource as a renderer gives it. */
export function resource(value: JsonObject): Resource {
  const metadata = value.metadata as { name: string; namespace?: string };
  const place = { file: 'app.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
  return {
    apiVersion: String(value.apiVersion),
    kind: String(value.kind),
    name: metadata.name,
    ...(metadata.namespace === undefined ? {} : { namespace: metadata.namespace }),
    value,
    locate: () => place,
  };
}

export function deployment(name: string, image: string, spec: JsonObject = {}): JsonObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', image }] } },
      ...spec,
    },
  };
}

export function configMap(name: string, data: JsonObject, annotations: JsonObject = {}): JsonObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, annotations }, data };
}

export function service(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }] },
  };
}

/** Commits of one history, the oldest first. */
export const commits = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(40));

/** What is to be deployed, as a use case would say it. */
export function desired(
  namespace: string,
  values: readonly JsonObject[],
  more: Partial<KubernetesDeployment> = {},
): KubernetesDeployment {
  const resources = values.map(resource);
  return {
    app: 'shop',
    environment: 'dev',
    target: 'dev',
    namespace,
    conflicts: 'fail',
    timeout: 30,
    patience: 3,
    resources,
    commit: commits[0] ?? '',
    revision: revisionOf(resources),
    isAncestor: (a, b) => Promise.resolve(commits.indexOf(a) <= commits.indexOf(b)),
    ...more,
  };
}
