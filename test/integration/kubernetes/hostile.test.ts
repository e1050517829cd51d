import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ClusterError, formatUserError } from '../../../src/kit/errors.ts';
import type { Cluster } from '../../../src/ports/cluster.ts';
import { connectBy } from './fixture.ts';

/** Answers of something that is no API server, or one with a bad day. Requests are counted. */
let folder: string;
let server: Server;
let answers: ((request: IncomingMessage, response: ServerResponse) => void)[];
let requests: string[];
let warnings: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-hostile-'));
  answers = [];
  requests = [];
  warnings = [];
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    // Discovery always works; the last answer is repeated.
    if (request.url === '/api/v1')
      return json(200, { resources: [{ name: 'configmaps', kind: 'ConfigMap', namespaced: true }] })(request, response);
    request.resume();
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const json =
  (status: number, body: unknown, headers: Record<string, string | string[]> = {}) =>
  (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
const raw =
  (status: number, type: string, body: string, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
  };
const cut = (request: IncomingMessage) => {
  request.socket.destroy();
};

const connectHere = async (): Promise<Cluster> => {
  const { port } = server.address() as AddressInfo;
  const file = path.join(folder, 'config');
  const config = {
    'current-context': 'test',
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    clusters: [{ name: 'test', cluster: { server: `http://127.0.0.1:${port}` } }],
    users: [{ name: 'test', user: { token: 'hunter2' } }],
  };
  await writeFile(file, JSON.stringify(config));
  return connectBy(file, { warn: (text) => warnings.push(text) });
};
const name = { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'n', name: 'x' };
const get = async () => (await connectHere()).get(name);
const objects = () => requests.filter((request) => !request.endsWith('/api/v1'));

describe('an answer that is none', () => {
  test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string]>([
    [
      'a login page',
      raw(200, 'text/html', '<html>hunter2</html>'),
      'it answered HTTP 200 with text/html, not as an API server does',
    ],
    ['a page that nothing is found', raw(404, 'text/html', '<html>'), 'it answered HTTP 404 with text/html'],
    ['a redirect', raw(302, 'text/html', '', { Location: 'https://evil.example/' }), 'it answered HTTP 302'],
    [
      'half of a JSON',
      raw(200, 'application/json', '{"metadata": {"name": "hunter2'),
      'is not the JSON that it says it is',
    ],
    ['a JSON that is no object', json(200, ['hunter2']), 'not as an API server does'],
    ['no content type', (_, response) => response.writeHead(200).end('{}'), 'no content type'],
    ['protocol buffers', raw(200, 'application/vnd.kubernetes.protobuf', 'k8s'), 'not as an API server does'],
  ])('%s', async (_, answer, expected) => {
    answers = [answer];
    const error = await get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ClusterError);
    const text = formatUserError(error as ClusterError);
    expect(text).toContain(expected);
    expect(text).not.toContain('hunter2');
    expect(objects()).toHaveLength(1);
  });
});

test('an answer without end is given up', async () => {
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  answers = [
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    },
  ];
  const error = await get().catch((reason: unknown) => reason);
  expect(String(error)).toContain('its answer is too large');
}, 30_000);

test('a busy server is asked again when it says so', async () => {
  const live = { kind: 'ConfigMap', data: { a: 'b' } };
  answers = [
    json(429, {}, { 'Retry-After': '1' }),
    json(503, {}),
    cut,
    raw(502, 'text/html', 'bad gateway'),
    json(200, live),
  ];
  const start = Date.now();
  expect(await get()).toEqual(live);
  expect(Date.now() - start).toBeGreaterThan(1000);
  expect(objects()).toHaveLength(5);
}, 30_000);

test('what will not get better is not asked again', async () => {
  answers = [json(500, { kind: 'Status', message: 'internal' })];
  await expect(get()).rejects.toThrow('internal');
  expect(objects()).toHaveLength(1);
});

test('a server that stays busy is given up', async () => {
  answers = [json(429, { message: 'too many requests' })];
  await expect(get()).rejects.toThrow('too many requests');
  expect(objects()).toHaveLength(6);
}, 30_000);

test('a write whose answer is lost is not made twice', async () => {
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', namespace: 'n' }, data: { a: 'b' } };
  const stored = { ...object, metadata: { ...object.metadata, resourceVersion: '7' } };
  answers = [cut, json(409, { reason: 'AlreadyExists' }), json(200, stored)];
  expect(await (await connectHere()).replace(object, undefined)).toEqual(stored);
  expect(objects().map((line) => line.split(' ')[0])).toEqual(['POST', 'POST', 'GET']);
  answers = [json(409, { reason: 'AlreadyExists' }), json(200, { ...stored, data: { a: 'c' } })];
  expect(await (await connectHere()).replace(object, undefined)).toBeUndefined();
});

test('warnings are shown once, without control characters', async () => {
  // Node refuses other control characters in a header; a tab is the one that it lets through.
  const header = '299 - "v1 Thing is deprecated\\"; use v2", 299 - "a\tb"';
  answers = [json(200, {}, { Warning: header })];
  const cluster = await connectHere();
  await cluster.get(name);
  await cluster.get(name);
  expect(warnings).toEqual(['test: v1 Thing is deprecated"; use v2', 'test: a b']);
});

test('hostile names stay in their segment of the path', async () => {
  answers = [json(404, { reason: 'NotFound' })];
  const cluster = await connectHere();
  await cluster.get({ ...name, name: '../../secrets/x?a=b#c' });
  await cluster.get({ ...name, namespace: '../kube-system' });
  expect(objects()).toEqual([
    'GET /api/v1/namespaces/n/configmaps/..%2F..%2Fsecrets%2Fx%3Fa%3Db%23c',
    'GET /api/v1/namespaces/..%2Fkube-system/configmaps/x',
  ]);
});

test('a list is read page by page, and not without end', async () => {
  answers = [
    json(200, { items: [{ metadata: { name: 'a' } }], metadata: { continue: 'next page' } }),
    json(200, { items: [{ metadata: { name: 'b' } }, 'junk'], metadata: {} }),
  ];
  const cluster = await connectHere();
  expect(await cluster.list('v1', 'ConfigMap', 'n', { a: 'b' })).toEqual([
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } },
  ]);
  expect(objects()[1]).toContain('limit=500&labelSelector=a%3Db&continue=next+page');
  requests = [];
  answers = [json(200, { items: [], metadata: { continue: 'again' } })];
  await cluster.list('v1', 'ConfigMap', 'n', {});
  expect(objects()).toHaveLength(40);
});
