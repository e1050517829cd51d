import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine, commandMask, excerpt } from '../../../../src/adapters/shell/redact.ts';
import { createShell } from '../../../../src/adapters/shell/shell.ts';
import { CommandError } from '../../../../src/kit/errors.ts';
import type { Command } from '../../../../src/ports/shell.ts';

const node = process.execPath;
const shell = createShell({ env: process.env, mask: (text) => text.replaceAll('hunter2', '***') });
const script = (source: string, more: Partial<Command> = {}) =>
  shell.run({ tool: node, args: ['-e', source], ...more });
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'shell-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function failure(promise: Promise<unknown>): Promise<CommandError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CommandError);
  return error as CommandError;
}

describe('what is run', () => {
  test('says bytes that are no text one character each, where that is asked for', async () => {
    const source = 'process.stdout.write(Buffer.from([0, 0xc3, 0xbc, 0xff]))';
    expect((await script(source, { encoding: 'latin1' })).stdout).toBe('\u0000\u00c3\u00bc\u00ff');
    expect((await script(source)).stdout).toBe('\u0000ü\ufffd');
  });

  test('arguments arrive as they are: no shell reads them', async () => {
    const hostile = [
      '$(id)',
      '`id`',
      '; id',
      '| id',
      '',
      ' a  b ',
      '"',
      "'",
      '*',
      '\n::set-output name=a::b',
      '--x',
      'é',
    ];
    const { stdout } = await script('console.log(JSON.stringify(process.argv.slice(1)))', {
      args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...hostile],
    });
    expect(JSON.parse(stdout)).toEqual(hostile);
  });

  test('of the environment only the allow-list and what is given arrive', async () => {
    const own = { PATH: process.env.PATH, HOME: '/home/x', GITHUB_TOKEN: 't', NODE_OPTIONS: '--bad', GIT_DIR: '/x' };
    const { stdout } = await createShell({ env: own }).run({
      tool: node,
      args: ['-e', 'console.log(Object.keys(process.env).sort().join())'],
      env: { GIVEN: '1' },
    });
    expect(stdout.trim()).toBe('GIVEN,HOME,PATH');
  });

  test('standard input, output, error output and an accepted exit code', async () => {
    const source = 'process.stdin.pipe(process.stdout); console.error("e"); process.exitCode = 3';
    expect(await script(source, { stdin: 'in', accept: [0, 3] })).toEqual({ code: 3, stdout: 'in', stderr: 'e\n' });
  });

  test('a tool that does not read its input', async () => {
    expect((await script('process.exit(0)', { stdin: 'x'.repeat(4 << 20) })).code).toBe(0);
  });
});

describe('which file is run', () => {
  test('nothing from relative entries of PATH', async () => {
    writeFileSync(join(directory, 'evil'), '#!/bin/sh\necho evil\n');
    chmodSync(join(directory, 'evil'), 0o755);
    const relative = createShell({ env: { PATH: '.::' } });
    expect(await relative.has('evil')).toBe(false);
    await failure(relative.run({ tool: 'evil', args: [], cwd: directory }));
    expect(await createShell({ env: { PATH: directory } }).has('evil')).toBe(true);
  });

  test.each(['./evil', '../evil', 'a/b', '', '-x', 'a b'])('no name such as %j', async (tool) => {
    expect(await createShell({ env: { PATH: directory } }).has(tool)).toBe(false);
  });

  test('a missing tool says how to get it', async () => {
    const error = await failure(createShell({ env: { PATH: directory } }).run({ tool: 'kustomize', args: [] }));
    expect(error.message).toBe('kustomize was not found.');
    expect(error.hint).toContain('Install kustomize');
  });
});

describe('failures', () => {
  test('say the command, the code and the last lines, without secrets', async () => {
    const error = await failure(
      script('console.error("\\u001b[31mno\\u001b[0m https://me:pw@host/x s3cr3t-value hunter2"); process.exit(7)', {
        env: { THE_TOKEN: 's3cr3t-value' },
      }),
    );
    expect(error.message).toContain('failed with exit code 7');
    expect(error.message).toContain('no https://***@host/x *** ***');
    expect(error.message).not.toMatch(/s3cr3t-value|hunter2|me:pw|\u001b/u);
  });

  test('a missing directory, a NUL', async () => {
    expect((await failure(script('', { cwd: join(directory, 'none') }))).message).toContain('does not exist');
    expect((await failure(shell.run({ tool: node, args: ['a\0b'] }))).message).toContain('NUL');
  });

  test('too much output stops the tool', async () => {
    const error = await failure(
      script('const b = Buffer.alloc(1 << 20); setInterval(() => process.stdout.write(b), 0)'),
    );
    expect(error.message).toContain('was stopped');
  });

  test('the time limit ends the tool and what it started', async () => {
    const marker = join(directory, 'alive');
    const inner = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(marker)}, ''), 1500)`;
    const source = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]); setInterval(() => {}, 1000)`;
    const error = await failure(script(source, { timeout: 700 }));
    expect(error.message).toContain('took longer than 0.7 s');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(existsSync(marker)).toBe(false);
  });
});

test('an interrupt reaches the tool and then ends us', async () => {
  const main = join(directory, 'main.ts');
  const shellFile = join(import.meta.dirname, '../../../../src/adapters/shell/shell.ts');
  const inner =
    'process.on("SIGINT", () => { console.log("tool interrupted"); process.exit(0) }); setInterval(() => {}, 1000); console.log("up")';
  writeFileSync(
    main,
    `import { createShell } from ${JSON.stringify(shellFile)};
     const running = createShell({ env: process.env }).run({ tool: process.execPath, args: ['-e', ${JSON.stringify(inner)}] });
     setTimeout(() => process.kill(process.pid, 'SIGINT'), 700);
     console.log((await running).stdout);`,
  );
  const child = spawn(node, [main], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, name) => resolve(name)));
  expect(signal).toBe('SIGINT');
  expect(output).toBe('');
});

describe('redaction', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['fetch https://x-access-token:ghs_1@github.com/a', {}, 'fetch https://***@github.com/a'],
    ['Authorization: Basic abc', {}, 'Authorization: ***'],
    ['--password hunter --registry-token=abc x', {}, '--password *** --registry-token=*** x'],
    ['in /home/someone', { HOME: '/home/someone' }, 'in /home/someone'],
    ['value topsecret here', { GIT_CONFIG_VALUE_0: 'topsecret' }, 'value *** here'],
    ['true is not a secret', { TF_IN_AUTOMATION: 'true' }, 'true is not a secret'],
  ];
  for (const [said, env, expected] of cases) test(said, () => expect(commandMask(env)(said)).toBe(expected));

  test('an excerpt is the end, bounded and clean', () => {
    const same = (text: string) => text;
    const text = excerpt(`${Array.from({ length: 100 }, (_, i) => `line ${i}`).join('\r\n')}\u0007\n`, same);
    expect(text.split('\n')).toHaveLength(20);
    expect(text).toMatch(/line 99$/u);
    expect(excerpt('x'.repeat(10_000), same)).toHaveLength(4001);
  });

  test('a secret that a cut goes through is masked first', () => {
    const mask = commandMask({ TOKEN: 'abcdefghij' });
    const said = `abcdefghij${'x'.repeat(3995)}`;
    expect(excerpt(said, mask)).not.toContain('j');
    expect(commandLine(['git', 'y'.repeat(290), 'abcdefghij'], mask)).not.toContain('a');
  });
});
