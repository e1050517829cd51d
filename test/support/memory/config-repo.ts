/** An app in `config-repo`: where it runs and with which version of its image. */
export interface AppFiles {
  readonly image: string;
  /** Environment → tag, or tag and digest. */
  readonly runs: Readonly<Record<string, string>>;
}

/** A Deployment that is valid, with one container per image. */
export function deployment(name: string, images: readonly string[]): string {
  const containers = images
    .map((image, index) => `        - name: c${index}\n          image: ${image} # kept\n`)
    .join('');
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
${containers}`;
}

/** A config repo of plain manifests: `gitops.yaml` and a Deployment per app and environment. */
export function configRepo(gitops: string, apps: Readonly<Record<string, AppFiles>>): Record<string, string> {
  const files: Record<string, string> = { 'gitops.yaml': gitops, 'README.md': 'Ours.\n' };
  for (const [name, { image, runs }] of Object.entries(apps)) {
    for (const [environment, version] of Object.entries(runs)) {
      files[`apps/${name}/${environment}/web.yaml`] = deployment(name, [`${image}:${version}`]);
    }
  }
  return files;
}
