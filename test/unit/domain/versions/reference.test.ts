import { describe, expect, test } from '@jest/globals';
import { formatReference, isDigest, isTag, parseReference } from '../../../../src/domain/versions/reference.ts';
import { processorTime } from '../../../support/processor-time.ts';

const sha256 = `sha256:${'f'.repeat(64)}`;
const sha512 = `sha512:${'f'.repeat(128)}`;

/** Input, registry, repository, tag, digest. From distribution/reference: reference_test.go and normalize_test.go. */
const accepted: readonly (readonly [string, string, string, (string | undefined)?, string?])[] = [
  ['test_com', 'docker.io', 'library/test_com'],
  ['test.com:tag', 'docker.io', 'library/test.com', 'tag'],
  ['test.com:5000', 'docker.io', 'library/test.com', '5000'],
  ['test.com/repo:tag', 'test.com', 'repo', 'tag'],
  ['test:5000/repo', 'test:5000', 'repo'],
  ['test:5000/repo:tag', 'test:5000', 'repo', 'tag'],
  [`test:5000/repo@${sha256}`, 'test:5000', 'repo', undefined, sha256],
  [`test:5000/repo:tag@${sha256}`, 'test:5000', 'repo', 'tag', sha256],
  ['lowercase:Uppercase', 'docker.io', 'library/lowercase', 'Uppercase'],
  ['sub-dom1.foo.com/bar/baz/quux:some-long-tag', 'sub-dom1.foo.com', 'bar/baz/quux', 'some-long-tag'],
  ['b.gcr.io/test.example.com/my-app:test.example.com', 'b.gcr.io', 'test.example.com/my-app', 'test.example.com'],
  [`xn--7o8h.com/myimage:xn--7o8h.com@${sha512}`, 'xn--7o8h.com', 'myimage', 'xn--7o8h.com', sha512],
  ['foo_bar.com:8080', 'docker.io', 'library/foo_bar.com', '8080'],
  ['foo/foo_bar.com:8080', 'docker.io', 'foo/foo_bar.com', '8080'],
  ['192.168.1.1', 'docker.io', 'library/192.168.1.1'],
  ['192.168.1.1/repo', '192.168.1.1', 'repo'],
  ['192.168.1.1:5000/repo:5050', '192.168.1.1:5000', 'repo', '5050'],
  ['[2001:db8::1]/repo', '[2001:db8::1]', 'repo'],
  ['[2001:db8:1:2:3:4:5:6]/repo:tag', '[2001:db8:1:2:3:4:5:6]', 'repo', 'tag'],
  [`[2001:db8::1]:5000/repo:tag@${sha256}`, '[2001:db8::1]:5000', 'repo', 'tag', sha256],
  ['[::1]:5000/repo', '[::1]:5000', 'repo'],
  ['[fc00::1]:5000/docker', '[fc00::1]:5000', 'docker'],
  ['docker/docker', 'docker.io', 'docker/docker'],
  ['library/debian', 'docker.io', 'library/debian'],
  ['debian', 'docker.io', 'library/debian'],
  ['docker.io/debian', 'docker.io', 'library/debian'],
  ['docker.io/debian:12', 'docker.io', 'library/debian', '12'],
  ['docker.io/library/foo/bar', 'docker.io', 'library/foo/bar'],
  ['index.docker.io/debian', 'docker.io', 'library/debian'],
  ['index.docker.io/fooo/bar', 'docker.io', 'fooo/bar'],
  ['index.docker.io/library/ubuntu-12.04-base', 'docker.io', 'library/ubuntu-12.04-base'],
  [
    'docker.io/1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a',
    'docker.io',
    `library/1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a`,
  ],
  [
    'dbcc1c35ac38df41fd2f5e4130b32ffdb93ebae8b3dbe638c23575912276fc9',
    'docker.io',
    'library/dbcc1c35ac38df41fd2f5e4130b32ffdb93ebae8b3dbe638c23575912276fc9',
  ],
  [
    'thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev',
    'docker.io',
    'library/thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev',
  ],
  ['docker---rules/docker', 'docker.io', 'docker---rules/docker'],
  ['dock__er/docker', 'docker.io', 'dock__er/docker'],
  ['d/docker', 'docker.io', 'd/docker'],
  ['jess/t', 'docker.io', 'jess/t'],
  ['localhost/fooo', 'localhost', 'fooo'],
  ['LOCALDOMAIN/fooo', 'LOCALDOMAIN', 'fooo'],
  ['Foo/bar', 'Foo', 'bar'],
  ['Uppercase/lowercase:tag', 'Uppercase', 'lowercase', 'tag'],
  ['127.0.0.1:8000/privatebase', '127.0.0.1:8000', 'privatebase'],
  ['ghcr.io/acme/web:1.2.3', 'ghcr.io', 'acme/web', '1.2.3'],
  ['myacr.azurecr.io/app:1.0.888', 'myacr.azurecr.io', 'app', '1.0.888'],
  ['git.technotrade.ua:4567/anatoliy/mysql-nafta:0.0.1', 'git.technotrade.ua:4567', 'anatoliy/mysql-nafta', '0.0.1'],
  // updatecli takes this one for a repository "localhost" with the tag "5000/x".
  ['localhost:5000/x', 'localhost:5000', 'x'],
  [`busybox:latest@${sha256}`, 'docker.io', 'library/busybox', 'latest', sha256],
  [
    `${'a/'.repeat(127)}a:tag-puts-this-over-max`.replace('a/', 'a.b/'),
    'a.b',
    `${'a/'.repeat(126)}a`,
    'tag-puts-this-over-max',
  ],
  [`a.b/${'a'.repeat(255)}`, 'a.b', 'a'.repeat(255)],
  [`x:${'t'.repeat(128)}`, 'docker.io', 'library/x', 't'.repeat(128)],
  ['x:_', 'docker.io', 'library/x', '_'],
];

const refused: readonly string[] = [
  '',
  ':justtag',
  `@${sha256}`,
  'repo@sha256:ffffffffffffffffffffffffffffffffff',
  `validname@invaliddigest:${'f'.repeat(64)}`,
  `repo@sha256:${'F'.repeat(64)}`,
  `repo@sha512:${'f'.repeat(64)}`,
  `repo@sha256:${'f'.repeat(65)}`,
  `repo@${sha256}:tag`,
  'repo:',
  'repo@',
  'Uppercase:tag',
  'test:5000/Uppercase/lowercase:tag',
  'aa/asdf$$^/aa',
  '[2001:db8::1]',
  '[2001:db8::1]:5000',
  '[2001:db8::1]:tag',
  '[fe80::1%eth0]:5000/repo',
  '[2001:db8:3:4::192.0.2.33]:5000/debian',
  'fc00::1:5000/debian',
  'https://github.com/docker/docker',
  'docker/Docker',
  '-docker',
  '-docker/docker',
  '-docker.io/docker/docker',
  'docker///docker',
  'docker.io/docker/Docker',
  'docker.io/docker///docker',
  '1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a',
  'docker-/docker',
  '-docker-/docker',
  '____/____',
  '_docker/_docker',
  'dock..er/docker',
  'dock_.er/docker',
  'dock-.er/docker',
  'docker/',
  '/docker',
  `a.b/${'a'.repeat(256)}`,
  `${'a'.repeat(256)}/docker`,
  `x:${'t'.repeat(129)}`,
  'x:-t',
  'x:.t',
  'x:t t',
  'x:t\n',
  'x\n',
  ' x',
  'x\u0000',
  'x:\u0661',
  '${REGISTRY}/web:1',
  'foo_bar.com/x',
  'host:port/x',
  'host:/x',
  'a'.repeat(100_000),
];

describe('parseReference', () => {
  test.each(accepted.map((row) => ({ text: row[0], row })))('$text', ({ row }) => {
    const [text, registry, repository, tag, digest] = row;
    const suffix = `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
    const written = text.slice(0, text.length - suffix.length);
    const found = parseReference(text);
    expect(found).toEqual({
      text,
      written,
      name: `${registry}/${repository}`,
      registry,
      repository,
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    });
    expect(
      formatReference(written, { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }),
    ).toBe(text);
    // The normalised name is a fixed point.
    expect(parseReference(`${found?.name}${suffix}`)?.name).toBe(found?.name);
  });

  test.each(refused)('refuses %j', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  test('takes no time on names made to make a matcher backtrack', () => {
    const time = processorTime(() => {
      for (const text of [
        `${'a-'.repeat(500)}!`,
        `${'a_'.repeat(500)}_`,
        `${'a.'.repeat(250)}/${'a--'.repeat(150)}!`,
        `x:${'a'.repeat(1000)}!`,
      ])
        expect(parseReference(text)).toBeUndefined();
    });
    expect(time).toBeLessThan(500);
  });
});

describe('isTag and isDigest', () => {
  test.each(['latest', '1.2.3', 'V1', '_', '1.0_build', 'a'.repeat(128)])('%s is a tag', (text) => {
    expect(isTag(text)).toBe(true);
  });
  test.each(['', '-a', '.a', 'a+b', 'a/b', 'a:b', 'a@b', 'a\n', 'é', 'a'.repeat(129)])('%j is no tag', (text) => {
    expect(isTag(text)).toBe(false);
  });
  test.each([sha256, sha512])('%s is a digest', (text) => {
    expect(isDigest(text)).toBe(true);
  });
  test.each([
    '',
    'sha256:',
    `sha1:${'f'.repeat(40)}`,
    sha256.toUpperCase(),
    `${sha256}0`,
    `${sha256}\n`,
    'f'.repeat(64),
  ])('%j is no digest', (text) => {
    expect(isDigest(text)).toBe(false);
  });
});
