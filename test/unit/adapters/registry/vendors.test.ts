import { describe, expect, test } from '@jest/globals';
import { endpointOf } from '../../../../src/adapters/registry/endpoint.ts';
import { turnedDown } from '../../../../src/adapters/registry/failure.ts';
import { vendorOf } from '../../../../src/adapters/registry/vendors/vendor.ts';
import { createSecrets } from '../../../../src/adapters/web/secrets.ts';

describe('whose registry it is', () => {
  test.each<[string, string | undefined]>([
    ['docker.io', 'docker-hub https://hub.docker.com'],
    ['ghcr.io', 'github https://api.github.com'],
    ['quay.io', 'quay https://quay.io'],
    ['gcr.io', 'google https://gcr.io'],
    ['eu.gcr.io', 'google https://eu.gcr.io'],
    ['europe-west1-docker.pkg.dev', 'google https://europe-west1-docker.pkg.dev'],
    ['acme.azurecr.io', 'azure https://acme.azurecr.io'],
    ['acme-abc123.azurecr.io', 'azure https://acme-abc123.azurecr.io'],
    ['acme.azurecr.cn', 'azure https://acme.azurecr.cn'],
    ['ghcr.io:5000', undefined],
    ['evil-ghcr.io', undefined],
    ['ghcr.io.evil.test', undefined],
    ['gcr.io.evil.test', undefined],
    ['x.y.gcr.io', undefined],
    ['notquay.io', undefined],
    ['acme.azurecr.io.evil.test', undefined],
    ['azurecr.io', undefined],
    ['docker.pkg.dev', undefined],
    ['registry.example.com', undefined],
  ])('%s: %s', (registry, expected) => {
    const vendor = vendorOf(registry);
    expect(vendor && `${vendor.name} ${vendor.api}`).toBe(expected);
  });
});

describe('a package of GitHub that may not be read', () => {
  const endpoint = endpointOf('ghcr.io/acme/web', []);
  const secrets = createSecrets(() => {});
  const response = {
    status: 403,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}'),
    url: new URL('https://ghcr.io/v2/acme/web/tags/list'),
  };

  // https://docs.github.com/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility
  test('says who may, where that is said, and which tokens never may', () => {
    const shown = { credentials: 'basic' } as const;
    const error = turnedDown({ endpoint, secrets, doing: 'list the tags of ghcr.io/acme/web' }, response, shown);
    expect(error.message).toBe(
      'Cannot list the tags of ghcr.io/acme/web: ghcr.io answers 403: requested access to the resource is denied.',
    );
    expect(error.hint).toContain('Manage Actions access');
    expect(error.hint).toContain('the token of a GitHub App does not');
  });

  test('says to log in, where nobody has', () => {
    const shown = { credentials: undefined };
    const error = turnedDown({ endpoint, secrets, doing: 'x' }, response, shown);
    expect(error.hint).toContain('docker/login-action');
  });
});
