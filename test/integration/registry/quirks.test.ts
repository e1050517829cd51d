import { afterEach, describe, expect, test } from '@jest/globals';
import type { Vendor, VendorName } from '../../../src/adapters/registry/vendors/vendor.ts';
import { account, basic, dockerConfig } from '../../support/registry/account.ts';
import { startServer, type TestServer } from '../../support/registry/http-server.ts';
import { startElasticRegistry, startPublicElasticRegistry } from '../../support/registry/quirks/amazon.ts';
import { startArtifactory } from '../../support/registry/quirks/artifactory.ts';
import { startAzureRegistry } from '../../support/registry/quirks/azure.ts';
import { startTagPerBuild } from '../../support/registry/quirks/chainguard.ts';
import { startDockerHub } from '../../support/registry/quirks/docker-hub.ts';
import { startGitHubPackages } from '../../support/registry/quirks/github.ts';
import { startGoogleRegistry } from '../../support/registry/quirks/google.ts';
import { robot, startHarbor } from '../../support/registry/quirks/harbor.ts';
import { startNexusProxy } from '../../support/registry/quirks/nexus.ts';
import { startQuay } from '../../support/registry/quirks/quay.ts';
import { isPull, jsonAnswer } from '../../support/registry/quirks/quirk.ts';
import { startRegistry } from '../../support/registry/registry.ts';
import { testClient } from './client.ts';

const running: AsyncDisposable[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server[Symbol.asyncDispose]();
});

/** Stops a server behind the test. */
async function keep<T extends AsyncDisposable>(started: Promise<T>): Promise<T> {
  const server = await started;
  running.push(server);
  return server;
}

/** Says that the registries of this test are of a vendor, whose API is there. */
function at(name: VendorName, api: string): { readonly vendorOf: () => Vendor } {
  return { vendorOf: () => ({ name, api }) };
}

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const tagsOf = (versions: readonly { readonly tag: string }[]) => versions.map(({ tag }) => tag);

describe('Docker Hub', () => {
  test('is asked what is new without a single pull', async () => {
    const hub = await keep(startDockerHub({ left: 0 }));
    const digest = hub.registry.push('library/nginx', '1.0.0');
    const client = testClient(undefined, at('docker-hub', hub.api.origin));
    const image = `${hub.registry.host}/library/nginx`;
    expect(await client.versions(image)).toEqual([{ tag: '1.0.0' }]);
    expect(await client.digest(image, '1.0.0')).toBe(digest);
    expect(hub.pulls()).toBe(0);
    expect(hub.api.requests).toHaveLength(0);
  });

  test('tells the times of tags by its own list, the newest first, and no further than they are wanted', async () => {
    const listed = Array.from({ length: 10 }, (_, i) => ({ name: `b${10 - i}`, pushed: day(10 - i) }));
    const hub = await keep(startDockerHub({ listed: { 'acme/web': listed }, apiPageSize: 2 }));
    const client = testClient(dockerConfig(hub.registry.host), at('docker-hub', hub.api.origin));
    const dated = await client.dated(`${hub.registry.host}/acme/web`, [{ tag: 'b7' }, { tag: 'b9' }]);
    expect(dated).toEqual([
      { tag: 'b7', created: day(7) },
      { tag: 'b9', created: day(9) },
    ]);
    expect(hub.api.requests.map(({ url }) => new URL(url, 'http://x').searchParams.get('page'))).toEqual([null, '2']);
    expect(hub.api.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    expect(hub.registry.requests).toHaveLength(0);
  });

  test.each<[string, Parameters<typeof startDockerHub>[0]]>([
    ['of a private repository it does not have', {}],
    ['is an error', { api: () => ({ status: 500 }) }],
    ['is no JSON', { api: () => ({ status: 200, body: '<html>' }) }],
    ['is something else', { api: () => jsonAnswer({ results: [1] }) }],
    ['goes round in a circle', { api: ({ url }) => jsonAnswer({ results: [], next: `http://x${url}` }) }],
    ['has another kind of link', { api: () => jsonAnswer({ results: [], next: 5 }) }],
    [
      'sends us to a metadata service',
      { api: () => ({ status: 302, headers: { location: 'http://169.254.169.254/' } }) },
    ],
    ['breaks off', { api: (_, response) => void response.socket?.destroy() }],
    ['has no end', { api: ({ url }) => jsonAnswer({ results: [], next: `http://x${url}0` }) }],
    ['is too large', { api: () => ({ status: 200, body: Buffer.alloc(33 * 1024 * 1024, ' ') }) }],
  ])('whose own list %s is asked by the protocol', async (_, options) => {
    const hub = await keep(startDockerHub(options));
    hub.registry.push('acme/web', 'b1', { created: day(1) });
    hub.registry.push('acme/web', 'b2', { created: day(2) });
    const client = testClient(undefined, at('docker-hub', hub.api.origin));
    expect(await client.dated(`${hub.registry.host}/acme/web`, [{ tag: 'b1' }, { tag: 'b2' }])).toEqual([
      { tag: 'b1', created: day(1) },
      { tag: 'b2', created: day(2) },
    ]);
    expect(hub.pulls()).toBe(2);
  });

  test('has a list of any length, which is read as far as it is worth it', async () => {
    const listed = Array.from({ length: 1_010 }, (_, i) => ({ name: `b${1_010 - i}`, pushed: day(1_010 - i) }));
    const hub = await keep(startDockerHub({ listed: { 'acme/web': listed }, apiPageSize: 10 }));
    hub.registry.push('acme/web', 'b1', { created: day(3) });
    const image = `${hub.registry.host}/acme/web`;
    const client = testClient(undefined, at('docker-hub', hub.api.origin));
    const all = await client.dated(
      image,
      tagsOf(listed.map(({ name }) => ({ tag: name }))).map((tag) => ({ tag })),
    );
    expect(all.map(({ created }) => created)).toEqual(listed.map(({ pushed }) => pushed));
    expect(hub.api.requests).toHaveLength(101);
    // Of two, the one on the first page is told by the list, and the last of all is asked for: that is cheaper.
    const two = await client.dated(image, [{ tag: 'b1' }, { tag: 'b1010' }]);
    expect(two.map(({ created }) => created)).toEqual([day(3), day(1_010)]);
    expect(hub.api.requests).toHaveLength(101 + 16);
  });

  test('does not hide what is new behind a build time that somebody made up', async () => {
    const hub = await keep(startDockerHub({ listed: { 'acme/web': [{ name: '2', pushed: day(9) }] } }));
    hub.registry.push('acme/web', '2', { created: day(1) });
    const client = testClient(undefined, at('docker-hub', hub.api.origin));
    expect(await client.dated(`${hub.registry.host}/acme/web`, [{ tag: '2' }])).toEqual([
      { tag: '2', created: day(9) },
    ]);
    expect(hub.registry.requests).toHaveLength(0);
  });

  test('has a list that lacks a tag: that one is asked for', async () => {
    const hub = await keep(startDockerHub({ listed: { 'acme/web': [{ name: 'old', pushed: day(1) }] } }));
    hub.registry.push('acme/web', 'new', { created: day(2) });
    const client = testClient(undefined, at('docker-hub', hub.api.origin));
    expect(await client.dated(`${hub.registry.host}/acme/web`, [{ tag: 'old' }, { tag: 'new' }])).toEqual([
      { tag: 'old', created: day(1) },
      { tag: 'new', created: day(2) },
    ]);
  });

  test('is asked for so many tags at most, one by one; more are an error before the first of them', async () => {
    const hub = await keep(startDockerHub());
    const client = testClient(undefined, at('docker-hub', hub.api.origin));
    const many = Array.from({ length: 101 }, (_, i) => ({ tag: `b${i}` }));
    await expect(client.dated(`${hub.registry.host}/acme/web`, many)).rejects.toMatchObject({
      name: 'RegistryError',
      message: expect.stringContaining('no list says it of 101 of them'),
    });
    expect(hub.registry.requests).toHaveLength(0);
  });

  test('says once how few pulls are left', async () => {
    const hub = await keep(startDockerHub({ left: 9 }));
    hub.registry.push('acme/web', '1');
    hub.registry.push('acme/api', '1');
    const client = testClient();
    await client.digest(`${hub.registry.host}/acme/web`, '1');
    await client.digest(`${hub.registry.host}/acme/api`, '1');
    expect(client.warnings).toEqual([
      `${hub.registry.host}: few of the 100 pulls in 6 hours are left. Log in for a higher limit.`,
    ]);
  });

  test('that lets nobody pull any more is not asked again for hours', async () => {
    const hub = await keep(startDockerHub({ left: 0 }));
    const digest = hub.registry.push('acme/web', '1');
    const client = testClient();
    await expect(client.describe(`${hub.registry.host}/acme/web`, digest)).rejects.toMatchObject({
      status: 429,
      message: expect.stringContaining('You have reached your unauthenticated pull rate limit'),
    });
    expect(hub.pulls()).toBe(1);
  });
});

test('the pulls of Docker Hub that are used up for hours keep nothing else from being asked', async () => {
  const hub = await keep(startDockerHub({ left: 0 }));
  const digest = hub.registry.push('acme/web', '1');
  const image = `${hub.registry.host}/acme/web`;
  const client = testClient(undefined, at('docker-hub', hub.api.origin));
  await expect(client.describe(image, digest)).rejects.toMatchObject({ status: 429 });
  await expect(client.confirm(image, '1')).rejects.toThrow('it has asked to be left alone for 360 minutes');
  expect(hub.pulls()).toBe(1);
  expect(await client.versions(image)).toEqual([{ tag: '1' }]);
});

describe('GitHub', () => {
  const packages = {
    'acme/web': [
      { tags: ['1.0.11', 'latest'], created: day(4) },
      { tags: ['1.0.2'], created: day(3) },
    ],
  };

  test('lists tags the oldest first: all pages are read, also by strangers', async () => {
    const github = await keep(startGitHubPackages());
    expect(tagsOf(await testClient().versions(`${github.registry.host}/acme/web`))).toEqual([
      '1.0.9',
      '1.0.10',
      '1.0.2',
      '1.0.11',
    ]);
  });

  test.each<[string, readonly string[], number]>([
    ['an organisation', [], 1],
    ['a person', ['acme'], 2],
  ])('tells the times of the packages of %s, to the token of its registry', async (_, people, requests) => {
    const github = await keep(startGitHubPackages({ packages, people }));
    const client = testClient(dockerConfig(github.registry.host), at('github', github.api.origin));
    expect(await client.dated(`${github.registry.host}/acme/web`, [{ tag: '1.0.2' }, { tag: '1.0.11' }])).toEqual([
      { tag: '1.0.2', created: day(3) },
      { tag: '1.0.11', created: day(4) },
    ]);
    expect(github.api.requests).toHaveLength(requests);
    expect(github.registry.requests).toHaveLength(0);
  });

  test.each<[string, Parameters<typeof startGitHubPackages>[0]]>([
    ['does not show the package', {}],
    [
      'forbids it to the token',
      { api: () => ({ status: 403, body: '{"message":"Resource not accessible by integration"}' }) },
    ],
    ['answers with something else', { api: () => jsonAnswer({ versions: [] }) }],
  ])('whose API %s is asked by the protocol', async (_, options) => {
    const github = await keep(startGitHubPackages(options));
    github.registry.push('acme/web', '1.0.2', { created: day(1) });
    const client = testClient(dockerConfig(github.registry.host), at('github', github.api.origin));
    expect(await client.dated(`${github.registry.host}/acme/web`, [{ tag: '1.0.2' }])).toEqual([
      { tag: '1.0.2', created: day(1) },
    ]);
  });

  test('is not asked by its API without a token', async () => {
    const github = await keep(startGitHubPackages({ packages }));
    github.registry.push('acme/web', '1.0.2', { created: day(1) });
    const client = testClient(undefined, at('github', github.api.origin));
    await client.dated(`${github.registry.host}/acme/web`, [{ tag: '1.0.2' }]);
    expect(github.api.requests).toHaveLength(0);
  });

  test('keeps the token when its API sends us somewhere else', async () => {
    const foreign = await keep(startServer(() => jsonAnswer([])));
    const api = () => ({ status: 302, headers: { location: `${foreign.origin}/x` } });
    const github = await keep(startGitHubPackages({ api }));
    github.registry.push('acme/web', '1.0.2', { created: day(1) });
    const client = testClient(dockerConfig(github.registry.host), at('github', github.api.origin));
    await client.dated(`${github.registry.host}/acme/web`, [{ tag: '1.0.2' }]);
    expect(foreign.requests.length).toBeGreaterThan(0);
    expect(foreign.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });
});

describe('Amazon', () => {
  test('refuses more than 1000 tags at a time: no more are asked for', async () => {
    const amazon = await keep(startElasticRegistry());
    amazon.push('acme/web', '1.0.0');
    const image = `${amazon.host}/acme/web`;
    expect(tagsOf(await testClient(dockerConfig(amazon.host)).versions(image))).toEqual(['1.0.0']);
    const refused = await fetch(`${amazon.origin}/v2/acme/web/tags/list?n=1001`, { headers: { authorization: basic } });
    expect(refused.status).toBe(405);
  });

  test('gives strangers tokens for a scope of its own', async () => {
    const amazon = await keep(startPublicElasticRegistry());
    expect(tagsOf(await testClient().versions(`${amazon.host}/acme/web`))).toEqual(['1.0.0']);
    // The scope is known for its other images, which need no challenge of their own.
    const client = testClient();
    for (const name of ['a', 'b', 'c']) await client.versions(`${amazon.host}/acme/${name}`);
    expect(amazon.requests.filter(({ url }) => url.includes('/acme/b/'))).toHaveLength(1);
  });
});

describe('Google', () => {
  const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
  const manifests = [
    { digest: digest('a'), tags: ['1', 'latest'], created: day(5).getTime(), uploaded: day(9).getTime() },
    // Built reproducibly: 1970, and Go's time of nothing.
    { digest: digest('b'), tags: ['2'], created: 0, uploaded: day(7).getTime() },
    { digest: digest('c'), tags: ['3'], created: -62135596800000, uploaded: day(8).getTime() },
  ];
  const expected = [
    { tag: '1', digest: digest('a'), created: day(9) },
    { tag: 'latest', digest: digest('a'), created: day(9) },
    { tag: '2', digest: digest('b'), created: day(7) },
    { tag: '3', digest: digest('c'), created: day(8) },
  ];

  test.each(['text', 'numbers'] as const)('tells everything with the tags, in one request, as %s', async (numbers) => {
    const google = await keep(startGoogleRegistry(manifests, numbers));
    const client = testClient(dockerConfig(google.host), at('google', google.origin));
    const image = `${google.host}/acme/web`;
    const versions = await client.versions(image);
    expect(versions).toEqual(expected);
    expect(await client.dated(image, versions)).toEqual(expected);
    // The challenge, and the one request.
    expect(google.requests).toHaveLength(2);
  });

  test('is believed at its own hosts only: what another registry says beside its tags is nothing', async () => {
    const google = await keep(startGoogleRegistry(manifests, 'text'));
    const versions = await testClient(dockerConfig(google.host)).versions(`${google.host}/acme/web`);
    expect(versions).toEqual(tagsOf(expected).map((tag) => ({ tag })));
  });

  test.each<[string, object]>([
    ['no digest', { 'not-a-digest': { tag: ['1'], timeCreatedMs: '1767225600000' } }],
    ['no list of tags', { [digest('a')]: { tag: '1', timeCreatedMs: '1767225600000' } }],
    ['something else', { [digest('a')]: 7 }],
    ['a time that is none', { [digest('a')]: { tag: [], timeCreatedMs: 'soon' } }],
  ])('may say %s: the tags count', async (_, manifest) => {
    const google = await keep(startServer(() => jsonAnswer({ tags: ['1'], manifest })));
    const client = testClient(undefined, at('google', google.origin));
    expect(await client.versions(`${google.host}/acme/web`)).toEqual([{ tag: '1' }]);
  });
});

describe('Azure', () => {
  const tags = [5, 4, 3, 2, 1].map((number) => ({ name: `b${number}`, updated: day(number) }));
  const identity = (host: string) => JSON.stringify({ auths: { [host]: { identitytoken: account.identityToken } } });

  test.each<[string, (host: string) => string]>([
    ['a refresh token', identity],
    ['a password', dockerConfig],
  ])('caps its pages and has another scope for its own list; with %s', async (_, config) => {
    const azure = await keep(startAzureRegistry({ tags, pageSize: 2 }));
    const client = testClient(config(azure.host), at('azure', azure.origin));
    const image = `${azure.host}/acme/web`;
    const versions = await client.versions(image);
    expect(tagsOf(versions)).toEqual(['b5', 'b4', 'b3', 'b2', 'b1']);
    expect(await client.dated(image, versions)).toEqual(
      tags.map(({ name, updated }) => ({ tag: name, created: updated })),
    );
    const scopes = azure.requests.filter(({ url, headers }) => url.startsWith('/acr/') && headers.authorization);
    expect(scopes.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer metadata_read'));
  });

  test('gives the same page again and again: an error, not half a list', async () => {
    const azure = await keep(startAzureRegistry({ tags, pageSize: 2, circle: true }));
    const client = testClient(dockerConfig(azure.host), at('azure', azure.origin));
    await expect(client.versions(`${azure.host}/acme/web`)).rejects.toMatchObject({
      message: expect.stringContaining('goes round in a circle'),
    });
  });

  test('whose own list is forbidden, or without end, is asked by the protocol', async () => {
    for (const options of [{ pullOnly: true }, { circle: true }]) {
      const azure = await keep(startAzureRegistry({ tags, pageSize: 2, ...options }));
      const client = testClient(dockerConfig(azure.host), at('azure', azure.origin));
      await client.dated(`${azure.host}/acme/web`, [{ tag: 'b1' }]).catch(() => undefined);
      expect(azure.requests.some(({ url }) => url.startsWith('/v2/acme/web/manifests/b1'))).toBe(true);
    }
  });
});

describe('Quay', () => {
  const tags = [3, 2, 1].map((number) => ({ name: `b${number}`, pushed: day(number) }));

  test('tells the times of tags by its own list, as a stranger sees it', async () => {
    const quay = await keep(startQuay({ tags }));
    const client = testClient(dockerConfig(quay.host), at('quay', quay.origin));
    expect(await client.dated(`${quay.host}/acme/web`, [{ tag: 'b1' }])).toEqual([{ tag: 'b1', created: day(1) }]);
    expect(quay.requests.map(({ url }) => url)).toEqual([
      '/api/v1/repository/acme/web/tag/?limit=100&page=1&onlyActiveTags=true',
      '/api/v1/repository/acme/web/tag/?limit=100&page=2&onlyActiveTags=true',
    ]);
    expect(quay.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test('keeps the list of a private repository for itself: the protocol is asked', async () => {
    const quay = await keep(startQuay({ tags, isPrivate: true }));
    quay.push('acme/web', 'b1', { created: day(6) });
    const client = testClient(undefined, at('quay', quay.origin));
    expect(await client.dated(`${quay.host}/acme/web`, [{ tag: 'b1' }])).toEqual([{ tag: 'b1', created: day(6) }]);
  });
});

describe('Artifactory', () => {
  test('asks for a password with a realm that is no address, and its links lack the name of the repository', async () => {
    const tags = ['1.0.0', '1.0.1', '1.0.2'];
    const artifactory = await keep(startArtifactory(tags));
    const client = testClient(dockerConfig(artifactory.host));
    expect(tagsOf(await client.versions(`${artifactory.host}/docker-virtual/acme/web`))).toEqual(tags);
  });

  test('has the official images of Docker Hub under library/ only', async () => {
    const artifactory = await keep(startArtifactory([]));
    const digest = artifactory.push('docker-remote/library/nginx', '1.27');
    const client = testClient(dockerConfig(artifactory.host));
    const image = `${artifactory.host}/docker-remote/nginx`;
    expect(tagsOf(await client.versions(image))).toEqual(['1.27']);
    expect(await client.digest(image, '1.27')).toBe(digest);
    expect(await client.describe(image, digest)).toMatchObject({ digest });
    expect(await client.digest(image, '9')).toBeUndefined();
  });

  test('says what it says of the name that it was asked for, not of the other one', async () => {
    const artifactory = await keep(
      startServer(({ url }) => ({
        status: url.includes('/library/') ? 403 : 404,
        headers: { 'x-jfrog-version': '7' },
      })),
    );
    expect(await testClient().digest(`${artifactory.host}/docker-remote/nginx`, '1')).toBeUndefined();
    expect(artifactory.requests).toHaveLength(2);
  });

  test('is the only one that is asked twice', async () => {
    const other = await keep(startRegistry());
    other.push('docker-remote/library/nginx', '1.27');
    await expect(testClient().versions(`${other.host}/docker-remote/nginx`)).rejects.toMatchObject({ status: 404 });
    expect(other.requests).toHaveLength(1);
  });
});

describe('others', () => {
  test('Nexus cuts the list of a proxy off without a word, which nobody can see: docs/registries.md warns of it', async () => {
    const nexus = await keep(startNexusProxy(['1', '2', '3'], 2));
    expect(tagsOf(await testClient().versions(`${nexus.host}/acme/web`))).toEqual(['1', '2']);
  });

  test.each(['/service/token', '/jwt/auth'] as const)(
    'Harbor and GitLab have their token service at %s, and names with a dollar',
    async (path) => {
      const harbor = await keep(startHarbor(path));
      const auth = Buffer.from(`${robot.username}:${robot.password}`).toString('base64');
      const client = testClient(JSON.stringify({ auths: { [harbor.host]: { auth } } }));
      expect(tagsOf(await client.versions(`${harbor.host}/acme/web`))).toEqual(['1.0.0', '1.0.1']);
    },
  );

  test('cgr.dev and registry.redhat.io have a tag for each build, in the order of names: all pages count', async () => {
    const registry = await keep(startTagPerBuild(25, 4));
    const tags = tagsOf(await testClient().versions(`${registry.host}/acme/web`));
    expect(tags).toHaveLength(26);
    expect(tags).toContain('1.0-25');
  });

  test('a digest that is not there and answers 500 (Renovate, _getImageArchitecture) is an error, not a missing version', async () => {
    const registry = await keep(startServer(() => ({ status: 500 })));
    await expect(testClient().describe(`${registry.host}/x`, `sha256:${'0'.repeat(64)}`)).rejects.toMatchObject({
      status: 500,
    });
  });

  test('a warning of a registry is passed on once, clean and without secrets', async () => {
    const warning = `299 - "Move to \\"other\\" ::error::soon ${account.password}", 199 - "not ours", 299 - "Second"`;
    const registry = await keep(
      startServer(({ headers }) =>
        headers.authorization === basic
          ? jsonAnswer({ tags: ['1'] }, { warning })
          : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
      ),
    );
    const client = testClient(dockerConfig(registry.host));
    await client.versions(`${registry.host}/a`);
    await client.versions(`${registry.host}/b`);
    expect(client.warnings).toEqual([
      `${registry.host} says: Move to "other" error soon ***`,
      `${registry.host} says: Second`,
    ]);
  });

  test('a registry that asks for a pause gets it from everybody', async () => {
    let now = Date.UTC(2026, 0, 1);
    const sent: number[] = [];
    const registry = await keep(
      startServer(() => {
        sent.push(now);
        return sent.length === 1 ? { status: 429, headers: { 'retry-after': '30' } } : jsonAnswer({ tags: ['1'] });
      }),
    );
    const clock = {
      now: () => new Date(now),
      sleep: async (milliseconds: number) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        now = Math.max(now, Date.UTC(2026, 0, 1) + milliseconds);
      },
      cancelled: new AbortController().signal,
    };
    const client = testClient(undefined, { clock });
    const first = client.versions(`${registry.host}/a`);
    // The clock stands still until the first one has slept.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([first, client.versions(`${registry.host}/b`)]);
    expect(sent.slice(1).every((time) => time >= Date.UTC(2026, 0, 1, 0, 0, 30))).toBe(true);
  });
});

describe('what another image was asked for', () => {
  test('is shown unasked; who is turned down all the same is told what was shown', async () => {
    const registry = await keep(
      startServer(({ url, headers }) => {
        if (headers.authorization !== basic) return { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };
        return url.includes('/b/') ? { status: 403 } : jsonAnswer({ tags: ['1'] });
      }),
    );
    const client = testClient(dockerConfig(registry.host));
    await client.versions(`${registry.host}/a`);
    await expect(client.versions(`${registry.host}/b`)).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining(`The credentials for ${registry.host} in Docker's configuration are not accepted`),
    });
    expect(registry.requests).toHaveLength(3);
  });

  test('is forgotten where the token service refuses it: the registry is asked as if it were new', async () => {
    const registry: TestServer = await keep(
      startServer(({ url, headers }) => {
        const { searchParams } = new URL(url, 'http://x');
        if (url.startsWith('/token'))
          return searchParams.get('scope')?.includes('/b:') ? { status: 403 } : jsonAnswer({ token: 'for-a' });
        // Everybody may see b.
        if (url.includes('/acme/b/') || headers.authorization === 'Bearer for-a') return jsonAnswer({ tags: ['1'] });
        return { status: 401, headers: { 'www-authenticate': `Bearer realm="${registry.origin}/token",service="s"` } };
      }),
    );
    const client = testClient();
    expect(tagsOf(await client.versions(`${registry.host}/acme/a`))).toEqual(['1']);
    expect(tagsOf(await client.versions(`${registry.host}/acme/b`))).toEqual(['1']);
  });
});

describe('requests', () => {
  test.each(['none', 'basic', 'token'] as const)('at most two for an image when nothing is new (%s)', async (auth) => {
    const registry = await keep(startRegistry({ auth }));
    const names = Array.from({ length: 20 }, (_, i) => `acme/app${i}`);
    for (const name of names) registry.push(name, '1.0.0', { content: name });
    const client = testClient(dockerConfig(registry.host));
    for (const name of names) {
      const image = `${registry.host}/${name}`;
      await client.versions(image);
      await client.digest(image, '1.0.0');
    }
    // And, for all of them together, the one in which the registry says how it wants to be asked.
    expect(registry.requests).toHaveLength(2 * names.length + (auth === 'none' ? 0 : 1));
    // Tokens are for one image each, by the protocol.
    expect(registry.tokens?.requests ?? []).toHaveLength(auth === 'token' ? names.length : 0);
    expect(registry.requests.filter(isPull)).toHaveLength(0);
  });
});
