/** A config repo with nothing wrong in it: two environments, plain manifests, one image. */
export function goodRepo(registry: string): Readonly<Record<string, string>> {
  return {
    'gitops.yaml': gitops(registry),
    'apps/shop/dev/deployment.yaml': deployment(registry, '1.0.0'),
    'apps/shop/prod/deployment.yaml': deployment(registry, '1.0.0'),
    'README.md': 'config\n',
  };
}

/** Its configuration; `deploy` is what stands under that key of the app. */
export function gitops(registry: string, deploy = 'with: kubernetes, namespace: shop'): string {
  return `version: 1
environments: [dev, prod]
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${registry}/acme/shop, track: { semver: "^1" } }
    deploy: { ${deploy} }
`;
}

/** Its one manifest. */
export function deployment(registry: string, tag: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels: { app: shop }
  template:
    metadata:
      labels: { app: shop }
    spec:
      containers:
        - name: web
          image: ${registry}/acme/shop:${tag}
`;
}
