/** Looks images up as `update` does: the registry's client, the choice, the digest; as many images side by side. */
import pLimit from 'p-limit';
import { createFindCredentials } from '../../src/adapters/registry/credentials.ts';
import { createRegistry } from '../../src/adapters/registry/registry.ts';
import { createClock } from '../../src/adapters/runner/clock.ts';
import { createWeb } from '../../src/adapters/web/web.ts';
import { choose } from '../../src/domain/versions/choose.ts';
import { answer } from './answer.ts';

const atOnce = 8;
const track = { policy: { by: 'semver', constraint: '*' } } as const;

await answer(async ({ images }) => {
  const env = { HOME: '/nonexistent' };
  const web = createWeb({ env, clock: createClock(), mask: () => undefined });
  const registry = createRegistry({
    web,
    find: createFindCredentials({ env, shell: undefined, secrets: web.secrets }),
  });
  const limit = pLimit(atOnce);
  return Promise.all(
    images.map(({ image, ...current }) =>
      limit(async () => {
        const tag = choose(await registry.versions(image), track, current, { now: new Date() })?.tag ?? current.tag;
        return { tag, digest: (await registry.digest(image, tag)) ?? '' };
      }),
    ),
  );
});
process.exit();
