import { describe, expect, test } from '@jest/globals';
import { parseDockerConfig, registryOfKey } from '../../../../src/adapters/registry/docker-config.ts';
import { endpointOf } from '../../../../src/adapters/registry/endpoint.ts';
import { realmOf, type Trust, trustOf } from '../../../../src/adapters/registry/realm.ts';
import { isLoopbackName } from '../../../../src/adapters/web/loopback.ts';
import { NoAnswer, noAnswerOf } from '../../../../src/adapters/web/no-answer.ts';

describe('endpoints', () => {
  test.each<[string, string, string]>([
    ['nginx', 'https://registry-1.docker.io', 'library/nginx'],
    ['docker.io/library/nginx', 'https://registry-1.docker.io', 'library/nginx'],
    ['index.docker.io/acme/web', 'https://registry-1.docker.io', 'acme/web'],
    ['ghcr.io/acme/web', 'https://ghcr.io', 'acme/web'],
    ['GHCR.IO/acme/web', 'https://ghcr.io', 'acme/web'],
    ['registry.test:5000/a/b/c', 'https://registry.test:5000', 'a/b/c'],
    ['localhost/web', 'http://localhost', 'web'],
    ['localhost:5000/web', 'http://localhost:5000', 'web'],
    ['127.0.0.1:5000/web', 'http://127.0.0.1:5000', 'web'],
    ['127.1.2.3/web', 'http://127.1.2.3', 'web'],
    ['[::1]:5000/web', 'http://[::1]:5000', 'web'],
    ['10.0.0.1:5000/web', 'https://10.0.0.1:5000', 'web'],
    ['plain.test:5000/web', 'http://plain.test:5000', 'web'],
    ['plain.test/web', 'https://plain.test', 'web'],
  ])('%s is asked at %s', (image, origin, repository) => {
    expect(endpointOf(image, ['plain.test:5000'])).toMatchObject({ origin, repository });
  });

  test.each([
    'localhost.evil.test',
    '127.0.0.1.evil.test',
    'localhost1',
    '127.evil.test',
    'xlocalhost',
    '[::2]',
    '2130706433.test',
  ])('%s is not this machine', (name) => {
    expect(isLoopbackName(name)).toBe(false);
  });
});

describe('the realm of a challenge', () => {
  const secure = endpointOf('registry.test/x', []);
  const plain = endpointOf('localhost:5000/x', []);

  test.each(['https://auth.test/token', 'https://registry.test/token?a=b'])('%s is asked', (text) => {
    expect(realmOf(text, secure)?.href).toBe(text);
  });
  test.each(['Artifactory Realm', '', '/token', 'registry.test/token'])('%j is no address', (text) => {
    expect(realmOf(text, secure)).toBeUndefined();
  });
  test.each([
    'http://registry.test/token',
    'HTTP://registry.test',
    'ftp://registry.test',
    'file:///etc/passwd',
    'https://u:p@registry.test',
    'https://u@registry.test',
  ])('%s is refused', (text) => {
    expect(() => realmOf(text, secure)).toThrow(NoAnswer);
  });
  test('a registry without encryption may name a service without encryption', () => {
    expect(realmOf('http://localhost:5001/token', plain)?.host).toBe('localhost:5001');
  });
});

describe('how far a token service is trusted', () => {
  test.each<[string, string, Trust]>([
    ['ghcr.io/x', 'https://ghcr.io/token', 'all'],
    ['ghcr.io/x', 'https://GHCR.io:8443/token', 'all'],
    ['nginx', 'https://auth.docker.io/token', 'all'],
    ['nginx', 'https://auth.docker.io.evil.test/token', 'nothing'],
    ['ghcr.io/x', 'https://auth.docker.io/token', 'nothing'],
    ['registry.gitlab.com/x', 'https://gitlab.com/jwt/auth', 'all'],
    ['acme.azurecr.io/x', 'https://acme.azurecr.io/oauth2/token', 'all'],
    ['registry.example.com/x', 'https://gitlab.example.com/jwt/auth', 'password'],
    ['registry.example.com/x', 'https://example.com/jwt/auth', 'password'],
    ['registry.example.com/x', 'https://example.com.evil.test/', 'nothing'],
    ['registry.example.com/x', 'https://evilexample.com/', 'nothing'],
    ['registry.example.com/x', 'https://com/', 'nothing'],
    ['ghcr.io/x', 'https://evil.io/', 'nothing'],
    ['10.0.0.1/x', 'https://1.0.0.1/', 'nothing'],
    ['10.0.0.1/x', 'https://9.0.0.1/', 'nothing'],
    ['localhost:5000/x', 'http://127.0.0.1:5000/', 'nothing'],
  ])('%s, %s: %s', (image, realm, trust) => {
    expect(trustOf(new URL(realm), endpointOf(image, []))).toBe(trust);
  });
});

describe("keys of Docker's configuration", () => {
  test.each<[string, string | undefined]>([
    ['https://index.docker.io/v1/', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['ghcr.io', 'ghcr.io'],
    ['GHCR.IO', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/v2/', 'ghcr.io'],
    ['localhost:5000', 'localhost:5000'],
    ['[::1]:5000', '[::1]:5000'],
    // Docker Desktop keeps tokens of its own beside the password.
    ['https://index.docker.io/v1/access-token', undefined],
    ['https://index.docker.io/v1/refresh-token', undefined],
    ['ghcr.io/acme', undefined],
    ['https://user@ghcr.io', undefined],
    ['ftp://ghcr.io', undefined],
    ['ghcr.io?x', undefined],
    ['', undefined],
    ['https://', undefined],
  ])('%j is for %s', (key, registry) => {
    expect(registryOfKey(key)).toBe(registry);
  });
});

test.each<[readonly string[], string, string]>([
  [['https://ghcr.io', 'ghcr.io', 'https://ghcr.io/v2/'], 'ghcr.io', 'ghcr.io'],
  [['https://ghcr.io/v1/', 'http://ghcr.io'], 'ghcr.io', 'https://ghcr.io/v1/'],
  [['docker.io', 'https://index.docker.io/v1/', 'index.docker.io'], 'docker.io', 'https://index.docker.io/v1/'],
])('of the keys %j for %s, %s counts', (keys, registry, key) => {
  const auths = Object.fromEntries(keys.map((auth) => [auth, { auth }]));
  expect(parseDockerConfig(JSON.stringify({ auths }), 'config.json').auths.get(registry)).toEqual({ auth: key });
});

describe('what an error of Node means', () => {
  const failed = (code: string) => noAnswerOf(Object.assign(new Error('the words of a server'), { code }));

  test.each<[string, string, string, boolean]>([
    ['ECONNREFUSED', 'unreachable', 'it refuses connections', true],
    ['ENOTFOUND', 'unreachable', 'its host name is not known', false],
    ['ECONNRESET', 'unreachable', 'the connection was cut', true],
    ['CERT_HAS_EXPIRED', 'tls', 'its certificate has expired', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'its certificate is for another host', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)', false],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'tls',
      'its certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
      false,
    ],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'its certificate is not trusted (SELF_SIGNED_CERT_IN_CHAIN)', false],
    ['EPROTO', 'tls', 'it does not speak TLS', false],
    ['HPE_INVALID_CONSTANT', 'malformed', 'it does not speak HTTP as it should (HPE_INVALID_CONSTANT)', false],
    ['ESOMETHING', 'unreachable', 'the connection failed (ESOMETHING)', true],
  ])('%s', (code, reason, message, isPassing) => {
    expect(failed(code)).toMatchObject({ reason, message, isPassing });
  });

  test('of several addresses, the first tells', () => {
    expect(noAnswerOf(new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })])).message).toBe(
      'it refuses connections',
    );
    expect(noAnswerOf('odd').message).toBe('the connection failed (unknown)');
  });
});
