import { describe, expect, it } from '@jest/globals';
import { run } from '../../../../src/actions/update/run.ts';
import type { JsonObject, Resource } from '../../../../src/domain/manifests/model.ts';
import type { Renderer } from '../../../../src/ports/renderer.ts';
import { configRepo, deployment } from '../../../support/memory/config-repo.ts';
import { memoryRenderer } from '../../../support/memory/renderer.ts';
import { update } from '../../../support/memory/use-cases.ts';
import { createWorld } from '../../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const file = 'apps/shop/dev/web.yaml';

function start(write: 'tag' | 'digest' = 'tag') {
  const gitops = `version: 1
environments: { dev: { merge: auto } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" }, write: ${write} }
    deploy: { with: branch, health: none }
`;
  return createWorld(configRepo(gitops, { shop: { image: web, runs: { dev: '1.0.0' } } }));
}

/** As a patch that sets the image would: whatever the file says, this is rendered. */
function alwaysRendering(image: string): Renderer {
  const patched = (resource: Resource): Resource => {
    const text = JSON.stringify(resource.value).replace(/"image":"[^"]*"/gu, `"image":"${image}"`);
    return { ...resource, value: JSON.parse(text) as JsonObject };
  };
  return {
    async render(files, source) {
      const rendered = await memoryRenderer.render(files, source);
      return { ...rendered, resources: rendered.resources.map(patched) };
    },
  };
}

describe('an edit that does not decide what runs', () => {
  it('is no pull request: the place that wins is said, and nothing is written', async () => {
    const world = start();
    for (const tag of ['1.0.1', '1.1.0']) world.registry.push(web, tag);
    const ports = { ...world.ports(), renderer: alwaysRendering(`${web}:1.0.1`) };
    const inputs = {
      token: 't',
      config: 'gitops.yaml',
      apps: [],
      environments: [],
      images: [],
      deployWorkflow: 'none',
    };
    const result = await run(inputs, ports);
    expect(result['pull-requests'].map(({ state }) => state)).toEqual(['failed']);
    expect(world.writes.log).toEqual([]);
    const [finding] = ports.host.findings;
    expect(finding?.message).toBe('shop in dev: web of shop stays at 1.0.1: the edit to 1.1.0 has no effect here.');
    expect([finding?.file, finding?.line]).toEqual([file, 14]);
  });
});

describe('an edit that changes more than its place', () => {
  it('is said in the pull request, with what changes along', async () => {
    const world = start();
    world.registry.push(web, '1.1.0');
    const text = deployment('shop', [`&web ${web}:1.0.0`]).replace(
      '# kept',
      '# kept\n          env: [{ name: IMAGE, value: *web }]',
    );
    world.repository.push('main', { [file]: text });
    world.repository.push('main', { 'gitops.yaml': world.repository.read('gitops.yaml')?.replace('auto', 'manual') });
    await update(world);
    expect(world.state.pulls[0]?.body).toContain(
      'What `apps/shop/dev/web.yaml:14` says is shared: `/spec/template/spec/containers/0/env/0/value` change with it.',
    );
  });
});

describe('one tag with several digests in one environment', () => {
  const [old, stale] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);

  it('gets the one that is served, everywhere (argocd-image-updater, Test_MatchForDigestUpdate)', async () => {
    const world = start('digest');
    const digest = world.registry.push(web, '1.0.0');
    const text = deployment('shop', [`${web}:1.0.0@${digest}`, `${web}:1.0.0@${stale}`]);
    world.repository.push('main', { [file]: text });
    expect((await update(world))['pull-requests'].map(({ state }) => state)).toEqual(['merged']);
    expect(world.repository.read(file)).toBe(text.replace(stale ?? '', digest));
  });

  it('moves on to a newer tag together', async () => {
    const world = start('digest');
    const digest = world.registry.push(web, '1.1.0');
    world.repository.push('main', { [file]: deployment('shop', [`${web}:1.0.0@${old}`, `${web}:1.0.0`]) });
    await update(world);
    expect(world.repository.read(file)).toBe(deployment('shop', [`${web}:1.1.0@${digest}`, `${web}:1.1.0@${digest}`]));
  });
});
