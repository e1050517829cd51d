import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { RegistryError } from '../../../src/kit/errors.ts';
import type { Catalogue } from '../../../src/ports/catalogue.ts';
import { readDesiredState } from '../../../src/steps/desired-state.ts';
import { lookForVersions } from '../../../src/steps/look-for-versions.ts';
import { configRepo } from '../../support/memory/config-repo.ts';
import { createWorld } from '../../support/memory/world.ts';

const names = Array.from({ length: 20 }, (_, index) => `app${index}`);
const apps = names.map(
  (name) => `  ${name}:
    source: apps/${name}/{environment}
    artifacts:
      web: { image: ghcr.io/acme/${name}, track: { semver: "^1" }, write: tag }
    deploy: { with: branch, health: none }
`,
);
const files = configRepo(
  `version: 1\nenvironments:\n  dev: {}\napps:\n${apps.join('')}`,
  Object.fromEntries(names.map((name) => [name, { image: `ghcr.io/acme/${name}`, runs: { dev: '1.0.0' } }])),
);

describe('looking for versions', () => {
  it('asks registries side by side, not all at once, and answers in the order of the configuration', async () => {
    const world = createWorld(files);
    const ports = world.ports();
    let [now, most] = [0, 0];
    const catalogue: Catalogue = {
      async versions({ name: image }) {
        now += 1;
        most = Math.max(most, now);
        // The first is the slowest.
        await sleep(25 - Number(image.replace(/\D+/u, '')));
        now -= 1;
        if (/app(3|11)$/u.test(image)) throw new RegistryError(`The registry of ${image} does not answer.`, 503);
        return [{ tag: '1.1.0' }];
      },
      digest: async () => `sha256:${'0'.repeat(64)}`,
      confirm: async () => `sha256:${'0'.repeat(64)}`,
      dated: async (_, versions) => versions,
      describe: async () => undefined,
    };
    await using desired = await readDesiredState(ports, 'gitops.yaml');
    const looked = await lookForVersions({ ...ports, catalogue }, desired, { apps: [], environments: [] });
    expect(most).toBe(8);
    expect(looked.map(({ app }) => app.name)).toEqual(names);
    expect(looked.filter(({ newer }) => newer.length === 1)).toHaveLength(18);
    expect(ports.host.findings.map(({ message }) => message)).toEqual([
      'app3 in dev: The registry of ghcr.io/acme/app3 does not answer.',
      'app11 in dev: The registry of ghcr.io/acme/app11 does not answer.',
    ]);
  });
});
