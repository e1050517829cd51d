import { describe, expect, test } from '@jest/globals';
import { parseChallenges } from '../../../../src/adapters/registry/challenge.ts';
import { readLinks } from '../../../../src/adapters/web/link.ts';
import { retryAfter } from '../../../../src/adapters/web/retry.ts';
import { words } from '../../../../src/adapters/web/words.ts';
import { processorTime } from '../../../support/processor-time.ts';

type Parsed = readonly (readonly [string, Readonly<Record<string, string>>])[];

describe('WWW-Authenticate', () => {
  const docker = {
    realm: 'https://auth.docker.io/token',
    service: 'registry.docker.io',
    scope: 'repository:docker/docker:pull',
  };

  test.each<[string, Parsed]>([
    // regclient, internal/auth/auth_test.go, TestParseAuthHeader
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:docker/docker:pull"',
      [['bearer', docker]],
    ],
    ['Basic realm="GitHub Package Registry"', [['basic', { realm: 'GitHub Package Registry' }]]],
    ['BaSiC ReAlM="Case insensitive key"', [['basic', { realm: 'Case insensitive key' }]]],
    ['Basic realm=unquoted', [['basic', { realm: 'unquoted' }]]],
    ['Basic realm=/', [['basic', { realm: '/' }]]],
    ['Basic realm="GitHub Package Registry', []],
    ['Basic realm="GitHub Package Registry\\', []],
    // RFC 9110 §11.6.1, and what registries send
    [
      'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
      [
        ['newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }],
        ['basic', { realm: 'simple' }],
      ],
    ],
    [
      'Bearer realm="https://codeberg.org/v2/token",service="container_registry",scope="*", Basic realm="https://codeberg.org/v2",service="container_registry",scope="*"',
      [
        ['bearer', { realm: 'https://codeberg.org/v2/token', service: 'container_registry', scope: '*' }],
        ['basic', { realm: 'https://codeberg.org/v2', service: 'container_registry', scope: '*' }],
      ],
    ],
    ['Bearer  realm = "x" , service = "y"', [['bearer', { realm: 'x', service: 'y' }]]],
    ['Bearer realm="a,b=c",service=""', [['bearer', { realm: 'a,b=c', service: '' }]]],
    [
      'Negotiate, NTLM',
      [
        ['negotiate', {}],
        ['ntlm', {}],
      ],
    ],
    [
      'Negotiate oYH1MIHyoAMKAQA=, Basic realm="x"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'x' }],
      ],
    ],
    ['Bearer realm="first",realm="second"', [['bearer', { realm: 'first' }]]],
    ['Basic', [['basic', {}]]],
    ['', []],
    [',', []],
    ['="x"', []],
    // A value without a name, by the grammar of `token68`.
    ['Basic realm=', [['basic', {}]]],
    ['Basic realm="x" (comment)', []],
    [`Basic realm="${'x'.repeat(9000)}"`, []],
  ])('%s', (header, expected) => {
    expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])).toEqual(
      expected,
    );
  });

  test('takes no time when made to make a matcher backtrack', () => {
    const time = processorTime(() => {
      for (const header of [
        `Basic realm="${'\\'.repeat(8000)}`,
        'a'.repeat(8192),
        'a '.repeat(4096),
        'a,'.repeat(4096),
        `Basic ${'='.repeat(8000)}`,
        `Basic ${'a='.repeat(4000)}`,
      ])
        parseChallenges(header);
    });
    expect(time).toBeLessThan(500);
  });
});

describe('Link', () => {
  test.each<[string | undefined, string | undefined]>([
    ['</v2/x/tags/list?n=2&last=b>; rel="next"', '/v2/x/tags/list?n=2&last=b'],
    ['<http://h/v2/x/tags/list?last=b>; rel=next', 'http://h/v2/x/tags/list?last=b'],
    ['</a>; rel="prev", </b>; rel="next"', '/b'],
    ['</a>; title="x, y"; rel="first next"', '/a'],
    ['</a> ; REL = "next"', '/a'],
    ['</a?x=1,2>; rel="next"', '/a?x=1,2'],
    ['</a>; rel="prev"', undefined],
    ['</a>; rel="nextish"', undefined],
    ['</a>; rel=nextish', undefined],
    ['</a>; rel="prev"; title="rel=next"', undefined],
    ['</a>; foo; rel="next"', '/a'],
    ["</a>; rel='next'", '/a'],
    ['</a>; rel = next ; foo', '/a'],
    ['</a>; rel="next";', '/a'],
    ['</a>; title="\\"; x"; rel="next"', '/a'],
    [`</${'a'.repeat(9000)}>; rel="next"`, `/${'a'.repeat(9000)}`],
    ['', undefined],
    [undefined, undefined],
  ])('%j', (header, expected) => {
    expect(readLinks(header)).toEqual({ next: expected });
  });

  test.each([
    '</a>',
    'next',
    '/v2/x/tags/list?last=b; rel="next"',
    '</a>; title="rel=next"',
    '</a>; rel=""',
    '</a>; rel="next',
    '</a; rel="next"',
    '</a>; rel="prev", /b; rel="next"',
    '</a>; rel="prev" </b>; rel="next"',
  ])('%j does not say whether there is more', (header) => {
    expect(readLinks(header)).toBeUndefined();
  });

  test('takes no time when made to make a matcher backtrack', () => {
    const time = processorTime(() => {
      for (const part of [' ', ';', '; ', '<', '; a', '; a=', '; a = "', '\\', ',', '</a>; rel="', '</a>; rel="x",'])
        readLinks(`</a>;rel="${part.repeat(16_000 / part.length)}`) ??
          readLinks(`</a>${part.repeat(16_000 / part.length)}`);
    });
    expect(time).toBeLessThan(500);
  });
});

test.each<[string | undefined, number | undefined]>([
  ['0', 0],
  ['120', 120_000],
  ['Wed, 21 Oct 2015 07:28:30 GMT', 30_000],
  ['Wed, 21 Oct 2015 07:27:00 GMT', 0],
  ['-1', undefined],
  ['1e9', undefined],
  ['99999999999999999999', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %j', (header, expected) => {
  expect(retryAfter(header, new Date('2015-10-21T07:28:00Z'))).toBe(expected);
});

test.each<[string, string]>([
  ['plain words', 'plain words'],
  ['  two\n\nlines\t', 'two lines'],
  ['\u001b[1;31mred\u001b[0m', 'red'],
  ['::error::x ##[group]y', 'error x group]y'],
  ['a\u202eb\u2066c\u200bd\ufeffe', 'a b c d e'],
  ['\u0000', ''],
  ['naïve 日本語 🐳', 'naïve 日本語 🐳'],
  ['a'.repeat(301), `${'a'.repeat(300)}…`],
])("somebody else's words: %j", (text, expected) => {
  expect(words(text)).toBe(expected);
});
