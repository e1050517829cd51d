import type { Access } from './api.ts';

/** A kubeconfig with one context, `test`. JSON strings are valid YAML, whatever the values contain. */
export function kubeconfig({ url, token, ca }: Access): string {
  return `apiVersion: v1
kind: Config
current-context: test
contexts:
  - name: test
    context: { cluster: test, user: test }
clusters:
  - name: test
    cluster:
      server: ${JSON.stringify(url)}
      certificate-authority-data: ${Buffer.from(ca).toString('base64')}
users:
  - name: test
    user: { token: ${JSON.stringify(token)} }
`;
}
