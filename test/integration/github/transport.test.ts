import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readAddresses } from '../../../src/adapters/github/addresses.ts';
import { createApi } from '../../../src/adapters/github/request.ts';
import type { Forge } from '../../../src/ports/forge.ts';
import { forgeOn, testClock } from './support.ts';

/** A request as a host saw it. */
interface Seen {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A host that answers as a test says: GitHub gone bad, or somebody else's. */
interface Host extends AsyncDisposable {
  readonly origin: string;
  readonly seen: Seen[];
  answer: Answer;
}

async function startHost(): Promise<Host> {
  const host = { seen: [] as Seen[], answer: ((_, response) => response.writeHead(404).end('{}')) as Answer };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      host.seen.push({ method, url, authorization: headers.authorization, body });
      host.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(host, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

let evil: Host;
let foreign: Host;
let forge: Forge;
const token = 'ghs_canary0123456789abcdef';
const json = { 'content-type': 'application/json; charset=utf-8' };

beforeEach(async () => {
  evil = await startHost();
  foreign = await startHost();
  forge = forgeOn(
    { url: evil.origin, apiUrl: `${evil.origin}/api/v3`, graphqlUrl: `${evil.origin}/api/graphql` },
    token,
    { timeout: 400 },
  );
});

afterEach(async () => {
  await evil[Symbol.asyncDispose]();
  await foreign[Symbol.asyncDispose]();
});

describe('a Link to another host never gets the token (T1)', () => {
  test.each([
    ['check runs', () => forge.checkRuns('a'.repeat(40)), { check_runs: [] }],
    ['workflow runs', () => forge.heldRuns('a'.repeat(40)), { workflow_runs: [] }],
  ])('of %s', async (_, ask, body) => {
    for (const target of [
      foreign.origin,
      foreign.origin.replace('127.0.0.1', 'localhost'),
      `${evil.origin.replace('http://', 'http://x@')}`,
    ]) {
      evil.answer = (_request, response) => {
        response
          .writeHead(200, { ...json, link: `<${target}/api/v3/steal?page=2>; rel="next"` })
          .end(JSON.stringify(body));
      };
      await expect(ask()).rejects.toMatchObject({
        name: 'ForgeError',
        message: expect.stringContaining('another host'),
      });
    }
    expect(foreign.seen).toEqual([]);
  });

  test('of comments, which are paged after the identity is known', async () => {
    evil.answer = (request, response) => {
      const repository = {
        id: 'R',
        url: 'x',
        name: 'config',
        owner: { login: 'acme' },
        defaultBranchRef: { name: 'main' },
      };
      if (request.method === 'POST')
        response
          .writeHead(200, json)
          .end(JSON.stringify({ data: { viewer: { login: 'x', databaseId: 1 }, repository } }));
      else response.writeHead(200, { ...json, link: `<${foreign.origin}/>; rel="next"` }).end('[]');
    };
    await expect(forge.ownComments(1)).rejects.toThrow('another host');
    expect(foreign.seen).toEqual([]);
  });

  test('a next page of our own host is followed', async () => {
    evil.answer = (request, response) => {
      const more = request.url?.includes('page=2') ? {} : { link: `<${evil.origin}/api/v3/more?page=2>; rel="next"` };
      response
        .writeHead(200, { ...json, ...more })
        .end(JSON.stringify({ check_runs: [{ name: 'x', status: 'completed', conclusion: 'success' }] }));
    };
    expect(await forge.checkRuns('a'.repeat(40))).toHaveLength(2);
  });
});

const mergeState = JSON.stringify({
  data: {
    repository: {
      pullRequest: {
        ...{ id: 'PR_1', state: 'OPEN', headRefOid: 'a', mergeable: 'MERGEABLE' },
        ...{ isMergeQueueEnabled: false, isInMergeQueue: false },
      },
    },
  },
});

describe('redirects (T2)', () => {
  const cases = [301, 302, 303, 307, 308].flatMap((status) =>
    (['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const).map((method) => [status, method] as const),
  );
  const calls: Record<(typeof cases)[number][1], () => Promise<unknown>> = {
    GET: () => forge.branch('main'),
    POST: () => forge.setStatus('a'.repeat(40), { context: 'c', state: 'success', description: 'secret body' }),
    PATCH: () => forge.closePullRequest(1),
    PUT: () => forge.merge({ number: 1, expectedHead: 'a', method: 'merge', title: 't', message: 'm' }),
    DELETE: () => remove(),
  };

  /** Only an old server is asked to delete a branch by this method: it is sent without what comes before it. */
  const remove = () => {
    const api = createApi({
      ...{ token, owner: 'acme', repo: 'config', random: () => 0.5, clock: testClock(), timeout: 400 },
      addresses: readAddresses({
        ...{ GITHUB_SERVER_URL: evil.origin, GITHUB_API_URL: `${evil.origin}/api/v3` },
        GITHUB_GRAPHQL_URL: `${evil.origin}/api/graphql`,
      }),
    });
    return api.write(
      'DELETE /repos/{owner}/{repo}/git/refs/{ref}',
      { ...api.at, ref: 'heads/x' },
      { doing: 'delete the branch x', needs: 'contents: write', afterLoss: 'repeatable' },
    );
  };

  /** A merge looks first how its base is merged into: that is answered, and only what the method sends is redirected. */
  const redirecting =
    (method: string, redirect: (response: ServerResponse) => void): typeof evil.answer =>
    (request, response) => {
      if (method === 'PUT' && request.method === 'POST') response.writeHead(200, json).end(mergeState);
      else redirect(response);
    };
  const sent = (method: string) => evil.seen.filter((request) => method !== 'PUT' || request.method === 'PUT');

  test.each(cases)('%i of %s to another host is refused; nothing arrives there', async (status, method) => {
    evil.answer = redirecting(method, (response) =>
      response.writeHead(status, { location: `${foreign.origin}/x` }).end(),
    );
    await expect(calls[method]()).rejects.toMatchObject({ name: 'ForgeError' });
    expect(foreign.seen).toEqual([]);
    expect(sent(method)).toHaveLength(1);
  });

  test.each(cases)('%i of %s to our own host keeps method and body, or is refused', async (status, method) => {
    evil.answer = (request, response) => {
      if (request.url === '/moved') response.writeHead(200, json).end('{"object":{"sha":"b"},"sha":"b"}');
      else
        redirecting(method, (redirected) => redirected.writeHead(status, { location: '/moved' }).end())(
          request,
          response,
        );
    };
    const end = await calls[method]().then(
      () => 'done',
      (error: unknown) => (error as Error).message,
    );
    if (method === 'GET' || status === 307 || status === 308) {
      expect(end).toBe('done');
      const [first, second] = sent(method);
      expect(second).toMatchObject({ method, authorization: `token ${token}`, body: first?.body });
    } else {
      expect(end).toContain('redirected a write');
      expect(sent(method)).toHaveLength(1);
    }
  });

  test('in a circle end', async () => {
    evil.answer = (request, response) => response.writeHead(302, { location: request.url }).end();
    await expect(forge.branch('main')).rejects.toThrow('redirects in a circle');
    expect(evil.seen).toHaveLength(6);
  });
});

describe('hostile answers (T36)', () => {
  const clock = testClock();
  const cases: [string, Answer, RegExp][] = [
    [
      'a page of HTML',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
      /not GitHub's/,
    ],
    ['HTML that says it is JSON', (_, response) => response.writeHead(200, json).end('<html>'), /not GitHub's/],
    ['truncated JSON', (_, response) => response.writeHead(200, json).end('{"object":{"sha":'), /not GitHub's/],
    ['no type at all', (_, response) => response.writeHead(200).end('hello'), /not GitHub's/],
    ['a slow drip', (_, response) => void drip(response), /no answer within 0.4 s/],
    ['silence', () => {}, /no answer within 0.4 s/],
    ['a cut connection', (_, response) => response.destroy(), /could not be reached/],
    [
      'control characters',
      (_, response) => response.writeHead(422, json).end(JSON.stringify({ message: '\u001b[31m\n::error::x' })),
      /GitHub answered 422 \(\[31m ::error::x\)/,
    ],
    [
      'an endless message',
      (_, response) => response.writeHead(422, json).end(JSON.stringify({ message: 'x'.repeat(1e6) })),
      /^.{1,700}$/s,
    ],
    [
      'our own token',
      (_, response) => response.writeHead(422, json).end(JSON.stringify({ message: `You sent ${token}` })),
      /You sent \*\*\*/,
    ],
  ];

  test.each(cases)('%s: a typed error', async (_, answer, message) => {
    evil.answer = answer;
    const failure = await forge.branch('main').catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ForgeError', message: expect.stringMatching(message) });
    expect(String(failure)).not.toContain(token);
    expect(clock.pauses).toEqual([]);
  });

  test('a body without end is cut off', async () => {
    let sent = 0;
    evil.answer = (_, response) => {
      response.writeHead(200, json);
      const chunk = Buffer.alloc(1 << 20, 32);
      const more = () => {
        while (!response.destroyed && sent < 200 << 20) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
      };
      more();
    };
    const patient = forgeOn(
      { url: evil.origin, apiUrl: `${evil.origin}/api/v3`, graphqlUrl: `${evil.origin}/api/graphql` },
      token,
      { timeout: 20_000 },
    );
    await expect(patient.branch('main')).rejects.toThrow('larger than 32 MiB');
    expect(sent).toBeLessThan(64 << 20);
  });

  test('GraphQL data that is null', async () => {
    evil.answer = (_, response) =>
      response.writeHead(200, json).end('{"data":{"viewer":{"login":"x","databaseId":1},"repository":null}}');
    await expect(forge.repository()).rejects.toMatchObject({ status: 404 });
  });
});

describe('a cancelled run', () => {
  test('drops its requests at once', async () => {
    const controller = new AbortController();
    const own = forgeOn(
      { url: evil.origin, apiUrl: `${evil.origin}/api/v3`, graphqlUrl: `${evil.origin}/api/graphql` },
      token,
      {
        timeout: 60_000,
        clock: { ...testClock(), cancelled: controller.signal },
      },
    );
    evil.answer = () => controller.abort(new Error('cancelled'));
    await expect(own.branch('main')).rejects.toThrow('cancelled');
    await expect(own.branch('main')).rejects.toThrow('cancelled');
    expect(evil.seen).toHaveLength(1);
  });
});

async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200, json);
  while (!response.destroyed) {
    response.write(' ');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
