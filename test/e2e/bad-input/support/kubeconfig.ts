import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes `~/.kube/config` for a server, with a token that must show up nowhere. */
export function writeKubeconfig(home: string, server: string, token = kubeToken): void {
  mkdirSync(path.join(home, '.kube'), { recursive: true });
  writeFileSync(path.join(home, '.kube', 'config'), kubeconfigOf(server, token), { mode: 0o600 });
}

/** What the kubeconfigs of these tests let in with. */
export const kubeToken = 'canary-kube-t0ken';

/** A kubeconfig with one context, `test`. */
export function kubeconfigOf(server: string, token = kubeToken): string {
  return `apiVersion: v1
kind: Config
current-context: test
contexts:
  - name: test
    context: { cluster: test, user: test }
clusters:
  - name: test
    cluster: { server: ${JSON.stringify(server)} }
users:
  - name: test
    user: { token: ${JSON.stringify(token)} }
`;
}
