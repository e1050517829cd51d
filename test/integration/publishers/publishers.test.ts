import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createPublishers } from '../../../src/actions/publishers.ts';
import { createShell } from '../../../src/adapters/shell/shell.ts';
import { basic, dockerConfig } from '../../support/registry/account.ts';
import { startServer, type TestServer } from '../../support/registry/http-server.ts';
import { jsonAnswer } from '../../support/registry/quirks/quirk.ts';
import { startRegistry, type TestRegistry } from '../../support/registry/registry.ts';
import { startRemote, type TestRemote } from '../git/remote.ts';

jest.setTimeout(60_000);

let registry: TestRegistry;
let web: TestServer;
let remote: TestRemote;

beforeEach(async () => {
  registry = await startRegistry({ auth: 'basic' });
  web = await startServer(({ url, headers }) => {
    if (url === '/.well-known/terraform.json') return jsonAnswer({ 'modules.v1': '/v1/modules/' });
    if (url.startsWith('/v1/modules/')) return jsonAnswer({ modules: [{ versions: [{ version: '5.0.0' }] }] });
    if (url !== '/charts/index.yaml' || headers.authorization !== basic) return { status: 401 };
    return jsonAnswer({ entries: { web: [{ version: '2.0.0' }] } });
  });
  remote = await startRemote();
});
afterEach(async () => {
  await Promise.all([registry.stop(), web.stop(), remote[Symbol.asyncDispose]()]);
});

test('a helper of Docker that does not work keeps nobody from a chart repository for everybody', async () => {
  await using open = await startServer(() => jsonAnswer({ entries: { web: [{ version: '2.0.0' }] } }));
  const env = { HOME: '/nonexistent', PATH: '', DOCKER_AUTH_CONFIG: '{"credsStore":"not-there"}' };
  const { catalogue } = createPublishers({
    env,
    clock: { now: () => new Date(), sleep: async () => undefined, cancelled: new AbortController().signal },
    mask: () => undefined,
    shell: createShell({ env }),
    serverUrl: remote.serverUrl,
    token: 'only-for-tests',
    temporary: remote.folder,
  });
  const versions = (host: string) => catalogue.versions({ kind: 'chart', name: `https://${host}/charts/web` });
  expect(await versions(open.host)).toEqual([{ tag: '2.0.0' }]);
  await expect(versions(web.host)).rejects.toThrow('credential helper "not-there" gave no credentials');
});

describe('everything that publishes versions, as the actions have it', () => {
  test('is asked by what it publishes, with the credentials that Docker has', async () => {
    const temporary = path.join(remote.folder, 'temporary');
    await mkdir(temporary);
    const env = {
      HOME: '/nonexistent',
      PATH: process.env.PATH ?? '',
      DOCKER_AUTH_CONFIG: dockerConfig(registry.host, web.host),
    };
    const { catalogue, registry: images } = createPublishers({
      env,
      clock: { now: () => new Date(), sleep: async () => undefined, cancelled: new AbortController().signal },
      mask: () => undefined,
      warn: () => undefined,
      shell: createShell({ env }),
      serverUrl: remote.serverUrl,
      token: 'only-for-tests',
      temporary,
    });
    registry.push('acme/web', '1.0.0');
    const config = { mediaType: 'application/vnd.cncf.helm.config.v1+json', content: {} };
    registry.push('acme/charts/web', '3.0.0_1', { config });
    await remote.git(['tag', 'v4.0.0', await remote.commit('main', { 'a.txt': '1' })]);
    await remote.git(['push', '--quiet', 'origin', '--tags']);

    const tags = async (kind: 'image' | 'chart' | 'git' | 'module', name: string) =>
      (await catalogue.versions({ kind, name })).map(({ tag }) => tag);
    expect(await images.tags(`${registry.host}/acme/web`)).toEqual(['1.0.0']);
    expect(await tags('image', `${registry.host}/acme/web`)).toEqual(['1.0.0']);
    expect(await tags('chart', `oci://${registry.host}/acme/charts/web`)).toEqual(['3.0.0+1']);
    expect(await tags('chart', `https://${web.host}/charts/web`)).toEqual(['2.0.0']);
    expect(await tags('git', `${new URL(remote.serverUrl).host}/acme/config`)).toEqual(['v4.0.0']);
    expect(await tags('module', `${web.host}/acme/vpc/aws`)).toEqual(['5.0.0']);
  });
});
