import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Network } from '../../../src/adapters/web/http.ts';
import { zoneOf } from '../../../src/adapters/web/zone.ts';
import { RegistryError } from '../../../src/kit/errors.ts';
import { account, basic, dockerConfig } from '../../support/registry/account.ts';
import { type Answer, type Handler, startServer, type TestServer } from '../../support/registry/http-server.ts';
import { type TestClient, testClient } from './client.ts';

/** A server that is not the registry: what arrives there is what an attacker gets. */
let foreign: TestServer;
let registry: TestServer;
/** What the registry answers in this test. */
let handler: Handler;

beforeEach(async () => {
  handler = () => ({ status: 404 });
  registry = await startServer((request, response) => handler(request, response));
  foreign = await startServer(() => json({ name: 'x', tags: ['9.9.9'], token: 'foreign-token' }));
});

afterEach(async () => {
  await Promise.all([registry.stop(), foreign.stop()]);
  // Security T1 to T3: whatever the test was about, no secret has left.
  for (const { headers, url, body } of foreign.requests) {
    expect(headers.authorization).toBeUndefined();
    expect(`${url}${body.toString('utf8')}`).not.toMatch(new RegExp(`${account.password}|${account.identityToken}`));
  }
});

function json(value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

function client(network: Network = {}): TestClient {
  return testClient(dockerConfig(registry.host), { network: { timeout: 2_000, ...network } });
}

/** A registry that asks for the account by Basic first, then answers like this. */
function behindBasic(next: Handler): Handler {
  return (request, response) =>
    request.headers.authorization === basic
      ? next(request, response)
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };
}

const port = ({ host }: TestServer) => host.split(':')[1];

/** A network in which the registry has these addresses at one look-up after the other; all of them lead to this machine. */
function resolving(...lookups: readonly (readonly string[])[]): Network {
  const left = [...lookups];
  const standsFor = new Map<string, string>();
  const here = (address: string, index: number) => {
    standsFor.set(`127.0.0.${index + 1}`, address);
    return { address: `127.0.0.${index + 1}`, family: 4 };
  };
  return {
    timeout: 2_000,
    lookup: (hostname, options, callback) => {
      const addresses = hostname === 'inside.test' ? ['10.1.2.3'] : (left.shift() ?? []);
      const found = addresses.map(here);
      if (options.all) callback(null, found);
      else callback(null, found[0]?.address ?? '', 4);
    },
    zoneOf: (address) => zoneOf(standsFor.get(address) ?? address),
  };
}

async function failureOf(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    (value) => new Error(`There was an answer: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegistryError);
  const { message, hint } = error as RegistryError;
  // One line, nothing that a terminal or the runner would act on, and no secret.
  expect(`${message}${hint}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|::|##\[/);
  expect(`${message}${hint}`).not.toMatch(new RegExp(`${account.password}|${basic.slice(6)}`));
  expect(message).toContain(registry.host);
  return error as RegistryError;
}

describe('T1: pages', () => {
  const page = (link: string): Handler => behindBasic(() => json({ tags: ['1.0.0'] }, { link }));

  test.each<[string, () => string]>([
    ['an absolute link', () => `<${foreign.origin}/v2/x/tags/list?last=1>; rel="next"`],
    ['a link without a scheme', () => `<//${foreign.host}/v2/x/tags/list?last=1>; rel="next"`],
    ['a link with backslashes', () => `<\\\\${foreign.host}/v2/x/tags/list?last=1>; rel="next"`],
    ['our host as a user name', () => `<http://${registry.host}@${foreign.host}/?last=1>; rel="next"`],
    [
      'our host as a name in its domain',
      () => `<http://${registry.host.replace(':', '.')}.evil.test/?last=1>; rel="next"`,
    ],
    ['the second of two links', () => `</a>; rel="prev", <${foreign.origin}/?last=1>; rel=next`],
    ['another scheme', () => `<file:///etc/passwd?last=1>; rel="next"`],
    ['no address', () => '<http://[>; rel="next"'],
  ])('to another host, by %s, are refused', async (_, link) => {
    handler = page(link());
    const error = await failureOf(client().tags(`${registry.host}/x`));
    expect(error.message).toContain('continues the list at another host');
    expect(foreign.requests).toHaveLength(0);
  });

  test('by a path of their own are asked of the list all the same', async () => {
    handler = behindBasic(({ url }) =>
      url.includes('last=')
        ? json({ tags: ['2'] })
        : json({ tags: ['1'] }, { link: '</v2/other/secret?last=1>; rel="next"' }),
    );
    expect(await client().tags(`${registry.host}/x`)).toEqual(['1', '2']);
    expect(registry.requests.map(({ url }) => url.replace(/\?.*/, ''))).toEqual(Array(3).fill('/v2/x/tags/list'));
  });

  test('that nobody can tell the end of are an error, not the last page', async () => {
    handler = page('/v2/x/tags/list?last=1; rel="next"');
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('does not say clearly');
  });

  test.each<[string, Handler]>([
    ['the same link again', ({ url }) => json({ tags: [url] }, { link: '</v2/x/tags/list?last=1>; rel="next"' })],
    ['a link without a query', () => json({ tags: ['1'] }, { link: '</v2/x/tags/list>; rel="next"' })],
    ['the same page under new links', ({ url }) => json({ tags: ['1'] }, { link: `<${url}x>; rel="next"` })],
  ])('that go in a circle, by %s, end', async (_, answer) => {
    handler = answer;
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('goes round in a circle');
    expect(registry.requests.length).toBeLessThan(4);
  });

  test('without end, end', async () => {
    let count = 0;
    handler = () => json({ tags: [] }, { link: `</v2/x/tags/list?last=${count++}>; rel="next"` });
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('has more than 1000 pages');
    expect(registry.requests).toHaveLength(1000);
  }, 20_000);
});

describe('T2: redirects', () => {
  test.each([
    ['of a registry in the private network', ['10.0.0.9'], true],
    ['of a public registry', ['203.0.113.7'], false],
    ['of one with an address in each', ['203.0.113.7', '10.0.0.9'], false],
    ['of one that leads to this machine too', ['127.0.0.9', '10.0.0.9'], false],
  ])('%s may lead into that network: addresses are %j: %j', async (_, addresses, isAllowed) => {
    handler = ({ url }) => ({ status: 307, headers: { location: `http://inside.test:${port(foreign)}${url}` } });
    const name = `registry.test:${port(registry)}`;
    const seen = await testClient(undefined, { insecure: [name], network: resolving(addresses) })
      .tags(`${name}/x`)
      .catch((error: unknown) => String(error));
    expect(seen).toEqual(isAllowed ? ['9.9.9'] : expect.stringContaining('at a private address'));
    expect(foreign.requests).toHaveLength(isAllowed ? 1 : 0);
  });

  test('of a registry that was private a moment ago do not lead there any more', async () => {
    handler = ({ url }, response) => {
      response.setHeader('connection', 'close');
      return url.includes('first')
        ? json({ tags: ['1'] })
        : { status: 307, headers: { location: `http://inside.test:${port(foreign)}${url}` } };
    };
    const name = `registry.test:${port(registry)}`;
    const moving = testClient(undefined, { insecure: [name], network: resolving(['203.0.113.7'], ['10.0.0.9']) });
    await moving.tags(`${name}/first`);
    await expect(moving.tags(`${name}/x`)).rejects.toThrow('at a private address');
    expect(foreign.requests).toHaveLength(0);
  });

  const statuses = [301, 302, 303, 307, 308];

  test.each(statuses)('%i to another origin takes no credentials along', async (status) => {
    handler = behindBasic(({ url }) => ({ status, headers: { location: `${foreign.origin}${url}` } }));
    expect(await client().tags(`${registry.host}/x`)).toEqual(['9.9.9']);
    expect(foreign.requests).toHaveLength(1);
  });

  test.each(statuses)('%i within the registry keeps them', async (status) => {
    handler = behindBasic(({ url }) =>
      url.startsWith('/moved') ? json({ tags: ['1'] }) : { status, headers: { location: `/moved${url}` } },
    );
    expect(await client().tags(`${registry.host}/x`)).toEqual(['1']);
  });

  test('there and back again shows them to the registry alone', async () => {
    await using back = await startServer(({ url }) => ({
      status: 307,
      headers: { location: `${registry.origin}/back${url}` },
    }));
    handler = behindBasic(({ url }) =>
      url.startsWith('/back') ? json({ tags: ['1'] }) : { status: 307, headers: { location: back.origin + url } },
    );
    expect(await client().tags(`${registry.host}/x`)).toEqual(['1']);
    expect(back.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('a host that we were sent to cannot ask for the credentials', async () => {
    await using greedy = await startServer(() => ({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="give"' },
    }));
    handler = () => ({ status: 307, headers: { location: `${greedy.origin}/` } });
    const error = await failureOf(client().tags(`${registry.host}/x`));
    expect(error).toMatchObject({
      status: 401,
      hint: `${registry.host} sends us to ${greedy.host}, which gets no credentials of ours.`,
    });
    expect([...greedy.requests, ...registry.requests].map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each<[string, () => string, string]>([
    ['in a circle', () => '/v2/x/tags/list?n=1000', 'round in a circle'],
    ['to no address', () => 'http://[', 'an address that is none'],
    ['nowhere', () => '', 'an address that is none'],
    ['with credentials in the address', () => `http://a:b@${foreign.host}/`, 'with credentials in the address'],
    ['to a file', () => 'file:///etc/passwd', 'without encryption'],
    ['to a metadata service', () => 'http://169.254.169.254/latest/meta-data/', 'link-local or reserved address'],
    ['to a metadata service over HTTPS', () => 'https://169.254.169.254/', 'link-local or reserved address'],
    ['to a private address', () => 'http://10.0.0.1/', 'private address'],
  ])('%s are refused', async (_, location, reason) => {
    handler = () => ({ status: 302, headers: { location: location() } });
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain(reason);
    expect(foreign.requests).toHaveLength(0);
  });

  test('without end, end', async () => {
    let count = 0;
    handler = () => ({ status: 302, headers: { location: `/${count++}` } });
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('sends us on more than 5 times');
    expect(registry.requests).toHaveLength(6);
  });
});

describe('T3: token services', () => {
  const challenge =
    (realm: string, more = ''): Handler =>
    () => ({
      status: 401,
      headers: { 'www-authenticate': `Bearer realm="${realm}",service="s"${more}` },
    });

  test('on another host are asked as a stranger would', async () => {
    // The same server by another name: another host.
    handler = challenge(`http://localhost:${foreign.host.split(':')[1]}/token`);
    const error = await failureOf(client().tags(`${registry.host}/x`));
    expect(foreign.requests).toHaveLength(1);
    expect(error.hint).toContain(`were not sent to localhost:${foreign.host.split(':')[1]}`);
  });

  test('on another host get no refresh token', async () => {
    handler = challenge(`http://localhost:${foreign.host.split(':')[1]}/token`);
    const config = JSON.stringify({ auths: { [registry.host]: { identitytoken: account.identityToken } } });
    await failureOf(testClient(config).tags(`${registry.host}/x`));
    expect(foreign.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test.each([301, 302, 307, 308])('that answer with a redirect (%i) are not followed', async (status) => {
    handler = ({ url, headers }, response) => {
      if (!url.startsWith('/token')) return challenge(`${registry.origin}/token`)({ url, headers } as never, response);
      return { status, headers: { location: `${foreign.origin}/token` } };
    };
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain(`answers ${status}`);
    expect(foreign.requests).toHaveLength(0);
  });

  /** The registry seen as one in the public network, by a name that leads here. */
  const port = () => registry.host.split(':')[1];
  function publicClient(names: Readonly<Record<string, string>> = {}) {
    const looked: string[] = [];
    const network: Network = {
      timeout: 2_000,
      lookup: (hostname, options, callback) => {
        looked.push(hostname);
        const address = hostname === 'public.test' ? '127.0.0.1' : (names[hostname] ?? '127.0.0.1');
        if (options.all) callback(null, [{ address, family: 4 }]);
        else callback(null, address, 4);
      },
      zoneOf: (address, hostname) => (hostname === 'public.test' ? 'public' : zoneOf(address)),
    };
    const name = `public.test:${port()}`;
    const made = testClient(dockerConfig(name), { network, insecure: [name] });
    return { looked, tags: () => made.tags(`${name}/x`) };
  }

  test.each([
    'http://127.0.0.1:PORT/token',
    'http://2130706433:PORT/token',
    'http://0x7f000001:PORT/token',
    'http://0177.0.0.1:PORT/token',
    'http://127.1:PORT/token',
    'http://[::1]:PORT/token',
    'http://[::ffff:127.0.0.1]:PORT/token',
    'http://[::ffff:7f00:1]:PORT/token',
    'http://[::127.0.0.1]:PORT/token',
    'http://localhost:PORT/token',
    'http://loopback.test:PORT/token',
    'http://0.0.0.0:PORT/token',
    'http://[::]:PORT/token',
    'http://10.1.2.3/token',
    'http://172.16.0.1/token',
    'http://192.168.1.1/token',
    'http://100.64.0.1/token',
    'http://[fd00::1]/token',
    'http://private.test/token',
    'http://169.254.169.254/latest/api/token',
    'http://2852039166/latest/api/token',
    'https://169.254.169.254/latest/api/token',
    'http://[fe80::1]/token',
    'http://[::ffff:a9fe:a9fe]/token',
    'http://[64:ff9b::a9fe:a9fe]/token',
    'http://[64:ff9b::169.254.169.254]/token',
    'http://[2002:a9fe:a9fe::1]/token',
    'http://[fd00:ec2::254]/token',
    'http://100.100.100.200/token',
    'http://168.63.129.16/token',
    'http://metadata.test/token',
    'http://224.0.0.1/token',
    'http://255.255.255.255/token',
  ])('of a public registry are not asked at %s', async (realm) => {
    handler = challenge(realm.replace('PORT', foreign.host.split(':')[1] ?? ''));
    const names = { 'metadata.test': '169.254.169.254', 'private.test': '10.0.0.1', 'loopback.test': '127.0.0.1' };
    const error = await publicClient(names)
      .tags()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RegistryError);
    expect((error as RegistryError).message).toMatch(/is at a (?:link-local or reserved|private|loopback) address/);
    expect(foreign.requests).toHaveLength(0);
  });

  test.each([
    ['http://user:secret@public.test:PORT/token', 'with credentials in its address'],
    ['ftp://public.test/token', 'a token service without encryption'],
    ['file:///etc/passwd', 'a token service without encryption'],
    ['gopher://public.test/1', 'a token service without encryption'],
    ['javascript:alert(1)', 'a token service without encryption'],
  ])('are not asked at %s', async (realm, reason) => {
    handler = challenge(realm.replace('PORT', port() ?? ''));
    const error = await publicClient()
      .tags()
      .catch((reason: unknown) => reason);
    expect((error as RegistryError).message).toContain(reason);
    expect(registry.requests).toHaveLength(1);
  });

  test('are looked up once for each connection: what was judged is what is connected to (rebinding)', async () => {
    const realm = `http://rebind.test:${foreign.host.split(':')[1]}/token`;
    handler = ({ headers }, response) =>
      headers.authorization === 'Bearer foreign-token'
        ? json({ tags: ['1'] })
        : challenge(realm)({} as never, response);
    let lookups = 0;
    const network: Network = {
      // Asked again, the name would lead to a metadata service.
      lookup: (hostname, options, callback) => {
        const address = hostname === 'rebind.test' && lookups++ > 0 ? '169.254.169.254' : '127.0.0.1';
        if (options.all) callback(null, [{ address, family: 4 }]);
        else callback(null, address, 4);
      },
      zoneOf: (address) => (address === '127.0.0.1' ? 'public' : zoneOf(address)),
    };
    const name = `public.test:${port()}`;
    expect(await testClient(undefined, { network, insecure: [name] }).tags(`${name}/x`)).toEqual(['1']);
    expect(lookups).toBe(1);
    expect(foreign.requests).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['a quote that is not closed', 'Bearer realm="http://x'],
    ['no scheme', '="http://x"'],
    ['nothing', ''],
    ['an unknown scheme', 'Negotiate oYH1MIHyoAMKAQA='],
    ['only commas', ',,,,'],
    ['9 KiB', `Bearer realm="http://x/${'a'.repeat(9_000)}"`],
  ])('a challenge with %s is no reason to send anything', async (_, header) => {
    handler = () => ({ status: 401, headers: { 'www-authenticate': header } });
    expect((await failureOf(client().tags(`${registry.host}/x`))).status).toBe(401);
    expect(registry.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test.each(['Bearer realm="Artifactory Realm"', 'Bearer service="s"', 'Basic realm=/', 'BASIC'])(
    'that are none (%s) leave the password with the registry',
    async (header) => {
      handler = ({ headers }) =>
        headers.authorization === basic
          ? json({ tags: ['1'] })
          : { status: 401, headers: { 'www-authenticate': header } };
      expect(await client().tags(`${registry.host}/x`)).toEqual(['1']);
    },
  );

  test.each<[string, Answer]>([
    ['a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['no token', json({})],
    ['a token that is no text', json({ token: { a: 1 } })],
    ['a token with a line break', json({ token: 'a\r\nx-evil: 1' })],
    ['a token that is not ASCII', json({ token: 'ü' })],
    ['an empty list', json([])],
    ['null', json(null)],
  ])('that answer %s give no token', async (_, answer) => {
    handler = ({ url }, response) =>
      url.startsWith('/token') ? answer : challenge(`${registry.origin}/token`)({} as never, response);
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('answers without a token');
    expect(registry.requests).toHaveLength(2);
  });

  test('whose tokens are never good enough are asked twice at most', async () => {
    handler = ({ url }, response) =>
      url.startsWith('/token')
        ? json({ token: 'never-good' })
        : challenge(`${registry.origin}/token`)({} as never, response);
    const made = client();
    expect((await failureOf(made.tags(`${registry.host}/x`))).status).toBe(401);
    expect((await failureOf(made.tags(`${registry.host}/y`))).status).toBe(401);
    expect(registry.requests.filter(({ url }) => url.startsWith('/token')).length).toBeLessThanOrEqual(4);
  });

  test('are asked for the right to read alone, whatever the challenge wants', async () => {
    const wanted = ',scope="repository:x:pull,push,delete repository:y:* registry:catalog:*"';
    handler = ({ url }, response) =>
      url.startsWith('/token')
        ? json({ token: 'a-token' })
        : challenge(`${registry.origin}/token`, wanted)({} as never, response);
    await failureOf(client().tags(`${registry.host}/x`));
    const asked = registry.requests.find(({ url }) => url.startsWith('/token'))?.url ?? '';
    expect(new URLSearchParams(asked.split('?')[1]).getAll('scope')).toEqual([
      'repository:x:pull',
      'repository:y:pull',
      'registry:catalog:*',
    ]);
  });
});

describe('T36: answers', () => {
  test.each<[string, Answer]>([
    ['a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><h1>Sign in</h1>' }],
    ['nothing', { status: 200 }],
    ['half an answer', { status: 200, body: '{"tags":["1.0' }],
    ['a list', json(['1.0.0'])],
    ['null', json(null)],
    ['tags as an object', json({ tags: { '1.0.0': true } })],
    ['tags as a text', json({ tags: '1.0.0' })],
    ['no tags', json({})],
    ['bytes', { status: 200, body: Buffer.from([0xff, 0xfe, 0x00, 0x01]) }],
  ])('%s is no list of tags', async (_, answer) => {
    handler = () => answer;
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain(
      'something else than a list of tags',
    );
  });

  test('that are packed are understood, and given up at the limit for what is in them', async () => {
    const packed = (body: Buffer): Answer => ({ status: 200, headers: { 'content-encoding': 'gzip' }, body });
    handler = () => packed(gzipSync('{"tags":["1"]}'));
    expect(await client().tags(`${registry.host}/x`)).toEqual(['1']);
    handler = () => packed(gzipSync(Buffer.alloc(33 * 1024 * 1024, ' ')));
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('larger than 33554432 bytes');
    handler = () => packed(gzipSync('{"tags":["1"]}').subarray(0, 12));
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toContain('packed in a way that is broken');
  });

  test.each<[string, (secret: string) => Answer]>([
    ['the type of something else', (secret) => ({ status: 200, headers: { 'content-type': `x; was="${secret}"` } })],
    ['a type with characters in between', (secret) => ({ status: 200, headers: { 'content-type': `\t${secret}` } })],
    ['a place', (secret) => ({ status: 307, headers: { location: `ftp://${secret}.test/` } })],
  ])('that echo a secret in %s do not show it', async (_, answer) => {
    handler = behindBasic(({ headers }) => answer(headers.authorization?.slice('Basic '.length) ?? ''));
    // Hosts are written small, which is not how the secret was written.
    const { message } = await failureOf(client().tags(`${registry.host}/x`));
    expect(message.toLowerCase()).not.toContain(basic.slice('Basic '.length).toLowerCase());
  });

  test('that turn us down without asking for credentials say so, and not that ours are wrong', async () => {
    handler = () => ({ status: 401 });
    expect((await failureOf(client().tags(`${registry.host}/x`))).hint).toContain('were not sent');
    handler = () => ({ status: 401, headers: { 'www-authenticate': 'Negotiate' } });
    expect((await failureOf(client().tags(`${registry.host}/x`))).hint).toContain('were not sent');
    expect(registry.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    handler = behindBasic(() => ({ status: 401 }));
    expect((await failureOf(client().tags(`${registry.host}/x`))).hint).toContain('are not accepted');
  });

  test('tags that are none are left out', async () => {
    handler = () =>
      json({
        tags: [
          '1.0.0',
          '',
          '-x',
          'a b',
          '../../x',
          '\u001b[31m',
          'x'.repeat(129),
          7,
          null,
          { a: 1 },
          '__proto__',
          '2.0.0',
          '1.0.0',
        ],
      });
    expect(await client().tags(`${registry.host}/x`)).toEqual(['1.0.0', '__proto__', '2.0.0']);
  });

  test('null is no tags', async () => {
    handler = () => json({ name: 'x', tags: null });
    expect(await client().tags(`${registry.host}/x`)).toEqual([]);
  });

  test.each<[string, Handler, string]>([
    [
      'that never end',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 'x')));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
        return undefined;
      },
      'larger than 33554432 bytes',
    ],
    ['that never begin', () => new Promise<undefined>(() => undefined), 'took too long'],
    [
      'that stop in the middle',
      (_, response) => {
        response.writeHead(200).write('{"tags":[');
        return undefined;
      },
      'took too long',
    ],
    [
      'that are shorter than they say',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"tags":["1"]}', () => response.socket?.destroy());
        return undefined;
      },
      'the connection was cut',
    ],
    [
      'that are cut off at once',
      (_, response) => {
        response.socket?.destroy();
        return undefined;
      },
      'the connection was cut',
    ],
    [
      'that are no HTTP',
      (_, response) => {
        response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n');
        return undefined;
      },
      'does not speak HTTP',
    ],
    [
      'with a line break in a header',
      (_, response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\nx: a\rb: c\r\ncontent-length: 2\r\n\r\n{}');
        return undefined;
      },
      'does not speak HTTP',
    ],
    [
      'with a header of a megabyte',
      (_, response) => {
        response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(1024 * 1024)}\r\n\r\n`);
        return undefined;
      },
      'does not speak HTTP',
    ],
    [
      'with two lengths',
      (_, response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 20\r\n\r\n{}');
        return undefined;
      },
      'does not speak HTTP',
    ],
  ])('%s are errors', async (_, answer, reason) => {
    handler = answer;
    expect((await failureOf(client({ timeout: 400 }).tags(`${registry.host}/x`))).message).toContain(reason);
  });

  test.each<[string, string, string]>([
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['commands of the runner', 'a\n::set-output name=x::y\n##[error]b', 'a set-output name=x y error]b'],
    ['text turned around', 'abc\u202edef\u2066', 'abc def'],
    ['control characters', 'a\u0000b\u0007c\u009b31m', 'a b c 31m'],
    ['the password', `you sent ${account.password}`, 'you sent ***'],
    ['the header', `you sent ${basic}`, 'you sent Basic ***'],
    ['a password in pieces of noise', `\u0000${account.password}\u0000`, '***'],
    ['a book', 'x'.repeat(100_000), `${'x'.repeat(300)}…`],
  ])('with %s in their words are quoted without', async (_, message, shown) => {
    handler = behindBasic(() => ({ ...json({ errors: [{ code: 'DENIED', message }] }), status: 403 }));
    const error = await failureOf(client().tags(`${registry.host}/x`));
    expect(error.message).toBe(`Cannot list the tags of ${registry.host}/x: ${registry.host} answers 403: ${shown}.`);
  });

  test.each<[string, Answer]>([
    ['errors as a text', { status: 403, body: '{"errors":"x"}' }],
    ['errors of nothing', { status: 403, body: '{"errors":[null,7,"x",{}]}' }],
    ['a web page', { status: 403, headers: { 'content-type': 'text/html' }, body: '<script>' }],
    ['null', { status: 403, body: 'null' }],
  ])('of %s are errors without words', async (_, answer) => {
    handler = () => answer;
    expect((await failureOf(client().tags(`${registry.host}/x`))).message).toMatch(/answers 403\.$/);
  });
});

describe('digests', () => {
  const manifest = '{"schemaVersion":2,"config":{}}';
  const digest = 'sha256:e00ba41e2b18d28b0a0d40ef8e4f3d3fbd3f5a4c1d2c1d9bb8ea9a2a6c0a9b4e';
  const whole =
    (headers: Answer['headers'] = {}): Handler =>
    ({ method }) =>
      method === 'HEAD'
        ? { status: 200, headers: { ...headers } }
        : { status: 200, headers: { ...headers }, body: manifest };

  test.each<[string, string]>([
    ['no digest', 'latest'],
    ['a short one', 'sha256:abc'],
    ['another algorithm', `md5:${'0'.repeat(32)}`],
    ['upper case', digest.toUpperCase()],
    ['two', `${digest}, ${digest}`],
    ['a path', `${digest}/../../x`],
  ])('that are %s do not count: the bytes do', async (_, stated) => {
    handler = whole({ 'docker-content-digest': stated });
    expect(await client().digest(`${registry.host}/x`, '1')).toBe(
      `sha256:${(await import('node:crypto')).createHash('sha256').update(manifest).digest('hex')}`,
    );
    expect(registry.requests.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  test('that are not those of the bytes are errors', async () => {
    handler = ({ method }) =>
      method === 'HEAD'
        ? { status: 405 }
        : { status: 200, headers: { 'docker-content-digest': digest }, body: manifest };
    expect((await failureOf(client().digest(`${registry.host}/x`, '1'))).message).toContain(
      'does not have the digest it states',
    );
  });

  test.each<[string, string]>([
    ['a web page', '<html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['an error', '{"errors":[]}'],
  ])('of %s are none', async (_, body) => {
    handler = ({ method }) => (method === 'HEAD' ? { status: 200 } : { status: 200, body });
    expect((await failureOf(client().digest(`${registry.host}/x`, '1'))).message).toContain(
      'something else than a manifest',
    );
  });

  test('of five MiB are none', async () => {
    handler = ({ method }) =>
      method === 'HEAD' ? { status: 200 } : { status: 200, body: Buffer.alloc(5 * 1024 * 1024, ' ') };
    expect((await failureOf(client().digest(`${registry.host}/x`, '1'))).message).toContain(
      'larger than 4194304 bytes',
    );
  });

  test('T21: a tag that moves between two questions has one digest in a run', async () => {
    let count = 0;
    handler = () => ({ status: 200, headers: { 'docker-content-digest': `sha256:${String(count++).repeat(64)}` } });
    const made = client();
    const answers = await Promise.all([1, 2, 3].map(() => made.digest(`${registry.host}/x`, '1')));
    expect(new Set([...answers, await made.digest(`${registry.host}/x`, '1')])).toEqual(
      new Set([`sha256:${'0'.repeat(64)}`]),
    );
    expect(registry.requests).toHaveLength(1);
  });
});

describe('names', () => {
  test.each([
    '',
    'x:1',
    'x@sha256:0',
    '../x',
    'a/../b',
    'UPPER',
    'x y',
    'x\r\nhost: evil',
    'http://x/y',
    'x?y',
    'x#y',
    'h:99999/x',
    '[::1/x',
  ])('that are no image (%j) are never sent', async (image) => {
    await expect(client().tags(image)).rejects.toBeInstanceOf(RegistryError);
    await expect(client().digest(image, '1')).rejects.toBeInstanceOf(RegistryError);
  });

  test.each(['', '../1', '1?x', '1#x', '1\r\nx: y', 'a/b', `sha256:${'0'.repeat(64)}`])(
    'that are no tag (%j) are never sent',
    async (tag) => {
      await expect(client().digest(`${registry.host}/x`, tag)).rejects.toMatchObject({
        name: 'RegistryError',
        status: 0,
      });
      expect(registry.requests).toHaveLength(0);
    },
  );
});
