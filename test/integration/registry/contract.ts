import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RegistryError } from '../../../src/kit/errors.ts';
import { account, dockerConfig } from '../../support/registry/account.ts';
import { buildImage, buildIndex } from '../../support/registry/image.ts';
import { pushImage } from '../../support/registry/push.ts';
import type { Auth } from '../../support/registry/registry.ts';
import type { TokenServer } from '../../support/registry/token-server.ts';
import { testClient } from './client.ts';

/** A registry of either kind. */
export interface Subject {
  readonly host: string;
  readonly origin: string;
  readonly tokens: TokenServer | undefined;
  stop(): Promise<void>;
}

/** How a registry is started for the contract. */
export interface SubjectOptions {
  readonly auth: Auth;
  readonly pageSize: number;
  readonly anonymous: boolean;
}

/** What every registry must do, and the client with it: the same for the real one and for ours. */
export function registryContract(start: (options: SubjectOptions) => Promise<Subject>): void {
  describe('for everybody', () =>
    contentContract(start, { auth: 'none', pageSize: 3, anonymous: false }, () => undefined));
  describe('with a password', () => {
    const options = { auth: 'basic', pageSize: 3, anonymous: false } as const;
    contentContract(start, options, dockerConfig);
    refusalContract(start, options);
  });
  describe('with a token', () => {
    const options = { auth: 'token', pageSize: 3, anonymous: false } as const;
    contentContract(start, options, dockerConfig);
    refusalContract(start, options);
  });
  describe('with a refresh token', () => {
    const options = { auth: 'token', pageSize: 3, anonymous: false } as const;
    const config = (host: string) => JSON.stringify({ auths: { [host]: { identitytoken: account.identityToken } } });
    contentContract(start, options, config);
  });
  describe('with a token for strangers', () => {
    contentContract(start, { auth: 'token', pageSize: 3, anonymous: true }, () => undefined);
  });
}

function subject(start: (options: SubjectOptions) => Promise<Subject>, options: SubjectOptions) {
  let running: Subject | undefined;
  beforeAll(async () => {
    running = await start(options);
  }, 40_000);
  afterAll(() => running?.stop());
  return () => {
    if (running === undefined) throw new Error('The registry is not running.');
    return running;
  };
}

function targetOf({ origin, tokens }: Subject) {
  return { origin, ...(tokens === undefined ? {} : { realm: tokens.realm, service: tokens.service }) };
}

function contentContract(
  start: (options: SubjectOptions) => Promise<Subject>,
  options: SubjectOptions,
  config: (host: string) => string | undefined,
): void {
  const running = subject(start, options);
  const client = () => testClient(config(running().host));
  const push = (name: string, tag: string, content: string) => pushImage(targetOf(running()), name, tag, { content });

  test('lists all tags, page by page', async () => {
    const tags = ['1.0.0', '1.0.1', '1.1.0', '1.10.0', '1.2.0', '2.0.0-rc.1', 'latest', 'v1'];
    for (const tag of tags) await push('acme/pages', tag, tag);
    expect([...(await client().tags(`${running().host}/acme/pages`))].sort()).toEqual(tags);
  });

  test.each([1, 3, 6])('lists %i tags, where a page may end with the list', async (count) => {
    for (let i = 0; i < count; i++) await push(`acme/count-${count}`, `t${i}`, String(i));
    expect(await client().tags(`${running().host}/acme/count-${count}`)).toHaveLength(count);
  });

  test('gives the digest of a tag, and the new one when it moves', async () => {
    const image = `${running().host}/acme/moving`;
    const before = await push('acme/moving', 'stable', 'before');
    expect(await client().digest(image, 'stable')).toBe(before);
    const after = await push('acme/moving', 'stable', 'after');
    expect(after).not.toBe(before);
    expect(await client().digest(image, 'stable')).toBe(after);
  });

  test('gives the digest of an index, not of one of its images', async () => {
    const platforms = ['linux/amd64', 'linux/arm64/v8'];
    const images = new Map(platforms.map((platform) => [platform, buildImage({ platform })]));
    for (const image of images.values()) await pushImage(targetOf(running()), 'acme/multi', image.digest, image);
    const index = buildIndex(images);
    await pushImage(targetOf(running()), 'acme/multi', '1.0.0', index);
    expect(await client().digest(`${running().host}/acme/multi`, '1.0.0')).toBe(index.digest);
  });

  test('knows no digest of a tag or image that is not there', async () => {
    await push('acme/there', '1.0.0', '');
    expect(await client().digest(`${running().host}/acme/there`, '1.0.1')).toBeUndefined();
    expect(await client().digest(`${running().host}/acme/not-there`, '1.0.0')).toBeUndefined();
  });

  test('says that an image is not there', async () => {
    const image = `${running().host}/acme/nowhere`;
    const failed = client().tags(image);
    await expect(failed).rejects.toBeInstanceOf(RegistryError);
    await expect(failed).rejects.toMatchObject({
      status: 404,
      message: `Cannot list the tags of ${image}: ${running().host} answers 404: repository name not known to registry.`,
      hint: `Check the name ${image}; a private image looks the same to those who may not see it.`,
    });
  });

  test('reads names of one part and of many', async () => {
    for (const name of ['web', 'a/b/c/d-e/f_g']) {
      const digest = await push(name, '1', name);
      expect(await client().digest(`${running().host}/${name}`, '1')).toBe(digest);
    }
  });
}

function refusalContract(start: (options: SubjectOptions) => Promise<Subject>, options: SubjectOptions): void {
  const running = subject(start, options);

  test('turns down who has no credentials', async () => {
    const image = `${running().host}/acme/web`;
    const failed = testClient().tags(image);
    await expect(failed).rejects.toMatchObject({ name: 'RegistryError', status: 401 });
    await expect(failed).rejects.toMatchObject({
      hint: `There are no credentials for ${running().host} in Docker's configuration: log in before this step (docker/login-action), or check the name ${image}.`,
    });
  });

  test('turns down the wrong password, and shows it to nobody', async () => {
    const image = `${running().host}/acme/web`;
    const auth = Buffer.from(`${account.username}:a wrong password`).toString('base64');
    const client = testClient(JSON.stringify({ auths: { [running().host]: { auth } } }));
    const caught = (asked: Promise<unknown>) => asked.catch((reason: unknown) => reason);
    // Both are caught before either is awaited: the second may fail first.
    for (const error of await Promise.all([caught(client.tags(image)), caught(client.digest(image, '1.0.0'))])) {
      expect(error).toMatchObject({
        name: 'RegistryError',
        status: 401,
        hint: `The credentials for ${running().host} in Docker's configuration are not accepted for ${image}: log in again, or ask for the right to pull it.`,
      });
      expect(JSON.stringify([String(error), error])).not.toMatch(/wrong password|YSB3cm9uZ/);
    }
    expect(client.masked).toEqual(expect.arrayContaining(['a wrong password', auth]));
  });

  test('does not take the credentials of another host, however alike', async () => {
    const { host } = running();
    const others = [
      `x${host}`,
      `${host}0`,
      host.replace('127', '27'),
      `${host}/acme`,
      `evil/${host}`,
      host.replace(/:\d+/, ''),
    ];
    const failed = testClient(dockerConfig(...others)).tags(`${host}/acme/web`);
    await expect(failed).rejects.toMatchObject({ status: 401 });
  });
}
