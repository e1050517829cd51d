import { describe, expect, test } from '@jest/globals';
import {
  classify,
  fieldMessages,
  graphqlRefusal,
  isRateLimit,
  messageOf,
  Refusal,
} from '../../../../src/adapters/github/answers.ts';
import { acceptedPermissions, forgeError } from '../../../../src/adapters/github/errors.ts';

const purpose = { doing: 'create the pull request from x', needs: 'pull-requests: write' };
const explain = (status: number, body: unknown, headers = {}) =>
  forgeError(new Refusal(status, headers, body), purpose, 'acme/config', (text) =>
    text.replaceAll('ghs_secret', '***'),
  );

describe('classify', () => {
  test.each([
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [405, 'refused'],
    [409, 'refused'],
    [412, 'refused'],
    [422, 'refused'],
    [429, 'rate-limit'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
  ])('%i is %s', (status, kind) => {
    expect(classify(new Refusal(status, {}, {})).kind).toBe(kind);
  });

  test.each([
    [{ 'retry-after': '60' }, {}, true],
    [{ 'x-ratelimit-remaining': '0' }, {}, true],
    [{ 'x-ratelimit-remaining': '4000' }, { message: 'Resource not accessible by integration' }, false],
    [{}, { message: 'You have exceeded a secondary rate limit.' }, true],
    [{}, { documentation_url: 'https://docs.github.com/…#about-secondary-rate-limits' }, true],
    [{}, '<html>', false],
  ])('a 403 with %j and %j is a limit: %j', (headers, body, expected) => {
    expect(isRateLimit(new Refusal(403, headers, body))).toBe(expected);
  });
});

describe('graphqlRefusal', () => {
  test.each([
    [undefined, undefined],
    [[], undefined],
    [[{ type: 'NOT_FOUND', message: 'm' }], 404],
    [[{ type: 'FORBIDDEN', message: 'm' }], 403],
    [[{ type: 'STALE_DATA', message: 'm' }], 409],
    [[{ type: 'UNPROCESSABLE', message: 'm' }], 422],
    [[{ type: 'RATE_LIMITED', message: 'm' }], 429],
    [[{ type: 'SOMETHING_NEW', message: 'm' }], 422],
    [[{ message: 'Something went wrong while executing your query.' }], 502],
    [[{ message: "Field 'updateRefs' doesn't exist", extensions: { code: 'undefinedField' } }], 400],
  ])('%j: %j', (errors, status) => {
    expect(graphqlRefusal(errors, {})?.status).toBe(status);
  });
});

describe('messages of strangers', () => {
  test.each([
    [{ message: 'a\u001b[31m\n::x' }, 'a [31m ::x'],
    [{ message: 'x'.repeat(600) }, 'x'.repeat(500)],
    [{ message: 7 }, ''],
    ['<html>', ''],
    [null, ''],
  ])('%j → %j', (body, expected) => {
    expect(messageOf(body)).toBe(expected);
  });

  test.each([
    [{ errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }] }, ['head: invalid']],
    [
      { errors: [{ code: 'custom', message: 'A pull request already exists for acme:x.' }] },
      ['A pull request already exists for acme:x.'],
    ],
    [{ errors: ['text', null] }, ['text', 'null']],
    [{ errors: 'x' }, []],
    [{}, []],
  ])('%j → %j', (body, expected) => {
    expect(fieldMessages(body)).toEqual(expected);
  });
});

describe('forgeError', () => {
  test.each([
    [
      explain(401, { message: 'Bad credentials' }),
      'Cannot create the pull request from x: GitHub answered 401 (Bad credentials).',
      'expired',
    ],
    [
      explain(
        403,
        { message: 'Resource not accessible by integration' },
        { 'x-accepted-github-permissions': 'pull_requests=write,contents=read; issues=write' },
      ),
      'Resource not accessible by integration',
      'It needs: pull-requests: write and contents: read, or issues: write.',
    ],
    [
      explain(403, { message: 'Resource not accessible by integration' }),
      'answered 403',
      'It needs: pull-requests: write.',
    ],
    [
      explain(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795262400' }),
      'answered 403.',
      '2026-11-21T12:00:00.000Z',
    ],
    [explain(429, {}, { 'retry-after': '900' }), 'answered 429', '900 s'],
    [explain(404, { message: 'Not Found' }), 'answered 404 (Not Found)', 'acme/config'],
    [
      explain(422, { message: 'Validation Failed', errors: [{ field: 'base', code: 'invalid' }] }),
      'answered 422 (Validation Failed; base: invalid)',
      'What GitHub says is the reason',
    ],
    [explain(502, '<html>'), 'answered 502.', 'githubstatus'],
  ])('%s', (error, message, hint) => {
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });

  test('never repeats the token', () => {
    const error = explain(422, { message: 'token ghs_secret', errors: ['ghs_secret'] });
    expect(error.message).not.toContain('ghs_secret');
  });
});

describe('acceptedPermissions', () => {
  test.each([
    ['contents=write', 'contents: write'],
    ['metadata=read', 'metadata: read'],
    ['', undefined],
    ['::evil::', undefined],
    [undefined, undefined],
  ])('%j → %j', (header, expected) => {
    expect(acceptedPermissions({ headers: { 'x-accepted-github-permissions': header } })).toBe(expected);
  });
});
