import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Version } from '../../../../src/domain/versions/model.ts';
import { releaseOf } from '../../../../src/domain/versions/release.ts';
import { sha256 } from '../../../../src/domain/versions/sha256.ts';

describe('sha256', () => {
  test.each([
    // FIPS 180-2 appendix B.
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('%j', (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  test("is Node's for every length around a block and for any text", () => {
    const node = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    for (let length = 0; length <= 200; length++) expect(sha256('é'.repeat(length))).toBe(node('é'.repeat(length)));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => sha256(text) === node(text)));
    const long = 'x'.repeat(100_000);
    expect(sha256(long)).toBe(node(long));
  });
});

describe('releaseOf: identity', () => {
  const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
  const versions: [string, Version][] = [
    ['web', { tag: '1.2.3', digest: digest('a') }],
    ['api', { tag: '2.0.0' }],
    ['worker', { digest: digest('b') }],
  ];
  const id = (entries: readonly [string, Version][]) => releaseOf(new Map(entries)).id;

  test('has the form that is public, and stays what it is', () => {
    expect(id(versions)).toMatch(/^r-[0-9a-f]{16}$/);
    expect(id([['web', { tag: '1.2.3' }]])).toBe(
      `r-${createHash('sha256').update('[["web","1.2.3",null]]').digest('hex').slice(0, 16)}`,
    );
  });

  test('does not depend on the order (100 permutations)', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 3 }), (shuffled) => {
        expect(id(shuffled)).toBe(id(versions));
        expect([...releaseOf(new Map(shuffled)).versions.keys()]).toEqual(['api', 'web', 'worker']);
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, [string, Version][]]>([
    ['the same digest, a new tag', [['web', { tag: '1.2.4', digest: digest('a') }], ...versions.slice(1)]],
    ['the same tag, a new digest', [['web', { tag: '1.2.3', digest: digest('c') }], ...versions.slice(1)]],
    ['the tag without the digest', [['web', { tag: '1.2.3' }], ...versions.slice(1)]],
    ['the digest without the tag', [['web', { digest: digest('a') }], ...versions.slice(1)]],
    ['another name', [['site', { tag: '1.2.3', digest: digest('a') }], ...versions.slice(1)]],
    ['one more', [...versions, ['x', { tag: '1' }]]],
    ['one less', versions.slice(1)],
    ['none', []],
    [
      'two that changed places',
      [['web', { tag: '2.0.0' }], ['api', { tag: '1.2.3', digest: digest('a') }], ...versions.slice(2)],
    ],
  ])('%s is another release', (_, entries) => {
    expect(id(entries)).not.toBe(id(versions));
  });

  test('no name can pass for two', () => {
    expect(id([['a","1",null],["b', { tag: '1' }]])).not.toBe(
      id([
        ['a', { tag: '1' }],
        ['b', { tag: '1' }],
      ]),
    );
  });
});
