import { expect, test } from '@jest/globals';
import { renderingAuthor } from '../../../src/steps/rendered-branch.ts';
import { app } from '../../support/memory/forge-state.ts';
import { createWorld } from '../../support/memory/world.ts';

test.each([
  ['https://github.com/acme/config', 'users.noreply.github.com'],
  ['https://git.example.com:8443/acme/config', 'users.noreply.git.example.com'],
  ['https://acme.ghe.com/acme/config', 'users.noreply.acme.ghe.com'],
])('commits for %s are by the address of our account at %s', async (url, host) => {
  const { forge } = createWorld({}).ports();
  const there = {
    ...forge,
    identity: async () => app,
    repository: async () => ({ ...(await forge.repository()), url }),
  };
  expect(await renderingAuthor(there)).toEqual({
    name: 'plumbline-app[bot]',
    email: `42+plumbline-app[bot]@${host}`,
  });
});
