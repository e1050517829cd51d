import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createShell } from '../../../src/adapters/shell/shell.ts';
import { ConfigError, UserError } from '../../../src/kit/errors.ts';
import { account, dockerConfig } from '../../support/registry/account.ts';
import { startRegistry, type TestRegistry } from '../../support/registry/registry.ts';
import { testClient } from './client.ts';

let folder: string;
let registry: TestRegistry;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-docker-'));
  mkdirSync(path.join(folder, '.docker'));
  registry = await startRegistry({ auth: 'basic' });
  registry.push('acme/web', '1.0.0');
});

afterEach(async () => {
  await registry.stop();
  rmSync(folder, { recursive: true });
});

function write(content: string, file = '.docker/config.json'): void {
  writeFileSync(path.join(folder, file), content);
}

/** A credential helper that answers like this, and writes down what it was asked. */
function helper(name: string, script: string): void {
  const file = path.join(folder, `docker-credential-${name}`);
  writeFileSync(
    file,
    `#!/bin/sh\ncat > "${folder}/asked"\necho "$@ $AWS_REGION $SECRET_OF_THE_JOB" > "${folder}/called"\n${script}\n`,
  );
  chmodSync(file, 0o755);
}

function tagsWith(env: Readonly<Record<string, string>> = {}) {
  const all = { HOME: folder, PATH: `${folder}:${process.env.PATH}`, ...env };
  return testClient(undefined, { env: all, shell: createShell({ env: all }) }).tags(`${registry.host}/acme/web`);
}

const read = async (file: string) => (await import('node:fs/promises')).readFile(path.join(folder, file), 'utf8');

describe('credentials are found', () => {
  test('in ~/.docker/config.json', async () => {
    write(dockerConfig(registry.host));
    expect(await tagsWith()).toEqual(['1.0.0']);
  });

  test('in the folder that DOCKER_CONFIG names', async () => {
    mkdirSync(path.join(folder, 'other'));
    write(dockerConfig(registry.host), 'other/config.json');
    expect(await tagsWith({ DOCKER_CONFIG: path.join(folder, 'other') })).toEqual(['1.0.0']);
  });

  test('in DOCKER_AUTH_CONFIG, before the file', async () => {
    write(JSON.stringify({ auths: { [registry.host]: { auth: Buffer.from('x:wrong').toString('base64') } } }));
    expect(await tagsWith({ DOCKER_AUTH_CONFIG: dockerConfig(registry.host) })).toEqual(['1.0.0']);
  });

  test.each(['https://HOST', 'http://HOST/', 'https://HOST/v1/', 'https://HOST/v2', 'HOST/'])(
    'under the key %s',
    async (key) => {
      write(dockerConfig(key.replace('HOST', registry.host)));
      expect(await tagsWith()).toEqual(['1.0.0']);
    },
  );

  test.each<[string, object]>([
    ['as user name and password', { username: account.username, password: account.password }],
    [
      'with the NUL that Docker pads with',
      { auth: Buffer.from(`${account.username}:${account.password}\0\0`).toString('base64') },
    ],
  ])('%s', async (_, entry) => {
    write(JSON.stringify({ auths: { [registry.host]: entry } }));
    expect(await tagsWith()).toEqual(['1.0.0']);
  });

  const says = `printf '{"ServerURL":"","Username":"${account.username}","Secret":"${account.password}"}'`;

  test('by the credential helper of the registry, which is told nothing but what it needs', async () => {
    helper('test', says);
    write(JSON.stringify({ credHelpers: { [registry.host]: 'test' }, credsStore: 'none' }));
    expect(await tagsWith({ AWS_REGION: 'eu-west-1', SECRET_OF_THE_JOB: 'not for helpers' })).toEqual(['1.0.0']);
    expect(await read('asked')).toBe(`${registry.host}\n`);
    expect(await read('called')).toBe('get eu-west-1 \n');
  });

  test('by the credential store of all', async () => {
    helper('store', says);
    write(JSON.stringify({ credsStore: 'store' }));
    expect(await tagsWith()).toEqual(['1.0.0']);
  });

  test('in the file when the store has none', async () => {
    helper('store', 'echo "credentials not found in native keychain"; exit 1');
    write(JSON.stringify({ credsStore: 'store', ...JSON.parse(dockerConfig(registry.host)) }));
    expect(await tagsWith()).toEqual(['1.0.0']);
  });

  test('not by the helper of another registry', async () => {
    helper('test', says);
    write(JSON.stringify({ credHelpers: { [`${registry.host}0`]: 'test' } }));
    await expect(tagsWith()).rejects.toMatchObject({ status: 401 });
    await expect(read('asked')).rejects.toThrow();
  });
});

describe('a refresh token from a helper', () => {
  test('is exchanged, not sent to the registry', async () => {
    await registry.stop();
    registry = await startRegistry({ auth: 'token' });
    registry.push('acme/web', '1.0.0');
    helper('test', `printf '{"Username":"<token>","Secret":"${account.identityToken}"}'`);
    write(JSON.stringify({ credHelpers: { [registry.host]: 'test' } }));
    expect(await tagsWith()).toEqual(['1.0.0']);
    expect(registry.tokens?.requests.map(({ method }) => method)).toEqual(['POST']);
    expect(registry.requests.every(({ headers }) => !headers.authorization?.includes(account.identityToken))).toBe(
      true,
    );
  });
});

describe('a configuration that cannot be used is an error without its content', () => {
  const secret = 'a-secret-that-nobody-may-see';

  test.each<[string, string, string]>([
    ['that is no JSON', `{"auths": ${secret}`, "Docker's configuration is not a JSON object."],
    ['that is a list', `["${secret}"]`, "Docker's configuration is not a JSON object."],
    ['that is a text', `"${secret}"`, "Docker's configuration is not a JSON object."],
    [
      'with credentials that are no pair',
      `{"auths":{"HOST":{"auth":"${Buffer.from(secret).toString('base64')}"}}}`,
      'The credentials for HOST are not base64 of `user:password`.',
    ],
    [
      'with credentials that are no base64',
      `{"auths":{"HOST":{"auth":"${secret} !"}}}`,
      'The credentials for HOST are not base64 of `user:password`.',
    ],
  ])('%s', async (_, content, message) => {
    write(content.replace('HOST', registry.host));
    const error = await tagsWith().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      message: message.replace('HOST', registry.host),
      at: { file: path.join(folder, '.docker/config.json') },
    });
    expect(JSON.stringify([String(error), error, (error as Error).stack])).not.toMatch(
      new RegExp(`${secret}|${Buffer.from(secret).toString('base64')}`),
    );
  });

  test.each<[string, string]>([
    ['empty', ''],
    ['blank', '\n'],
    ['of nothing', '{}'],
    ['with odd parts', '{"auths":[],"credHelpers":"x","credsStore":7}'],
    ['with odd entries', '{"auths":{"HOST":"x","__proto__":{"auth":"eDp5"},"":{}},"credHelpers":{"HOST":7}}'],
    ['with an empty password', `{"auths":{"HOST":{"auth":"${Buffer.from('x:').toString('base64')}"}}}`],
  ])('but one %s has none', async (_, content) => {
    write(content.replaceAll('HOST', registry.host));
    await expect(tagsWith()).rejects.toMatchObject({ name: 'RegistryError', status: 401 });
    expect(registry.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test('that is a folder', async () => {
    mkdirSync(path.join(folder, '.docker/config.json'));
    await expect(tagsWith()).rejects.toMatchObject({ message: "Docker's configuration cannot be read (EISDIR)." });
  });
});

describe('a helper that does not work is an error without what it says', () => {
  test.each<[string, string, string]>([
    ['answers no JSON', `echo ${account.password}`, 'it did not answer with a user name and a secret'],
    [
      'answers something else',
      `echo '{"password":"${account.password}"}'`,
      'it did not answer with a user name and a secret',
    ],
    ['fails', `echo ${account.password}; exit 1`, 'it failed with exit code 1'],
    ['crashes', `echo ${account.password} >&2; exit 7`, 'it could not be run, or failed'],
  ])('that %s', async (_, script, reason) => {
    helper('bad', script);
    write(JSON.stringify({ credsStore: 'bad' }));
    const error = await tagsWith().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: `Docker's credential helper "bad" gave no credentials for ${registry.host}: ${reason}.`,
    });
    expect((error as UserError).hint).toContain('docker-credential-bad get');
    expect(String(error)).not.toContain(account.password);
  });

  test.each(['missing', '../../../bin/sh', '-x', 'a b', 'a/b'])('that is called %s', async (name) => {
    write(JSON.stringify({ credsStore: name }));
    await expect(tagsWith()).rejects.toBeInstanceOf(UserError);
  });

  test('nobody is asked for credentials that the registry does not want', async () => {
    await registry.stop();
    registry = await startRegistry();
    registry.push('acme/web', '1.0.0');
    write('{"credsStore":"missing"}');
    expect(await tagsWith()).toEqual(['1.0.0']);
  });
});
