/**
 * Manifests as people keep them: each is a function of the version that it names, so that what must come of an edit is known without
 * making it. What tools that print a whole file again stumble over is here in the measure in which repositories have it:
 * blank lines, comments, quotes, indentation of lists, a first `---`, long lines, block scalars, CRLF.
 */
export const image = 'ghcr.io/acme/web';

/** A file's text for a version, by its number in the tree. */
export type Style = (tag: string, number: number) => string;

const lines = (...parts: readonly string[]) => `${parts.join('\n')}\n`;

/** As `kubectl create --dry-run -o yaml` prints it: no comment, no blank line. What every tool keeps. */
const printed: Style = (tag, number) =>
  lines(
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    '  labels:',
    `    app: web-${number}`,
    `  name: web-${number}`,
    'spec:',
    '  replicas: 2',
    '  selector:',
    '    matchLabels:',
    `      app: web-${number}`,
    '  template:',
    '    metadata:',
    '      labels:',
    `        app: web-${number}`,
    '    spec:',
    '      containers:',
    `      - image: ${image}:${tag}`,
    '        name: web',
    '        ports:',
    '        - containerPort: 8080',
  );

/** By hand: comments, blank lines between the parts, aligned remarks, quotes. */
const tended: Style = (tag, number) =>
  lines(
    '---',
    `# Service ${number}. Asked for by the shop team; see their runbook before you change the limits.`,
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    `  name: web-${number}`,
    '  labels: {app: web, tier: "front"}   # used by the service below',
    '',
    'spec:',
    '  replicas: 3        # one for each zone',
    '  revisionHistoryLimit: 5',
    '',
    '  selector:',
    '    matchLabels: {app: web}',
    '  template:',
    '    metadata:',
    '      labels: {app: web}',
    '      annotations:',
    '        prometheus.io/scrape: "true"',
    "        checksum/config: '5f2c'",
    '    spec:',
    '      containers:',
    '        - name: web',
    `          image: "${image}:${tag}"   # moved by automation`,
    '          args: ["--listen=:8080", "--log=json"]',
    '',
    '          env:',
    '            - {name: MODE, value: "yes"}',
    ...repeat(number % 12, (at) => [`            - name: SETTING_${at}`, `              value: "${at}"`]),
    '',
    '          # The probe is slow on purpose.',
    '          livenessProbe:',
    '            httpGet: {path: /healthz, port: 8080}',
    '            initialDelaySeconds: 30',
    '',
    '      terminationGracePeriodSeconds: 60',
  );

/** Several documents with a script in a block scalar and a line that is longer than printers like. */
const together: Style = (tag, number) =>
  lines(
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    `  name: scripts-${number}`,
    'data:',
    '  start.sh: |',
    '    #!/bin/sh',
    '    set -e',
    '',
    '    exec web --config /etc/web.yaml',
    ...repeat(number % 40, (at) => [`  key-${at}: value ${at} of the configuration that goes with this service`]),
    '---',
    'apiVersion: apps/v1',
    'kind: StatefulSet',
    'metadata:',
    `  name: web-${number}`,
    '  annotations:',
    '    description: This service answers all requests of the shop, and what stands here is one line that is longer than eighty columns',
    'spec:',
    '  template:',
    '    spec:',
    '      initContainers:',
    '      - name: migrate',
    `        image: ${image}:${tag}`,
    '        command: [ "web", "migrate" ]',
    '      containers:',
    '      - name: web',
    `        image: ${image}:${tag}`,
    '---',
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: web-${number}`,
    'spec:',
    '  ports:',
    '  - port: 80',
    '    targetPort: 8080',
  );

/** An overlay, as most of them look. */
const overlay: Style = (tag, number) =>
  lines(
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    `namespace: shop-${number}`,
    '',
    'resources:',
    '  - ../base',
    '',
    '# Versions are moved by pull requests.',
    'images:',
    '  - name: ghcr.io/acme/sidecar',
    '    newTag: "3.1"',
    `  - name: ${image}`,
    `    newTag: ${tag}`,
    '',
    'patches:',
    '  - path: replicas.yaml',
    '    target: {kind: Deployment}',
  );

/** A big one: tens of kilobytes of settings around the one line that counts. */
const large: Style = (tag, number) =>
  lines(
    'apiVersion: apps/v1',
    'kind: DaemonSet',
    'metadata:',
    `  name: agent-${number}`,
    'spec:',
    '  template:',
    '    spec:',
    '      containers:',
    '      - name: agent',
    `        image: ${image}:${tag}`,
    '        env:',
    ...repeat(600, (at) => [
      `        - name: SETTING_${at}`,
      at % 3 === 0 ? '          valueFrom: {fieldRef: {fieldPath: metadata.name}}' : `          value: 'number ${at}'`,
      ...(at % 25 === 0 ? ['', `        # Group ${at / 25}`] : []),
    ]),
  );

/** From Windows. */
const carriageReturns: Style = (tag, number) => tended(tag, number).replaceAll('\n', '\r\n');

function repeat(times: number, make: (at: number) => readonly string[]): readonly string[] {
  return Array.from({ length: times }, (_, at) => make(at)).flat();
}

/** Of a hundred files: how many are of which style. */
const shares: readonly (readonly [string, Style, number])[] = [
  ['printed.yaml', printed, 20],
  ['tended.yaml', tended, 35],
  ['together.yaml', together, 15],
  ['kustomization.yaml', overlay, 25],
  ['large.yaml', large, 3],
  ['windows.yaml', carriageReturns, 2],
];
const cycle = shares.flatMap(([file, style, share]) => Array.from({ length: share }, () => ({ file, style })));

/** So many files, each in a folder of its own: its path, and its text for a version. */
export function manifests(count: number): ReadonlyMap<string, (tag: string) => string> {
  return new Map(
    Array.from({ length: count }, (_, number) => {
      // 37 and 100 have no common divisor: the styles come mixed.
      const { file, style } = cycle[(number * 37) % cycle.length] ?? { file: 'printed.yaml', style: printed };
      return [`app-${number}/${file}`, (tag: string) => style(tag, number)] as const;
    }),
  );
}
