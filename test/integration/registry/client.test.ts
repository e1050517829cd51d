import { afterEach, describe, expect, test } from '@jest/globals';
import { account, basic, dockerConfig } from '../../support/registry/account.ts';
import { type Answer, type Handler, startServer } from '../../support/registry/http-server.ts';
import { startRegistry } from '../../support/registry/registry.ts';
import { testClient } from './client.ts';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(handler: Handler) {
  const server = await startServer(handler);
  running.push(server);
  return server;
}

async function registryOf(options: Parameters<typeof startRegistry>[0]) {
  const registry = await startRegistry(options);
  running.push(registry);
  return registry;
}

function tags(...list: string[]): Answer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ tags: list }) };
}

describe('nothing is asked twice', () => {
  test('in a run: neither tags nor digests nor failures', async () => {
    const registry = await registryOf({});
    registry.push('acme/web', '1.0.0');
    const client = testClient();
    for (let i = 0; i < 3; i++) {
      await Promise.all([
        client.tags(`${registry.host}/acme/web`),
        client.digest(`${registry.host}/acme/web`, '1.0.0'),
        client.tags(`${registry.host}/acme/none`).catch(() => undefined),
      ]);
    }
    expect(registry.requests.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      'GET /v2/acme/none/tags/list?n=1000',
      'GET /v2/acme/web/tags/list?n=1000',
      'HEAD /v2/acme/web/manifests/1.0.0',
    ]);
  });

  test('one token serves all requests for an image, also those that wait for it', async () => {
    const registry = await registryOf({ auth: 'token' });
    const names = Array.from({ length: 20 }, (_, i) => `1.0.${i}`);
    for (const tag of names) registry.push('acme/web', tag, { content: tag });
    const client = testClient(dockerConfig(registry.host));
    const digests = await Promise.all(names.map((tag) => client.digest(`${registry.host}/acme/web`, tag)));
    expect(digests).toEqual(names.map((tag) => registry.digest('acme/web', tag)));
    await client.tags(`${registry.host}/acme/web`);
    expect(registry.tokens?.requests).toHaveLength(1);
  });

  test('the token, the password and the header are masked before they are used', async () => {
    const registry = await registryOf({ auth: 'token' });
    registry.push('acme/web', '1');
    const client = testClient(dockerConfig(registry.host));
    await client.tags(`${registry.host}/acme/web`);
    const token = registry.requests.at(-1)?.headers.authorization?.replace('Bearer ', '');
    expect(client.masked).toEqual([account.password, basic.replace('Basic ', ''), token]);
  });
});

describe('tokens', () => {
  test('that are over are fetched anew', async () => {
    const registry = await registryOf({ auth: 'token' });
    registry.push('acme/web', '1');
    let now = Date.now();
    const clock = { now: () => new Date(now), sleep: async () => undefined, cancelled: new AbortController().signal };
    const client = testClient(dockerConfig(registry.host), { clock });
    await client.tags(`${registry.host}/acme/web`);
    now += 294_000;
    await client.digest(`${registry.host}/acme/web`, '1');
    expect(registry.tokens?.requests).toHaveLength(1);
    now += 2_000;
    await client.digest(`${registry.host}/acme/web`, '2');
    expect(registry.tokens?.requests).toHaveLength(2);
  });

  test('that the registry no longer takes are fetched anew, once', async () => {
    let issued = 0;
    const server = await serve(({ url, headers }) => {
      if (url.startsWith('/token')) return { status: 200, body: JSON.stringify({ access_token: `token-${++issued}` }) };
      if (
        url.includes('manifests')
          ? headers.authorization === 'Bearer token-2'
          : headers.authorization === 'Bearer token-1'
      )
        return { ...tags('1'), headers: { 'docker-content-digest': `sha256:${'a'.repeat(64)}` } };
      return { status: 401, headers: { 'www-authenticate': `Bearer realm="${server.origin}/token",service="s"` } };
    });
    const client = testClient();
    expect(await client.tags(`${server.host}/x`)).toEqual(['1']);
    expect(await client.digest(`${server.host}/x`, '1')).toBe(`sha256:${'a'.repeat(64)}`);
    expect(issued).toBe(2);
  });

  test('are for one registry, also where another one names the same service and image', async () => {
    const answer: Handler = ({ url, headers }) => {
      if (url.startsWith('/token'))
        return {
          status: 200,
          body: JSON.stringify({ token: headers.authorization === basic ? 'for-us' : 'for-strangers' }),
        };
      if (headers.authorization !== undefined) return headers.authorization === 'Bearer for-us' ? tags('1') : tags('6');
      const challenge = `Bearer realm="${server.origin}/token",service="s",scope="repository:acme/private:pull"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    };
    const server = await serve(answer);
    const other = await serve(answer);
    const named = `localhost:${other.host.split(':')[1]}`;
    for (const isOtherFirst of [false, true]) {
      const client = testClient(dockerConfig(server.host));
      if (isOtherFirst) expect(await client.tags(`${named}/acme/private`)).toEqual(['6']);
      expect(await client.tags(`${server.host}/acme/private`)).toEqual(['1']);
      if (!isOtherFirst) expect(await client.tags(`${named}/acme/private`)).toEqual(['6']);
    }
    expect(other.requests.map(({ headers }) => headers.authorization)).not.toContain('Bearer for-us');
  });

  test('are for one image, also where a registry asks for another one', async () => {
    let issued = 0;
    const server = await serve(({ url, headers }) => {
      if (url.startsWith('/token')) return { status: 200, body: JSON.stringify({ token: `token-${++issued}` }) };
      if (headers.authorization !== undefined) return tags('1');
      const challenge = `Bearer realm="${server.origin}/token",service="s",scope="repository:acme/private:pull"`;
      return { status: 401, headers: { 'www-authenticate': challenge } };
    });
    const client = testClient();
    await client.tags(`${server.host}/acme/api`);
    await client.tags(`${server.host}/acme/web`);
    expect(
      server.requests.flatMap(({ url, headers }) => (url.includes('web') ? (headers.authorization ?? []) : [])),
    ).toEqual(['Bearer token-2']);
  });

  test('that were not given are asked for again by the next question', async () => {
    let isReady = false;
    const server = await serve(({ url, headers }) => {
      if (url.startsWith('/token')) return isReady ? { status: 200, body: '{"token":"the-token"}' } : { status: 403 };
      if (headers.authorization === 'Bearer the-token') return tags('1');
      return { status: 401, headers: { 'www-authenticate': `Bearer realm="${server.origin}/token",service="s"` } };
    });
    const client = testClient();
    await expect(client.digest(`${server.host}/x`, '1')).rejects.toThrow('answers 403');
    isReady = true;
    expect(await client.tags(`${server.host}/x`)).toEqual(['1']);
  });

  test('for a refresh token are asked for by POST, and by GET where that is not known', async () => {
    const server = await serve(({ url, method, headers }) => {
      if (url.startsWith('/token') && method === 'POST') return { status: 405 };
      if (url.startsWith('/token')) return { status: 200, body: '{"token":"for-strangers"}' };
      if (headers.authorization === 'Bearer for-strangers') return tags('1');
      return { status: 401, headers: { 'www-authenticate': `Bearer realm="${server.origin}/token",service="s"` } };
    });
    const config = JSON.stringify({ auths: { [server.host]: { identitytoken: account.identityToken } } });
    expect(await testClient(config).tags(`${server.host}/x`)).toEqual(['1']);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'GET']);
    expect(new URLSearchParams(server.requests[1]?.body.toString('utf8')).get('refresh_token')).toBe(
      account.identityToken,
    );
    expect(server.requests[2]?.url).not.toContain(account.identityToken);
  });

  test('of the registry itself go there directly', async () => {
    const server = await serve(({ headers }) =>
      headers.authorization === 'Bearer direct-token'
        ? tags('1')
        : { status: 401, headers: { 'www-authenticate': 'Bearer realm="https://elsewhere.test/token"' } },
    );
    const config = JSON.stringify({ auths: { [server.host]: { registrytoken: 'direct-token' } } });
    expect(await testClient(config).tags(`${server.host}/x`)).toEqual(['1']);
  });

  test('are preferred to the password where both are offered (Codeberg)', async () => {
    const server = await serve(({ url, headers }) => {
      if (url.startsWith('/token')) return { status: 200, body: '{"token":"the-token"}' };
      if (headers.authorization === 'Bearer the-token') return tags('1');
      const both = [`Bearer realm="${server.origin}/token",service="s"`, 'Basic realm="b"'];
      return { status: 401, headers: { 'www-authenticate': both } };
    });
    expect(await testClient(dockerConfig(server.host)).tags(`${server.host}/x`)).toEqual(['1']);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, basic, 'Bearer the-token']);
  });
});

describe('attempts', () => {
  const failing = (answers: readonly Answer[], then: Answer) => {
    let count = 0;
    return () => answers[count++] ?? then;
  };

  test.each([408, 429, 500, 502, 503, 504])('%i is asked again, after growing pauses', async (status) => {
    const server = await serve(failing([{ status }, { status }, { status }], tags('1')));
    const client = testClient();
    expect(await client.tags(`${server.host}/x`)).toEqual(['1']);
    expect(client.pauses).toEqual([250, 500, 1000]);
  });

  test('four times in all, then it is an error', async () => {
    const server = await serve(() => ({ status: 503, headers: { 'content-type': 'text/plain' }, body: 'down\n' }));
    await expect(testClient().tags(`${server.host}/x`)).rejects.toMatchObject({
      status: 503,
      message: `Cannot list the tags of ${server.host}/x: ${server.host} answers 503: down.`,
      hint: `${server.host} has a problem of its own: try again later.`,
    });
    expect(server.requests).toHaveLength(4);
  });

  test.each([400, 403, 404, 405, 409, 410, 418, 422, 501])('%i is final', async (status) => {
    const server = await serve(() => ({ status }));
    await expect(testClient().tags(`${server.host}/x`)).rejects.toMatchObject({ status });
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, string, number]>([
    ['seconds', '7', 7_250],
    ['a date', 'Wed, 21 Oct 2015 07:28:09 GMT', 9_250],
    ['a date that is past', 'Wed, 21 Oct 2015 07:27:00 GMT', 250],
    ['noise', 'soon', 250],
    ['less than nothing', '-5', 250],
  ])('after as long as is asked for: %s', async (_, header, pause) => {
    const server = await serve(failing([{ status: 429, headers: { 'retry-after': header } }], tags('1')));
    const pauses: number[] = [];
    const clock = {
      now: () => new Date('2015-10-21T07:28:00Z'),
      sleep: async (milliseconds: number) => void pauses.push(milliseconds),
      cancelled: new AbortController().signal,
    };
    await testClient(undefined, { clock }).tags(`${server.host}/x`);
    expect(pauses).toEqual([pause]);
  });

  test('but not for an hour', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const client = testClient();
    await expect(client.digest(`${server.host}/x`, '1')).rejects.toMatchObject({
      status: 429,
      hint: `${server.host} limits how often it is asked: log in to it, or run less often.`,
    });
    expect(client.pauses).toEqual([]);
  });

  test('what is asked for once counts for all', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const client = testClient();
    for (let i = 0; i < 20; i++) {
      const error = client.tags(`${server.host}/x${i}`);
      await expect(error).rejects.toThrow(i === 0 ? 'answers 429' : 'it has asked to be left alone for 60 minutes');
    }
    expect(server.requests).toHaveLength(1);
  });

  test('not for more than ten minutes of pauses in all, however short each of them is', async () => {
    let count = 0;
    const server = await serve(() =>
      ++count % 4 === 0
        ? { ...tags(`v${count}`), headers: { link: `</v2/x/tags/list?last=${count}>; rel="next"` } }
        : { status: 429, headers: { 'retry-after': '60' } },
    );
    const client = testClient();
    await expect(client.tags(`${server.host}/x`)).rejects.toThrow('answers 429');
    await expect(client.tags(`${server.host}/y`)).rejects.toThrow('pauses of more than 10 minutes');
    expect(server.requests).toHaveLength(14);
    expect(client.pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(11 * 60_000);
  });

  test('a registry that does not answer is given up for the run', async () => {
    const server = await serve(() => undefined);
    const client = testClient(undefined, { network: { timeout: 50 } });
    const began = performance.now();
    const all = Array.from({ length: 60 }, (_, i) => client.tags(`${server.host}/x${i}`).catch(String));
    expect((await Promise.all(all)).filter((text) => text.includes('did not answer 6 times in a row'))).toHaveLength(
      60,
    );
    // Five more were under way when the sixth was over.
    expect(server.requests.length).toBeLessThanOrEqual(11);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('a list that takes longer than ten minutes is given up', async () => {
    let [now, page] = [Date.now(), 0];
    const server = await serve(() => {
      now += 29_000;
      return { ...tags(`v${++page}`), headers: { link: `</v2/x/tags/list?last=${page}>; rel="next"` } };
    });
    const clock = { now: () => new Date(now), sleep: async () => undefined, cancelled: new AbortController().signal };
    await expect(testClient(undefined, { clock }).tags(`${server.host}/x`)).rejects.toThrow(
      'takes more than 10 minutes',
    );
    expect(server.requests).toHaveLength(21);
  });

  test('connections that break are made again', async () => {
    let count = 0;
    const server = await serve((_, response) => {
      if (count++ > 1) return tags('1');
      response.socket?.destroy();
      return undefined;
    });
    expect(await testClient().tags(`${server.host}/x`)).toEqual(['1']);
  });

  test('a refresh token is not sent again when the answer was lost', async () => {
    const server = await serve(({ url, method }, response) => {
      if (!url.startsWith('/token'))
        return { status: 401, headers: { 'www-authenticate': `Bearer realm="${server.origin}/token"` } };
      if (method === 'POST') response.socket?.destroy();
      return undefined;
    });
    const config = JSON.stringify({ auths: { [server.host]: { identitytoken: account.identityToken } } });
    await expect(testClient(config).tags(`${server.host}/x`)).rejects.toMatchObject({ status: 0 });
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('no more than six at a time', async () => {
    let [now, most] = [0, 0];
    const server = await serve(async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 10));
      now--;
      return tags('1');
    });
    const client = testClient();
    await Promise.all(Array.from({ length: 40 }, (_, i) => client.tags(`${server.host}/x${i}`)));
    expect(most).toBe(6);
  });

  test('end when the run is cancelled', async () => {
    const server = await serve(() => new Promise<undefined>(() => undefined));
    const controller = new AbortController();
    const clock = { now: () => new Date(), sleep: async () => undefined, cancelled: controller.signal };
    const pending = testClient(undefined, { clock }).tags(`${server.host}/x`);
    setTimeout(() => controller.abort(), 50);
    await expect(pending).rejects.toMatchObject({
      name: 'RegistryError',
      message: expect.stringContaining('the run was cancelled'),
    });
  });
});

describe('a registry that cannot be reached', () => {
  const lookup =
    (code: string) => (_: string, __: unknown, callback: (error: Error, address: string, family: number) => void) =>
      callback(Object.assign(new Error('secret text'), { code }), '', 4);

  test.each([
    ['ENOTFOUND', 'its host name is not known', 1],
    ['EAI_AGAIN', 'its host name could not be looked up', 4],
  ])('%s: %s', async (code, reason, attempts) => {
    let count = 0;
    const failing = lookup(code);
    const counting = (...all: Parameters<typeof failing>) => {
      count++;
      failing(...all);
    };
    const network = { lookup: counting as never };
    await expect(testClient(undefined, { network }).tags('registry.test/x')).rejects.toMatchObject({
      status: 0,
      message: `Cannot list the tags of registry.test/x: registry.test: ${reason}.`,
      hint: 'Check the name of the registry, and that the runner can reach it (firewall, VPN, proxy).',
    });
    expect(count).toBe(attempts);
  });

  test('because nothing listens there', async () => {
    const server = await serve(() => tags());
    await running.splice(0)[0]?.stop();
    await expect(testClient().tags(`${server.host}/x`)).rejects.toMatchObject({
      message: `Cannot list the tags of ${server.host}/x: ${server.host}: it refuses connections.`,
    });
  });

  test('because it does not speak TLS, which every host must but those of this machine', async () => {
    const server = await serve(() => tags('1'));
    const name = `registry.test:${server.host.split(':')[1]}`;
    const local = ((_: string, options: { all?: boolean }, callback: (...all: unknown[]) => void) =>
      options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4)) as never;
    await expect(
      testClient(dockerConfig(name), { network: { lookup: local } }).tags(`${name}/x`),
    ).rejects.toMatchObject({
      message: `Cannot list the tags of ${name}/x: ${name}: it does not speak TLS.`,
      hint: 'Give the runner the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS.',
    });
    expect(server.requests).toHaveLength(0);
  });
});

describe('proxies', () => {
  test('are used for others, by their environment variables, and not for this machine', async () => {
    const proxy = await serve(() => tags('by-proxy'));
    const server = await serve(() => tags('direct'));
    const env = { HOME: '/nonexistent', HTTP_PROXY: proxy.origin, http_proxy: proxy.origin };
    // The proxy is at a loopback address, and resolves the name itself: the runner may not be able to.
    const client = testClient(undefined, { env, insecure: ['registry.test:5000'] });
    expect(await client.tags('registry.test:5000/x')).toEqual(['by-proxy']);
    expect(proxy.requests[0]?.url).toBe('http://registry.test:5000/v2/x/tags/list?n=1000');
    expect(await client.tags(`${server.host}/x`)).toEqual(['direct']);
  });
});
