import { describe, expect, test } from '@jest/globals';
import { parseCalendarFormat, readCalendar } from '../../../../src/domain/versions/calendar.ts';
import { parseGlob } from '../../../../src/domain/versions/glob.ts';
import { parseIgnored } from '../../../../src/domain/versions/ignored.ts';
import { type Pattern, type PatternError, parsePattern } from '../../../../src/domain/versions/pattern.ts';
import { parseTemplate } from '../../../../src/domain/versions/template.ts';
import { parseVersionPattern } from '../../../../src/domain/versions/version-groups.ts';

function good(pattern: Pattern | PatternError): Pattern {
  if ('error' in pattern) throw new Error(pattern.error);
  return pattern;
}

describe('patterns are those of RE2', () => {
  test.each([
    ['ver', 'a-ver-1', true],
    ['^ver$', 'ver1', false],
    ['^v\\d+$', 'v12', true],
    ['^v\\d+$', 'v\u0661', false],
    ['(?i)^RC', 'rc1', true],
    ['', 'anything', true],
  ])('%s finds %s: %s', (pattern, tag, found) => {
    expect(good(parsePattern(pattern)).test(tag)).toBe(found);
  });

  test('groups have numbers and, in both ways to write it, names; one that took no part is empty', () => {
    for (const text of ['^(?P<a>\\d+)(-(?P<b>x))?', '^(?<a>\\d+)(-(?<b>x))?']) {
      const pattern = good(parsePattern(text));
      expect(pattern.groupNames).toEqual(['0', '1', '2', '3', 'a', 'b']);
      expect(Object.fromEntries(pattern.groups('12') ?? [])).toEqual({
        0: '12',
        1: '12',
        2: '',
        3: '',
        a: '12',
        b: '',
      });
      expect(pattern.groups('x')).toBeUndefined();
    }
  });

  test('a group that is called like a part of an object is a group', () => {
    const pattern = good(parsePattern('^(?P<constructor>\\d+)-(?P<__proto__>\\d+)'));
    expect(pattern.groups('1-2')?.get('constructor')).toBe('1');
    expect(pattern.groups('1-2')?.get('__proto__')).toBe('2');
  });

  test.each([
    ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
    ['(a)\\1', 'invalid escape sequence: `\\1`'],
    ['[', 'missing closing ]: `[`'],
    ['(?P<n>a)(?P<n>b)', 'duplicate capture group name: `n`'],
    ['(a{1000}){1000}', 'invalid repeat count: `{1000}`'],
    ['((a{10}){10}){10}', 'it is too large: lower its repeat counts'],
    ['('.repeat(512), 'missing closing ): `'],
    ['a'.repeat(513), 'a pattern has at most 512 characters'],
  ])('%s: %s', (text, error) => {
    expect(parsePattern(text)).toEqual({ error: expect.stringContaining(error) });
  });
});

describe('globs are those of filepath.Match: go/src/path/filepath/match_test.go', () => {
  test.each([
    ['abc', 'abc', true],
    ['*', 'abc', true],
    ['*c', 'abc', true],
    ['a*', 'a', true],
    ['a*', 'abc', true],
    ['a*', 'ab/c', false],
    ['a*/b', 'abc/b', true],
    ['a*/b', 'a/c/b', false],
    ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/fff', false],
    ['a*b?c*x', 'abxbbxdbxebxczzx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['ab[c]', 'abc', true],
    ['ab[b-d]', 'abc', true],
    ['ab[e-g]', 'abc', false],
    ['ab[^c]', 'abc', false],
    ['ab[^b-d]', 'abc', false],
    ['ab[^e-g]', 'abc', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'ab', false],
    ['a?b', 'a\u263ab', true],
    ['a[^a]b', 'a\u263ab', true],
    ['a???b', 'a\u263ab', false],
    ['[a-\u03b6]*', '\u03b1', true],
    ['*[a-\u03b6]', 'A', false],
    ['a?b', 'a/b', false],
    ['a*b', 'a/b', false],
    ['[\\]a]', ']', true],
    ['[\\-]', '-', true],
    ['[x\\-]', 'x', true],
    ['[x\\-]', 'z', false],
    ['[\\-x]', 'a', false],
    ['*x', 'xxx', true],
    ['1.2.?', '1.2.3', true],
    ['1.2.?', '1a2.3', false],
  ])('%s %s: %s', (glob, tag, matches) => {
    expect(good(parseGlob(glob)).test(tag)).toBe(matches);
  });
  test.each(['[]a]', '[-]', '[x-]', '[-x]', '[a-b-c]', '[', '[^', '[^bc', 'a[', 'a\\', '[a-', '[b-a]'])(
    '%s is none',
    (glob) => {
      expect(parseGlob(glob)).toHaveProperty('error');
    },
  );

  test('between slashes stands a pattern of RE2', () => {
    expect(good(parseIgnored('/-debug/')).test('1.2-debug-1')).toBe(true);
    expect(good(parseIgnored('*-debug')).test('1.2-debug-1')).toBe(false);
    expect(good(parseIgnored('/')).test('/')).toBe(true);
    expect(good(parseIgnored('release/*')).test('release/1')).toBe(true);
    expect(parseIgnored('/(/')).toHaveProperty('error');
  });
});

describe('templates are those of Regexp.Expand', () => {
  const found = new Map([
    ['0', '1.2'],
    ['1', '1'],
    ['name', 'n'],
    ['1x', 'never'],
  ]);
  test.each([
    ['$1', '1', ['1']],
    ['v$1.$name', 'v1.n', ['1', 'name']],
    ['${1}x', '1x', ['1']],
    ['$1x', 'never', ['1x']],
    ['$unknown-$1', '-1', ['unknown', '1']],
    ['$$1', '$1', []],
    ['$', '$', []],
    ['a$-b${', 'a$-b${', []],
  ])('%s: %s', (text, filled, groups) => {
    const template = parseTemplate(text);
    expect(template.fill(found)).toBe(filled);
    expect(template.groups).toEqual(groups);
  });
});

describe('patterns of versions', () => {
  test.each([
    ['^(?P<major>\\d+)$', undefined],
    ['^(?P<build>\\d+)$', undefined],
    ['^(\\d+)$', 'it has no group to compare by'],
    ['^(?P<compatibility>\\w+)$', 'it has no group to compare by'],
    ['^(?P<major>\\d+)-(?P<suffix>\\w+)$', 'the group "suffix" means nothing'],
    ['(', 'missing closing )'],
  ])('%s: %s', (text, error) => {
    const pattern = parseVersionPattern(text);
    expect('error' in pattern ? pattern.error : undefined).toEqual(
      error === undefined ? undefined : expect.stringContaining(error),
    );
  });
});

describe('formats of calendar versions: https://calver.org#scheme', () => {
  test.each([
    ['YY.0M', '22.04', [22n, 4n], ''],
    ['YY.0M', '22.4', undefined, ''],
    ['YY.MM', '22.04', undefined, ''],
    ['YY.MM.MICRO', '22.4.10', [22n, 4n, 10n], ''],
    ['YYYY.0M.0D', '2024.02.30', [2024n, 2n, 30n], ''],
    ['YYYY.0M.0D', '2024.13.01', undefined, ''],
    ['YYYY.0M.0D', '2024.00.01', undefined, ''],
    ['YYYY.0W', '2024.53', [2024n, 53n], ''],
    ['YYYY.0W', '2024.54', undefined, ''],
    ['YYYY0M0D', '20240229', [2024n, 2n, 29n], ''],
    ['0D.0M.YYYY', '29.02.2024', [2024n, 2n, 29n], ''],
    ['MAJOR.YYYY.MM', '3.2024.2', [3n, 2024n, 2n], ''],
    ['vYYYY.MINOR', 'v2024.7', [2024n, 7n], ''],
    ['vYYYY.MINOR', '2024.7', undefined, ''],
    ['YYYY.MM-MODIFIER', '2024.2', [2024n, 2n], ''],
    ['YYYY.MM-MODIFIER', '2024.2-rc.1', [2024n, 2n], 'rc.1'],
    ['YYYY.MM.MODIFIER', '2024.2rc1', [2024n, 2n], 'rc1'],
    ['YYYY.MM-MODIFIER', '2024.2-1', undefined, ''],
    ['YYYY.MICRO', `2024.${'9'.repeat(19)}`, undefined, ''],
    ['YYYY.MM', '1969.1', undefined, ''],
  ])('%s reads %s as %s', (format, tag, numbers, modifier) => {
    const parsed = parseCalendarFormat(format);
    if ('error' in parsed) throw new Error(parsed.error);
    expect(readCalendar(tag, parsed)).toEqual(numbers && { numbers, modifier });
  });
  test.each([
    ['MAJOR.MINOR', 'a year is missing: YYYY, YY or 0Y'],
    ['YYYY.YYYY', '"YYYY" is there twice'],
    ['YYYY.MMDD', '"MM" and "DD" have nothing between them'],
    ['YYYY.MODIFIER.MM', '"MODIFIER" stands at the end'],
    ['YYYY.NN', '"NN" does not begin with a part or a separator'],
    ['YYYY(a+)+', '"(a+)+" does not begin with a part or a separator'],
    ['YYYY.'.repeat(13), 'a format has at most 64 characters'],
  ])('%s: %s', (format, error) => {
    expect(parseCalendarFormat(format)).toEqual({ error });
  });
});
