import { describe, expect, it } from '@jest/globals';
import { oneOf } from '../../../src/cli/choice.ts';
import { commonFlags, type Flags, flagsOf, parseFlags } from '../../../src/cli/flags.ts';
import { helpOf, overview } from '../../../src/cli/help.ts';
import { findRepository, parseRemote } from '../../../src/cli/repository.ts';
import { isOn, textOf } from '../../../src/cli/verb.ts';
import { choice, lines, secret } from '../../../src/kit/inputs.ts';
import type { Shell } from '../../../src/ports/shell.ts';

const flags: Flags = {
  ...commonFlags,
  output: { description: 'How.', takes: 'value', placeholder: 'text|json' },
  image: { description: 'Which.', takes: 'values' },
  'dry-run': { description: 'Only say.', takes: 'switch' },
};
const parse = (...argv: string[]) => {
  const { values, args } = parseFlags('set', argv, flags);
  return { ...Object.fromEntries(values), args };
};

describe('flags', () => {
  it.each<[string[], object]>([
    [[], { args: [] }],
    [['a', 'b'], { args: ['a', 'b'] }],
    [['--output', 'json', 'a'], { output: ['json'], args: ['a'] }],
    [['a', '--output=json'], { output: ['json'], args: ['a'] }],
    [['--output='], { output: [''], args: [] }],
    [['--output=--odd'], { output: ['--odd'], args: [] }],
    [['--output', '-'], { output: ['-'], args: [] }],
    [['--image', 'a=b', '--image=c=d'], { image: ['a=b', 'c=d'], args: [] }],
    [['--dry-run', '-'], { 'dry-run': ['true'], args: ['-'] }],
    [['--', '--output', '-x'], { args: ['--output', '-x'] }],
    [['-h'], { help: ['true'], args: [] }],
  ])('%j', (argv, parsed) => expect(parse(...argv)).toEqual(parsed));

  it.each<[string[], string]>([
    [['--ouput', 'json'], 'plumbline set has no flag --ouput; did you mean "--output"?'],
    [['--dryrun'], 'plumbline set has no flag --dryrun; did you mean "--dry-run"?'],
    [['-o', 'json'], 'plumbline set has no flag -o.'],
    [['--constructor=x'], 'plumbline set has no flag --constructor.'],
    [['--toString'], 'plumbline set has no flag --toString.'],
    [['--__proto__=x'], 'plumbline set has no flag --__proto__.'],
    [['--output'], '--output needs a value.'],
    [['--output', '--dry-run'], '--output needs a value.'],
    [['--output', 'a', '--output', 'b'], '--output is given twice.'],
    [['--dry-run=true'], '--dry-run takes no value.'],
  ])('%j is refused', (argv, message) => expect(() => parse(...argv)).toThrow(message));

  it('are read by name', () => {
    const parsed = parseFlags('set', ['--output', 'json', '--dry-run'], flags);
    expect([textOf(parsed, 'output', 'text'), textOf(parsed, 'config', 'x'), isOn(parsed, 'dry-run')]).toEqual([
      'json',
      'x',
      true,
    ]);
    expect(isOn(parsed, 'no-color')).toBe(false);
  });

  it('are made from inputs, and never from secrets', () => {
    const made = flagsOf({
      token: secret('T'),
      apps: lines('A'),
      mode: choice('M', ['update', 'report'], { default: 'update' }),
    });
    expect(made).toEqual({
      apps: { description: 'A', takes: 'values', placeholder: 'LINES' },
      mode: { description: 'M', takes: 'value', placeholder: 'update|report' },
    });
  });

  it('take one of some words', () => {
    expect(oneOf('output', 'json', ['text', 'json'])).toBe('json');
    expect(() => oneOf('output', 'jsn', ['text', 'json'])).toThrow(
      '--output is "jsn"; it takes text, json; did you mean "json"?',
    );
  });
});

describe('help', () => {
  const verb = { name: 'set', usage: 'PATH…', description: 'Sets.', flags, run: async () => 0 };
  it('names every verb and every flag', () => {
    expect(overview([verb])).toContain('\n  set  Sets.\n');
    const help = helpOf(verb);
    expect(help.startsWith('plumbline set PATH…\n\nSets.\n')).toBe(true);
    for (const name of Object.keys(flags)) expect(help).toContain(`  --${name}`);
    expect(help).toMatch(/--output text\|json +How\.\n {2}--image VALUE +Which\. Can be repeated\./u);
  });
});

describe('the repository of a checkout', () => {
  const acme = (serverUrl: string) => ({ owner: 'acme', name: 'config', serverUrl });
  it.each<[string, string | undefined]>([
    ['https://github.com/acme/config', 'https://github.com'],
    ['https://github.com/acme/config.git', 'https://github.com'],
    ['https://github.com/acme/config/', 'https://github.com'],
    ['https://x-access-token:s3cret@github.com/acme/config.git', 'https://github.com'],
    ['http://127.0.0.1:8080/acme/config.git', 'http://127.0.0.1:8080'],
    ['git@github.com:acme/config.git', 'https://github.com'],
    ['ssh://git@github.com/acme/config.git', 'https://github.com'],
    ['ssh://git@ghes.acme.test:2222/acme/config', 'https://ghes.acme.test'],
    ['ssh://git@ssh.github.com:443/acme/config.git', 'https://github.com'],
    ['', undefined],
    ['/srv/git/config.git', undefined],
    ['file:///srv/acme/config', undefined],
    ['https://github.com/config', undefined],
    ['https://github.com/a/b/c', undefined],
    ['ext::sh -c whoami% acme/config', undefined],
  ])('%s', (url, server) => expect(parseRemote(url)).toEqual(server === undefined ? undefined : acme(server)));

  const shell = (stdout: string, code = 0): Shell => ({
    run: async () => ({ code, stdout, stderr: '' }),
    has: async () => true,
  });
  it('is what the environment says, else the remote origin', async () => {
    const env = { GITHUB_REPOSITORY: 'acme/config', GITHUB_SERVER_URL: 'https://ghes.acme.test' };
    expect(await findRepository(shell(''), '.', env)).toEqual(acme('https://ghes.acme.test'));
    expect(await findRepository(shell(''), '.', { GITHUB_REPOSITORY: 'acme/config' })).toEqual(
      acme('https://github.com'),
    );
    expect(await findRepository(shell('git@github.com:acme/config.git\n'), '.', {})).toEqual(
      acme('https://github.com'),
    );
  });

  it.each([
    ['', 2, {}],
    ['/srv/x', 0, {}],
    ['', 128, { GITHUB_REPOSITORY: '../../x' }],
  ])('is asked for when nothing says it', async (stdout, code, env) => {
    await expect(findRepository(shell(stdout, code), '.', env)).rejects.toThrow(
      'This directory does not say which GitHub repository it belongs to.',
    );
  });
});
