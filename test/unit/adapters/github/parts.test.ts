import { describe, expect, test } from '@jest/globals';
import { makersOf } from '../../../../src/adapters/github/actors.ts';
import { readAddresses } from '../../../../src/adapters/github/addresses.ts';
import { readPayload, stateOf } from '../../../../src/adapters/github/deployment-reads.ts';
import { nextPage } from '../../../../src/adapters/github/links.ts';
import { once } from '../../../../src/adapters/github/once.ts';
import { createPace } from '../../../../src/adapters/github/pace.ts';
import { fitDescription } from '../../../../src/adapters/github/text.ts';
import { guard } from '../../../../src/adapters/github/transport.ts';
import { processorTime } from '../../../support/processor-time.ts';

describe('readAddresses', () => {
  test.each([
    [{}, ['https://api.github.com', 'https://api.github.com/graphql', 'https://github.com']],
    [
      { GITHUB_SERVER_URL: 'https://ghe.example/', GITHUB_API_URL: '', GITHUB_GRAPHQL_URL: undefined },
      ['https://ghe.example/api/v3', 'https://ghe.example/api/graphql', 'https://ghe.example'],
    ],
    [
      {
        GITHUB_SERVER_URL: 'https://acme.ghe.com',
        GITHUB_API_URL: 'https://api.acme.ghe.com',
        GITHUB_GRAPHQL_URL: 'https://api.acme.ghe.com/graphql',
      },
      ['https://api.acme.ghe.com', 'https://api.acme.ghe.com/graphql', 'https://acme.ghe.com'],
    ],
  ])('%j', (env, expected) => {
    const { api, graphql, server } = readAddresses(env);
    expect([api, graphql, server]).toEqual(expected);
  });

  test.each(['file:///etc', 'https://x@y.example', 'nonsense', 'https://a.example/?q', 'https://a.example/#f'])(
    'refuses %j',
    (url) => {
      expect(() => readAddresses({ GITHUB_API_URL: url })).toThrow('GITHUB_API_URL is not the address');
    },
  );
});

describe('guard (T1)', () => {
  const origins = new Set(['https://ghe.example', 'https://api.ghe.example:8443']);
  test.each([
    'https://ghe.example/api/v3/x?page=2',
    'https://GHE.example:443/x',
    'https://api.ghe.example:8443/graphql',
  ])('lets %s pass', (url) => {
    expect(guard(url, origins)).toBe(new URL(url).href);
  });
  test.each([
    'https://evil.example/',
    'http://ghe.example/',
    'https://ghe.example:444/',
    'https://ghe.example.evil.example/',
    'https://ghe.example@evil.example/',
    'https://user:pass@ghe.example/',
    'https://evil.example\\@ghe.example/',
    '//evil.example/',
    '/relative',
    'javascript:alert(1)',
    '',
  ])('stops %j', (url) => {
    expect(() => guard(url, origins)).toThrow('points to another host');
  });
});

describe('nextPage', () => {
  test.each([
    ['<https://x/?page=2>; rel="next", <https://x/?page=9>; rel="last"', 'https://x/?page=2'],
    ['<https://x/?page=1>; rel="prev", <https://x/?page=3>; rel=next', 'https://x/?page=3'],
    ['<https://x/?page=1>; rel="first"', undefined],
    ['<https://x/>; title="a"; rel="next"', 'https://x/'],
    ['nonsense', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j → %j', (link, expected) => {
    expect(nextPage(link)).toBe(expected);
  });
  test('takes linear time', () => {
    const time = processorTime(() => {
      nextPage(`<https://x/>${'; a=" '.repeat(20_000)}`);
      nextPage('<'.repeat(100_000));
    });
    expect(time).toBeLessThan(1000);
  });
});

describe('makersOf', () => {
  test.each([
    [{ email: 'a@b.c', user: { databaseId: 7 } }, 7],
    [{ email: '41898282+github-actions[bot]@users.noreply.github.com', user: null }, 41898282],
    [{ email: '12+x@users.noreply.ghe.example', user: null }, 12],
    [{ email: 'x@users.noreply.github.com', user: null }, undefined],
    [{ email: '12+x@example.com', user: null }, undefined],
    [{ email: null, user: null }, undefined],
    [null, undefined],
  ])('%j → %j', (author, expected) => {
    expect(makersOf({ committedViaWeb: true, author, committer: null })).toEqual([expected]);
  });

  test.each([
    ['the author', false, { email: 'a@b.c', user: { databaseId: 7 } }, [7]],
    ['another one', false, { email: 'p@b.c', user: { databaseId: 8 } }, [7, 8]],
    ['somebody unknown', false, { email: 'p@b.c', user: null }, [7, undefined]],
    ['nobody', false, null, [7, undefined]],
    ['web-flow by its id', false, { email: null, user: { databaseId: 19864447 } }, [7]],
    ['web-flow by its address', false, { email: 'noreply@github.com', user: null }, [7]],
    ['GitHub of another server', true, { email: 'noreply@ghe.example', user: { databaseId: 3 } }, [7]],
  ])('with %s as the committer', (_, committedViaWeb, committer, expected) => {
    const author = { email: 'a@b.c', user: { databaseId: 7 } };
    expect(makersOf({ committedViaWeb, author, committer })).toEqual(expected);
  });
});

describe('small parts', () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    ['"{\\"a\\":1}"', { a: 1 }],
    ['text', 'text'],
    ['', ''],
    [null, null],
    [{ a: 1 }, { a: 1 }],
  ])('a payload of %j is %j', (payload, expected) => {
    expect(readPayload(payload)).toEqual(expected);
  });

  test.each([
    ['WAITING', 'pending'],
    ['IN_PROGRESS', 'in_progress'],
    ['success', 'success'],
  ])('the state %s is %s', (state, expected) => {
    expect(stateOf(state)).toBe(expected);
  });

  test.each([
    ['a\n b', 'a b'],
    ['x'.repeat(140), 'x'.repeat(140)],
    ['x'.repeat(141), `${'x'.repeat(139)}…`],
    [`${'x'.repeat(138)}😀😀`, `${'x'.repeat(138)}…`],
  ])('the description %j is %j', (text, expected) => {
    expect(fitDescription(text)).toBe(expected);
  });

  test('once asks once, and again after a failure', async () => {
    let asked = 0;
    const ask = once(async () => {
      asked += 1;
      if (asked === 1) throw new Error('first');
      return asked;
    });
    await expect(ask()).rejects.toThrow('first');
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([2, 2, 2]);
  });

  test('the pace lets a burst through and spreads a flood', async () => {
    let time = 0;
    const clock = {
      now: () => new Date(time),
      sleep: async (milliseconds: number) => {
        time += milliseconds;
      },
      cancelled: new AbortController().signal,
    };
    const pace = createPace(clock, 3);
    const at: number[] = [];
    for (let write = 0; write < 8; write++) {
      await pace();
      at.push(time);
      time += 1000;
    }
    expect(at).toEqual([0, 1000, 2000, 60_000, 61_000, 62_000, 120_000, 121_000]);
  });
});
