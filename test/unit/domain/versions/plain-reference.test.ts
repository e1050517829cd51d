import { describe, expect, test } from '@jest/globals';
import { parseChart } from '../../../../src/domain/versions/chart.ts';
import { parsePlainReference, parseReference } from '../../../../src/domain/versions/reference.ts';

const sha256 = `sha256:${'f'.repeat(64)}`;
const sha512 = `sha512:${'f'.repeat(128)}`;
const e3b0 = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Text, domain, path, tag, digest. */
type Row = readonly [string, string | undefined, string, (string | undefined)?, string?];

function expectPlain([text, domain, path, tag, digest]: Row): void {
  expect(parsePlainReference(text)).toEqual({
    ...(domain === undefined ? {} : { domain }),
    path,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  });
}

describe('case 20: distribution/reference, reference_test.go (Parse)', () => {
  test.each<Row>([
    ['test_com', undefined, 'test_com'],
    ['test.com:tag', undefined, 'test.com', 'tag'],
    ['test.com:5000', undefined, 'test.com', '5000'],
    ['test.com/repo:tag', 'test.com', 'repo', 'tag'],
    ['test:5000/repo', 'test:5000', 'repo'],
    ['test:5000/repo:tag', 'test:5000', 'repo', 'tag'],
    [`test:5000/repo@${sha256}`, 'test:5000', 'repo', undefined, sha256],
    [`test:5000/repo:tag@${sha256}`, 'test:5000', 'repo', 'tag', sha256],
    ['lowercase:Uppercase', undefined, 'lowercase', 'Uppercase'],
    ['Uppercase/lowercase:tag', 'Uppercase', 'lowercase', 'tag'],
    [`${'a/'.repeat(127)}a:tag-puts-this-over-max`, 'a', `${'a/'.repeat(126)}a`, 'tag-puts-this-over-max'],
    ['sub-dom1.foo.com/bar/baz/quux', 'sub-dom1.foo.com', 'bar/baz/quux'],
    ['sub-dom1.foo.com/bar/baz/quux:some-long-tag', 'sub-dom1.foo.com', 'bar/baz/quux', 'some-long-tag'],
    ['b.gcr.io/test.example.com/my-app:test.example.com', 'b.gcr.io', 'test.example.com/my-app', 'test.example.com'],
    ['xn--n3h.com/myimage:xn--n3h.com', 'xn--n3h.com', 'myimage', 'xn--n3h.com'],
    [`xn--7o8h.com/myimage:xn--7o8h.com@${sha512}`, 'xn--7o8h.com', 'myimage', 'xn--7o8h.com', sha512],
    ['foo_bar.com:8080', undefined, 'foo_bar.com', '8080'],
    ['foo/foo_bar.com:8080', 'foo', 'foo_bar.com', '8080'],
    ['192.168.1.1', undefined, '192.168.1.1'],
    ['192.168.1.1:tag', undefined, '192.168.1.1', 'tag'],
    ['192.168.1.1:5000', undefined, '192.168.1.1', '5000'],
    ['192.168.1.1/repo', '192.168.1.1', 'repo'],
    ['192.168.1.1:5000/repo:5050', '192.168.1.1:5000', 'repo', '5050'],
    ['[2001:db8::1]/repo', '[2001:db8::1]', 'repo'],
    ['[2001:db8:1:2:3:4:5:6]/repo:tag', '[2001:db8:1:2:3:4:5:6]', 'repo', 'tag'],
    [`[2001:db8::1]:5000/repo:tag@${sha256}`, '[2001:db8::1]:5000', 'repo', 'tag', sha256],
    ['[::]:5000/repo', '[::]:5000', 'repo'],
    // The rule against 64 hexadecimal digits is one of normalising: they could be an id only without a registry in front.
    ['f'.repeat(64), undefined, 'f'.repeat(64)],
  ])('%s', (...row) => expectPlain(row));

  test.each([
    '',
    ':justtag',
    `@${sha256}`,
    'repo@sha256:ffffffffffffffffffffffffffffffffff',
    `validname@invaliddigest:${'f'.repeat(128)}`,
    'Uppercase:tag',
    'test:5000/Uppercase/lowercase:tag',
    // 257 characters of path; the first part is the domain, and does not count (reference.go).
    `${'a/'.repeat(129)}a:tag`,
    'aa/asdf$$^/aa',
    '[2001:db8::1]',
    '[2001:db8::1]:5000',
    '[2001:db8::1]:tag',
    'fc00::1:5000/debian',
    '[fe80::1%eth0]:5000/repo',
    '[fe80::1%@invalidzone]:5000/repo',
    `x:${'t'.repeat(129)}`,
    'a'.repeat(100_000),
  ])('refuses %j', (text) => {
    expect(parsePlainReference(text)).toBeUndefined();
  });
});

describe('case 19: Argo CD Image Updater, pkg/image/image_test.go', () => {
  test.each([
    ['jannfis/test-image:0.1', 'docker.io', 'jannfis/test-image', 'jannfis/test-image'],
    ['library/test-image', 'docker.io', 'library/test-image', 'library/test-image'],
    ['test-image:0.1', 'docker.io', 'library/test-image', 'test-image'],
    ['harbor.example.com/library/x:0.1', 'harbor.example.com', 'library/x', 'harbor.example.com/library/x'],
    ['registry:5000/classic-web', 'registry:5000', 'classic-web', 'registry:5000/classic-web'],
    // Its HasRegistryPrefix says no.
    ['localhost:5000/image', 'localhost:5000', 'image', 'localhost:5000/image'],
  ])('%s', (text, registry, repository, written) => {
    expect(parseReference(text)).toMatchObject({ registry, repository, written });
  });
  test('an alias in front is that of its own configuration, and no reference', () => {
    expect(parseReference('classic-web=registry:5000/classic-web')).toBeUndefined();
  });
});

describe('case 21: distribution/reference, normalize_test.go', () => {
  test.each([
    ['localhost/fooo', 'localhost/fooo'],
    ['LOCALDOMAIN/fooo', 'LOCALDOMAIN/fooo'],
    ['fooo/bar', 'docker.io/fooo/bar'],
    ['index.docker.io/fooo/bar', 'docker.io/fooo/bar'],
    ['ubuntu', 'docker.io/library/ubuntu'],
    ['127.0.0.1:8000/privatebase', '127.0.0.1:8000/privatebase'],
    ['docker.io/library/foo/bar', 'docker.io/library/foo/bar'],
    ['Foo/bar', 'Foo/bar'],
    ['[fc00::1]:5000/docker', '[fc00::1]:5000/docker'],
    ['docker---rules/docker', 'docker.io/docker---rules/docker'],
    ['dock__er/docker', 'docker.io/dock__er/docker'],
  ])('%s is %s', (text, name) => {
    expect(parseReference(text)?.name).toBe(name);
  });
  test.each([
    'https://github.com/docker/docker',
    'docker/Docker',
    '-docker',
    'docker///docker',
    '[fc00::1]:5000',
    'a'.repeat(64),
    'dock..er/docker',
    'docker-/docker',
  ])('%s is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});

describe('case 22: Keel, util/image/parse_test.go', () => {
  test.each([
    ['myacr.azurecr.io/app:1.0.888', 'myacr.azurecr.io', 'app', '1.0.888'],
    ['git.technotrade.ua:4567/anatoliy/mysql-nafta:0.0.1', 'git.technotrade.ua:4567', 'anatoliy/mysql-nafta', '0.0.1'],
  ])('%s', (text, registry, repository, tag) => {
    expect(parseReference(text)).toMatchObject({ registry, repository, tag });
  });
  test('no tag is none: that it means "latest" is for who pulls', () => {
    expect(parseReference('keelhq/keel')).not.toHaveProperty('tag');
  });
});

describe('case 23: Renovate, dockerfile/extract.spec.ts and kubernetes/extract.spec.ts', () => {
  // Kubernetes expands none of them: what is no reference is nobody's version.
  test.each([
    '${REDIS_IMAGE:-redis:5.0.0@sha256:abcd}',
    '${REF_NAME:-"gcr.io/distroless/static-debian11:nonroot@sha256:abc"}',
    '${X:+-debian}',
    'mcr.microsoft.com/dotnet/sdk:5.0${IMAGESUFFIX}',
    '$CI_REGISTRY/alpine:3.15',
  ])('%s is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
    expect(parsePlainReference(text)).toBeUndefined();
  });
  test('a mirror is an image of its own', () => {
    expect(parseReference('my-mirror.acme.dev/quay.io/acme/web:1')?.name).toBe('my-mirror.acme.dev/quay.io/acme/web');
  });
});

describe('case 24: Renovate, datasource/docker/common.spec.ts', () => {
  test.each([
    ['nginx', 'docker.io/library/nginx'],
    ['docker.io/nginx', 'docker.io/library/nginx'],
    ['index.docker.io/nginx', 'docker.io/library/nginx'],
    ['registry-1.docker.io/nginx', 'docker.io/library/nginx'],
    ['registry-1.docker.io/bitnamicharts/cert-manager', 'docker.io/bitnamicharts/cert-manager'],
    ['registry:5000/org/package', 'registry:5000/org/package'],
    // Hosts that only look like Docker Hub.
    ['registry-2.docker.io/acme/web', 'registry-2.docker.io/acme/web'],
    ['docker.io.acme.dev/acme/web', 'docker.io.acme.dev/acme/web'],
    ['docker.io:443/acme/web', 'docker.io:443/acme/web'],
  ])('%s is %s', (text, name) => {
    expect(parseReference(text)?.name).toBe(name);
  });
  test.each([
    ['oci://quay.io/strimzi-helm/strimzi-kafka-operator', 'oci://quay.io/strimzi-helm/strimzi-kafka-operator'],
    ['oci://registry-1.docker.io/bitnamicharts/cert-manager', 'oci://docker.io/bitnamicharts/cert-manager'],
  ])('the chart %s is %s', (text, name) => {
    expect(parseChart(text)).toBe(name);
  });
});

describe('case 25: Argo CD Image Updater, git_test.go Test_parseImageOverride: the two sides of an override of Kustomize', () => {
  test.each<Row>([
    ['ghcr.io:1234/foo/foo:123', 'ghcr.io:1234', 'foo/foo', '123'],
    ['b:9876/bar:123', 'b:9876', 'bar', '123'],
    [`acme/app@${e3b0}`, 'acme', 'app', undefined, e3b0],
  ])('%s', (...row) => expectPlain(row));
  test('both together are no reference', () => {
    expect(parsePlainReference('a=b:9876/bar:123')).toBeUndefined();
  });
});
