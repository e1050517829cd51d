import { describe, expect, it } from '@jest/globals';
import { deployment } from '../../../support/memory/config-repo.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const config = (app: string) => `version: 1
environments: [dev]
apps:
  shop:
    source: apps/shop/{environment}
${app}
`;

const repository = `apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: { name: acme, namespace: flux-system }
spec: { url: https://charts.acme.dev/stable, interval: 1h }
`;

const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: shop
  namespace: shop
spec:
  interval: 10m
  chart:
    spec:
      chart: web # ours
      version: "1.2.3" # kept
      sourceRef: { kind: HelmRepository, name: acme, namespace: flux-system }
  values:
    image:
      repository: ghcr.io/acme/web
      tag: "1.0.0"
`;

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  project: default
  destination: { server: https://kubernetes.default.svc, namespace: shop }
  source:
    repoURL: https://github.com/acme/platform.git
    path: deploy
    targetRevision: v1.0.0
`;

/** The file of `dev` in the pull request for it. */
function proposed(world: World, name: string): string | undefined {
  return world.repository.read(`apps/shop/dev/${name}`, 'plumbline/update/dev/shop');
}

describe('update, of other things than images', () => {
  it('a chart of Flux, whose repository stands in another directory, moves with the image in its values', async () => {
    const world = createWorld({
      'gitops.yaml': config(`    artifacts:
      chart: { chart: https://charts.acme.dev/stable/web, track: { semver: ^1 } }
      web: { image: ghcr.io/acme/web, track: { semver: ^1 }, write: tag }
    deploy: { with: branch, health: none }`),
      'infrastructure/sources/acme.yaml': repository,
      'apps/shop/dev/release.yaml': release,
    });
    world.registry.push('ghcr.io/acme/web', '1.1.0');
    const chart = { kind: 'chart', name: 'https://charts.acme.dev/stable/web' } as const;
    for (const version of ['1.2.3', '1.4.0', '2.0.0']) world.catalogue.publish(chart, version);
    const { 'pull-requests': pulls } = await update(world);
    expect(pulls.map(({ state }) => state)).toEqual(['opened']);
    expect(proposed(world, 'release.yaml')).toBe(release.replace('"1.2.3"', '"1.4.0"').replace('"1.0.0"', '"1.1.0"'));
    expect(world.state.pulls.map(({ title }) => title)).toEqual([
      'Update shop in dev: chart 1.2.3 → 1.4.0, web 1.0.0 → 1.1.0',
    ]);
    expect((await update(world))['pull-requests'].map(({ state }) => state)).toEqual(['unchanged']);
  });

  it('an image whose CI names nothing but the digest, where one tag is followed; what has its name and is no image, does not', async () => {
    const world = createWorld({
      'gitops.yaml': config(`    artifacts:
      web: { image: github.com/acme/platform, track: { digest: main } }
      platform: { git: https://github.com/acme/platform, track: { semver: ^1 } }
    deploy: { with: branch, health: none }`),
      'apps/shop/dev/application.yaml': application,
      'apps/shop/dev/web.yaml': deployment('web', ['github.com/acme/platform:main']),
    });
    const digest = world.registry.push('github.com/acme/platform', 'main');
    await update(world, { images: [`github.com/acme/platform@${digest}`] });
    expect(proposed(world, 'web.yaml')).toContain(`image: github.com/acme/platform:main@${digest} # kept`);
    expect(proposed(world, 'application.yaml')).toBe(application);
  });

  it('beside an image that is named: what else an open pull request holds stays in it, and only there', async () => {
    const files = {
      'gitops.yaml': config(`    artifacts:
      web: { image: ghcr.io/acme/web, track: { semver: ^1 }, write: tag }
      platform: { git: https://github.com/acme/platform, track: { semver: ^1 } }
    deploy: { with: branch, health: none }`),
      'apps/shop/dev/application.yaml': application,
      'apps/shop/dev/web.yaml': deployment('web', ['ghcr.io/acme/web:1.0.0']),
    };
    const begin = () => {
      const world = createWorld(files);
      for (const tag of ['1.0.0', '1.1.0']) world.registry.push('ghcr.io/acme/web', tag);
      world.catalogue.publish({ kind: 'git', name: 'github.com/acme/platform' }, 'v1.3.0');
      return world;
    };
    const opened = begin();
    await update(opened);
    opened.registry.push('ghcr.io/acme/web', '1.2.0');
    await update(opened, { images: ['ghcr.io/acme/web:1.2.0'] });
    expect(proposed(opened, 'web.yaml')).toContain('web:1.2.0');
    expect(proposed(opened, 'application.yaml')).toContain('v1.3.0');
    const fresh = begin();
    await update(fresh, { images: ['ghcr.io/acme/web:1.1.0'] });
    expect(proposed(fresh, 'web.yaml')).toContain('web:1.1.0');
    expect(proposed(fresh, 'application.yaml')).toBe(application);
  });

  it('a Git tag in an Application of Argo CD', async () => {
    const world = createWorld({
      'gitops.yaml': config(`    artifacts:
      platform: { git: https://github.com/acme/platform, track: { semver: ^1 } }
    deploy: { with: branch, health: none }`),
      'apps/shop/dev/application.yaml': application,
    });
    for (const tag of ['v1.0.0', 'v1.3.0'])
      world.catalogue.publish({ kind: 'git', name: 'github.com/acme/platform' }, tag);
    await update(world);
    expect(proposed(world, 'application.yaml')).toBe(application.replace('v1.0.0', 'v1.3.0'));
  });

  const terraform = `module "vpc" {
  source  = "acme/network/aws" # the registry's
  version = "5.1.0"
}
`;

  it('a module of Terraform: nothing is rendered, so a person merges', async () => {
    const world = createWorld({
      'gitops.yaml': config(`    artifacts:
      network: { module: acme/network/aws, track: { semver: ^5 } }`).replace('[dev]', '{ dev: { merge: auto } }'),
      'apps/shop/dev/main.tf': terraform,
    });
    const module = { kind: 'module', name: 'registry.terraform.io/acme/network/aws' } as const;
    for (const version of ['5.1.0', '5.2.0', '6.0.0']) world.catalogue.publish(module, version);
    const { 'pull-requests': pulls } = await update(world);
    expect(pulls.map(({ state }) => state)).toEqual(['opened']);
    expect(proposed(world, 'main.tf')).toBe(terraform.replace('5.1.0', '5.2.0'));
    const [pull] = world.state.pulls;
    expect(pull?.body).toContain('-  version = "5.1.0"');
    expect(pull?.body).toContain('+  version = "5.2.0"');
  });

  const chart = `apiVersion: v2
name: shop
version: 0.1.0
dependencies:
  - name: web
    version: 1.2.3
    repository: https://charts.acme.dev/stable
`;
  const values = `web:
  image:
    repository: ghcr.io/acme/web # ours
    tag: 1.0.0
`;

  it('the dependency and the values of a chart, which this version does not render', async () => {
    const world = createWorld({
      'gitops.yaml': config(`    artifacts:
      chart: { chart: https://charts.acme.dev/stable/web, track: { semver: ^1 } }
      web: { image: ghcr.io/acme/web, track: { semver: ^1 }, write: tag }`),
      'apps/shop/dev/Chart.yaml': chart,
      'apps/shop/dev/values.yaml': values,
      'apps/shop/dev/templates/web.yaml': 'image: {{ .Values.web.image.repository }}\n',
    });
    world.registry.push('ghcr.io/acme/web', '1.1.0');
    world.catalogue.publish({ kind: 'chart', name: 'https://charts.acme.dev/stable/web' }, '1.4.0');
    const { 'pull-requests': pulls } = await update(world);
    expect(pulls.map(({ state }) => state)).toEqual(['opened']);
    expect(proposed(world, 'Chart.yaml')).toBe(chart.replace('1.2.3', '1.4.0'));
    expect(proposed(world, 'values.yaml')).toBe(values.replace('1.0.0', '1.1.0'));
  });
});
