import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RegistryError } from '../../../src/kit/errors.ts';
import { account, basic, dockerConfig } from '../../support/registry/account.ts';
import { digestOf } from '../../support/registry/content.ts';
import { type Answer, type Handler, startServer, type TestServer } from '../../support/registry/http-server.ts';
import { buildImage, buildIndex, descriptor, type Image } from '../../support/registry/image.ts';
import { startRegistry, type TestRegistry } from '../../support/registry/registry.ts';
import { testClient } from './client.ts';

let registry: TestRegistry;
/** Answers before the registry does. */
let intercept: Handler;
/** What arrives here has left the registry. */
let foreign: TestServer;
let foreignAnswer: (url: string) => Answer;

beforeEach(async () => {
  intercept = () => undefined;
  foreignAnswer = () => ({ status: 404 });
  registry = await startRegistry({ auth: 'basic', intercept: (request, response) => intercept(request, response) });
  foreign = await startServer(({ url }) => foreignAnswer(url));
});
afterEach(async () => {
  await Promise.all([registry.stop(), foreign.stop()]);
  for (const { headers } of foreign.requests) expect(headers.authorization).toBeUndefined();
});

const client = (timeout = 2_000) => testClient(dockerConfig(registry.host), { network: { timeout } });
const image = () => `${registry.host}/acme/web`;
const isIn = (part: string, url: string) => url.includes(`/${part}/`);

async function failureOf(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    (value) => new Error(`There was an answer: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegistryError);
  const { message, hint } = error as RegistryError;
  expect(`${message}${hint}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|::|##\[/);
  expect(`${message}${hint}`).not.toMatch(new RegExp(`${account.password}|${basic.slice(6)}`));
  return error as RegistryError;
}

describe('blobs', () => {
  test.each([301, 302, 303, 307, 308])('that are elsewhere (%i) are fetched without credentials', async (status) => {
    const labels = { 'org.opencontainers.image.version': '1.2.3' };
    const built = buildImage({ labels });
    registry.push('acme/web', '1', built);
    foreignAnswer = () => ({ status: 200, body: built.blobs[0] as Buffer });
    // As S3 does: two ways to prove who we are are refused (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html).
    intercept = ({ url, headers }) =>
      isIn('blobs', url) && headers.authorization !== undefined
        ? { status, headers: { location: `${foreign.origin}/bucket/blob?X-Amz-Signature=signed` } }
        : undefined;
    expect(await client().describe(image(), '1')).toMatchObject({ version: '1.2.3' });
    expect(foreign.requests).toHaveLength(1);
  });

  test('that are not what their digest says are an error, wherever they come from', async () => {
    registry.push('acme/web', '1', { labels: { 'org.opencontainers.image.version': '1.2.3' } });
    const lie = JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      config: { Labels: { 'org.opencontainers.image.version': '6.6.6' } },
    });
    intercept = ({ url, headers }) =>
      isIn('blobs', url) && headers.authorization ? { status: 200, body: lie } : undefined;
    expect((await failureOf(client().describe(image(), '1'))).message).toContain(
      'something that does not have that digest',
    );
    foreignAnswer = () => ({ status: 200, body: lie });
    intercept = ({ url, headers }) =>
      isIn('blobs', url) && headers.authorization ? { status: 307, headers: { location: foreign.origin } } : undefined;
    expect((await failureOf(client().describe(image(), '1'))).message).toContain(
      'something that does not have that digest',
    );
  });

  test.each<[string, Buffer]>([
    ['no JSON', Buffer.from('<html>')],
    ['a list', Buffer.from('[]')],
    ['compressed', gzipSync('{}')],
    ['JSON that breaks off', Buffer.from('{"os":"lin')],
    ['JSON nested without end', Buffer.from('['.repeat(200_000))],
  ])('that are %s are an error', async (_, blob) => {
    registry.push('acme/web', '1', withConfig(blob));
    expect((await failureOf(client().describe(image(), '1'))).message).toContain('something else than a configuration');
  });

  test('that are larger than 8 MiB are not read to their end', async () => {
    registry.push('acme/web', '1', withConfig(Buffer.alloc(9 * 1024 * 1024, ' ')));
    expect((await failureOf(client().describe(image(), '1'))).message).toContain('larger than 8388608 bytes');
  });

  test('that lead to a metadata service are not fetched', async () => {
    registry.push('acme/web', '1');
    intercept = ({ url, headers }) =>
      isIn('blobs', url) && headers.authorization
        ? { status: 307, headers: { location: 'http://169.254.169.254/latest' } }
        : undefined;
    expect((await failureOf(client().describe(image(), '1'))).message).toContain('link-local or reserved address');
  });

  test('that are missing are an error, not an image without labels', async () => {
    registry.push('acme/web', '1');
    intercept = ({ url, headers }) => (isIn('blobs', url) && headers.authorization ? { status: 404 } : undefined);
    expect(await failureOf(client().describe(image(), '1'))).toMatchObject({ status: 404 });
  });
});

/** An image whose configuration is whatever it is. */
function withConfig(blob: Buffer): Image {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(blob), size: blob.length };
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] }));
  return { blobs: [blob], manifest, mediaType, digest: digestOf(manifest) };
}

describe('manifests', () => {
  const serve =
    (body: Buffer | string, headers: Answer['headers'] = {}): Handler =>
    ({ url, method, headers: sent }) =>
      isIn('manifests', url) && method === 'GET' && sent.authorization ? { status: 200, headers, body } : undefined;

  test('by digest are what was asked for, or an error, whatever the header says', async () => {
    const digest = registry.push('acme/web', '1');
    const other = buildImage({ content: 'other' });
    for (const stated of [undefined, digest, other.digest]) {
      intercept = serve(other.manifest, stated === undefined ? {} : { 'docker-content-digest': stated });
      expect((await failureOf(client().describe(image(), digest))).message).toContain(
        'does not have the digest that was asked for',
      );
    }
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['HTML', '<html>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['an object that is none', '{"tags":["1"]}'],
  ])('that are %s are an error', async (_, body) => {
    registry.push('acme/web', '1');
    intercept = serve(body);
    const { digest } = { digest: digestOf(body) };
    expect((await failureOf(client().describe(image(), digest))).message).toContain('something else than a manifest');
  });

  test('larger than 4 MiB are not read to their end', async () => {
    registry.push('acme/web', '1');
    intercept = serve(Buffer.alloc(5 * 1024 * 1024, ' '));
    expect((await failureOf(client().describe(image(), '1'))).message).toContain('larger than 4194304 bytes');
  });

  test('that drip are given up in time', async () => {
    const digest = registry.push('acme/web', '1');
    intercept = ({ url, headers }, response) => {
      if (!isIn('manifests', url) || !headers.authorization) return undefined;
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
      return undefined;
    };
    expect((await failureOf(client(200).describe(image(), digest))).message).toContain('took too long');
  });

  test.each<[string, object]>([
    ['without anything', { mediaType: 'application/vnd.oci.image.manifest.v1+json' }],
    ['with a configuration that is none', { config: 'x' }],
    ['with a digest that is a path', { config: { digest: '../../../v2/other/blobs/sha256:1' } }],
    ['with a digest of another kind', { config: { digest: `md5:${'0'.repeat(32)}` } }],
    ['with labels that are none', { config: 7, annotations: ['x'] }],
  ])('%s have no platform, and nothing is asked for', async (_, content) => {
    registry.push('acme/web', '1');
    const body = JSON.stringify({ schemaVersion: 2, ...content });
    intercept = serve(body);
    expect(await client().describe(image(), digestOf(body))).toEqual({ digest: digestOf(body), platforms: [] });
    expect(registry.requests.some(({ url }) => isIn('blobs', url))).toBe(false);
  });
});

describe('manifests of schema 1', () => {
  const old = JSON.stringify({ schemaVersion: 1, name: 'acme/web', tag: 'old', fsLayers: [], history: [] });

  test.each([{ 'docker-content-digest': digestOf(old) }, {}])(
    'are named, and have no time, which hides no other: %j',
    async (stated) => {
      const created = new Date(Date.UTC(2026, 0, 1));
      registry.push('acme/web', 'new', { created });
      intercept = ({ url, headers }) =>
        headers.authorization && (url.endsWith('/old') || url.endsWith(digestOf(old)))
          ? { status: 200, headers: stated, body: old }
          : undefined;
      const { message } = await failureOf(client().describe(image(), 'old'));
      expect(message).toContain('answers with a manifest of schema 1');
      expect(await client().dated(image(), [{ tag: 'old' }, { tag: 'new' }])).toEqual([
        { tag: 'old' },
        { tag: 'new', created },
      ]);
    },
  );
});

describe('indexes', () => {
  test('whose time is wanted are asked for the first of their images that is there', async () => {
    const created = new Date(Date.UTC(2026, 0, 1));
    const images = new Map<string, Image>();
    for (let i = 0; i < 8; i++) {
      const one = buildImage({ content: String(i), created });
      images.set(`linux/a${i}`, one);
      registry.push('acme/web', `part-${i}`, one);
    }
    registry.push('acme/web', '1', buildIndex(images));
    const missing = images.get('linux/a0')?.digest ?? '';
    intercept = ({ url, headers }) => (headers.authorization && url.endsWith(missing) ? { status: 404 } : undefined);
    const before = registry.requests.length;
    expect(await client().dated(image(), [{ tag: '1' }])).toEqual([{ tag: '1', created }]);
    // The challenge, the digest of the tag, the index, an image that is missing, one that is not, and its configuration.
    expect(registry.requests.length - before).toBe(6);
  });

  const push = (manifests: readonly object[], more: object = {}) => {
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests, ...more }));
    // Real registries would refuse some of them.
    intercept = ({ url, method, headers }) =>
      url.endsWith(digestOf(manifest)) && headers.authorization
        ? { status: 200, headers: { 'content-type': mediaType }, body: method === 'HEAD' ? '' : manifest }
        : undefined;
    return digestOf(manifest);
  };

  test('without mediaType, without images, and empty ones are what they are', async () => {
    const built = buildImage({ platform: 'linux/arm64' });
    registry.push('acme/web', built.digest, built);
    const index = buildIndex(new Map([['linux/arm64', built]]), { withoutMediaType: true });
    registry.push('acme/web', '1', { ...index, mediaType: 'application/vnd.oci.image.index.v1+json' });
    expect((await client().describe(image(), '1'))?.platforms).toEqual([{ os: 'linux', architecture: 'arm64' }]);
    const digest = push([]);
    expect(await client().describe(image(), digest)).toEqual({ digest, platforms: [] });
  });

  test.each<[string, unknown]>([
    ['no object', 7],
    ['no digest', { platform: { os: 'linux', architecture: 'amd64' } }],
    ['a digest that is a path', { digest: '../blobs/x', platform: { os: 'linux', architecture: 'amd64' } }],
    [
      'a platform that is none',
      { digest: `sha256:${'0'.repeat(64)}`, platform: { os: 'li nux', architecture: '\u001b[31m' } },
    ],
    ['another index', { digest: `sha256:${'0'.repeat(64)}`, mediaType: 'application/vnd.oci.image.index.v1+json' }],
  ])('with %s in them leave it out, and ask for nothing', async (_, entry) => {
    registry.push('acme/web', '1');
    const digest = push([entry as object]);
    expect(await client().describe(image(), digest)).toEqual({ digest, platforms: [] });
    expect(registry.requests.filter(({ url }) => !url.endsWith(digest))).toEqual([]);
  });

  test('whose entry leads back to themselves by a lie are an error: what comes is not what was asked for', async () => {
    registry.push('acme/web', '1');
    const loop = `sha256:${'1'.repeat(64)}`;
    const body = JSON.stringify({ manifests: [{ digest: loop, platform: { os: 'linux', architecture: 'amd64' } }] });
    intercept = ({ url, headers }) =>
      isIn('manifests', url) && headers.authorization ? { status: 200, body } : undefined;
    expect((await failureOf(client().describe(image(), digestOf(body)))).message).toContain(
      'does not have the digest that was asked for',
    );
    expect(registry.requests.length).toBeLessThan(5);
  });

  test('with more images than there are platforms are an error, before any is asked for', async () => {
    registry.push('acme/web', '1');
    const entry = (i: number) => ({ digest: digestOf(String(i)), platform: { os: 'linux', architecture: `a${i}` } });
    const digest = push(Array.from({ length: 65 }, (_, i) => entry(i)));
    expect((await failureOf(client().describe(image(), digest))).message).toContain('its index has 65 images');
    expect(registry.requests.filter(({ url }) => !url.endsWith(digest))).toEqual([]);
  });

  test('whose images are not all there (a mirror) have the platforms that are', async () => {
    const [amd64, arm64] = ['linux/amd64', 'linux/arm64'].map((platform) => buildImage({ platform })) as [Image, Image];
    registry.push('acme/web', arm64.digest, arm64);
    const entries = [amd64, arm64].map((one, i) => ({
      ...descriptor(one.mediaType, one.manifest),
      platform: { os: 'linux', architecture: ['amd64', 'arm64'][i] },
    }));
    for (const annotations of [undefined, { 'org.opencontainers.image.created': '2026-01-02T00:00:00Z' }]) {
      const digest = push(entries, annotations === undefined ? {} : { annotations });
      expect((await client().describe(image(), digest))?.platforms).toEqual([{ os: 'linux', architecture: 'arm64' }]);
    }
  });
});

describe('T21: a tag that moves under our hands', () => {
  test('is an error, that says both digests', async () => {
    const before = registry.push('acme/web', '1', { content: 'before' });
    const asked = client();
    expect(await asked.digest(image(), '1')).toBe(before);
    const after = registry.push('acme/web', '1', { content: 'after' });
    // The run has one view of it, until it would be written.
    expect(await asked.digest(image(), '1')).toBe(before);
    expect((await failureOf(asked.confirm(image(), '1'))).message).toBe(
      `${registry.host} gave ${before} for ${image()}:1 a moment ago and ${after} now.`,
    );
  });

  test('and back is seen too: a registry that gives another digest each time', async () => {
    const digests = ['a', 'b'].map((content) => registry.push('acme/web', content, { content }));
    let count = 0;
    intercept = ({ url, method, headers }) =>
      method === 'HEAD' && url.endsWith('/manifests/a') && headers.authorization
        ? { status: 200, headers: { 'docker-content-digest': digests[count++ % 2] as string } }
        : undefined;
    expect((await failureOf(client().confirm(image(), 'a'))).message).toContain('a moment ago');
  });

  test('is an error when the digest of its header is served by nobody', async () => {
    registry.push('acme/web', '1');
    const stated = `sha256:${'d'.repeat(64)}`;
    intercept = ({ method, headers }) =>
      method === 'HEAD' && headers.authorization
        ? { status: 200, headers: { 'docker-content-digest': stated } }
        : undefined;
    const error = await failureOf(client().confirm(image(), '1'));
    expect(error).toMatchObject({
      status: 404,
      message: `${registry.host} has ${stated} for ${image()}:1, but nothing by that digest.`,
    });
  });

  test('is an error when it is gone', async () => {
    const digest = registry.push('acme/web', '1');
    const asked = client();
    await asked.digest(image(), '1');
    intercept = ({ url, headers }) =>
      url.endsWith('/manifests/1') && headers.authorization ? { status: 404 } : undefined;
    expect((await failureOf(asked.confirm(image(), '1'))).message).toContain(
      `gave ${digest} for ${image()}:1 a moment ago and nothing now`,
    );
  });
});
