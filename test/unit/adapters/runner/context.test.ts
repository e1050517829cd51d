import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readContext } from '../../../../src/adapters/runner/context.ts';

let workspace: string;
let event: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'));
  event = path.join(workspace, 'event.json');
});
afterAll(() => rmSync(workspace, { recursive: true }));

function environment(more: Record<string, string> = {}): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'acme/config',
    GITHUB_WORKSPACE: workspace,
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_ACTOR: 'dependabot[bot]',
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://ghe.example/',
    GITHUB_API_URL: 'https://ghe.example/api/v3',
    GITHUB_GRAPHQL_URL: 'https://ghe.example/api/graphql',
    ...more,
  };
}

describe('readContext', () => {
  test('reads what the runner says', () => {
    writeFileSync(event, '{"inputs":{"app":"shop"}}');
    expect(readContext(environment({ GITHUB_EVENT_PATH: event }))).toEqual({
      event: 'push',
      payload: { inputs: { app: 'shop' } },
      repository: { owner: 'acme', name: 'config' },
      workspace,
      commit: 'a'.repeat(40),
      ref: 'refs/heads/main',
      actor: 'dependabot[bot]',
      runUrl: 'https://ghe.example/acme/config/actions/runs/42',
      serverUrl: 'https://ghe.example',
      apiUrl: 'https://ghe.example/api/v3',
      graphqlUrl: 'https://ghe.example/api/graphql',
    });
  });

  test.each([
    ['GITHUB_REPOSITORY', ''],
    ['GITHUB_REPOSITORY', 'acme'],
    ['GITHUB_REPOSITORY', 'acme/..'],
    ['GITHUB_REPOSITORY', 'acme/config/x'],
    ['GITHUB_REPOSITORY', 'acme/con fig'],
    ['GITHUB_EVENT_NAME', ''],
    ['GITHUB_EVENT_NAME', 'push\n::x'],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_REF', 'main'],
    ['GITHUB_REF', 'refs/heads/a b'],
    ['GITHUB_ACTOR', 'a\u001b[31m'],
    ['GITHUB_RUN_ID', '1/../2'],
    ['GITHUB_SERVER_URL', 'javascript:alert(1)'],
    ['GITHUB_API_URL', 'https://token@evil.example'],
    ['GITHUB_GRAPHQL_URL', 'nonsense'],
    ['GITHUB_WORKSPACE', 'relative'],
    ['GITHUB_WORKSPACE', '/does/not/exist'],
  ])('refuses %s = %j', (name, value) => {
    expect(() => readContext(environment({ [name]: value }))).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining(name) }),
    );
  });

  test.each(['', '{', '[]', 'null', '"x"'])('refuses the event %j', (text) => {
    writeFileSync(event, text);
    expect(() => readContext(environment({ GITHUB_EVENT_PATH: event }))).toThrow('GITHUB_EVENT_PATH');
  });

  test('an event without a payload is empty', () => {
    expect(readContext(environment({ GITHUB_EVENT_PATH: path.join(workspace, 'none') })).payload).toEqual({});
  });
});
