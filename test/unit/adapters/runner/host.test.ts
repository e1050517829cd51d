import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRunnerHost } from '../../../../src/adapters/runner/host.ts';
import { failStep, setOutputs } from '../../../../src/adapters/runner/step.ts';
import { createTerminalHost } from '../../../../src/adapters/runner/terminal.ts';
import { ConfigError } from '../../../../src/kit/errors.ts';
import type { Finding } from '../../../../src/kit/findings.ts';

let log: string;
let folder: string;
const write = process.stdout.write;

beforeEach(() => {
  log = '';
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'));
  process.stdout.write = ((text: string) => {
    log += text;
    return true;
  }) as typeof write;
});

afterEach(() => {
  process.stdout.write = write;
  rmSync(folder, { recursive: true });
});

const finding: Finding = {
  rule: 'schema/type',
  severity: 'error',
  message: 'Bad,: 100%\n::evil::',
  file: 'a,b.yaml',
  line: 3,
  column: 5,
};

describe('the host of a runner', () => {
  test('annotates with the place from the workspace, and escapes what the runner would read', () => {
    createRunnerHost({ env: {}, workspace: '/w', root: '/w/config' }).annotate([finding]);
    expect(log).toBe(
      '::error title=schema/type,file=config/a%2Cb.yaml,line=3,col=5,endColumn=5::Bad,: 100%25%0A: :evil::\n'.replace(
        ',col=5,endColumn=5',
        ',endLine=3,col=5,endColumn=5',
      ),
    );
  });

  test.each([
    [{ line: 3, endLine: 4, column: 5 }, 'title=schema/type,file=a,line=3,endLine=4'],
    [{}, 'title=schema/type,file=a'],
    [{ file: '../x', line: 1 }, 'title=schema/type'],
    [{ file: '/etc/passwd', line: 1 }, 'title=schema/type'],
  ])('%j stands at %s', (more, expected) => {
    createRunnerHost({ env: {}, workspace: '/w' }).annotate([
      { rule: 'schema/type', severity: 'info', message: 'm', file: 'a', ...more },
    ]);
    expect(log).toBe(`::notice ${expected}::m\n`);
  });

  test('keeps the budget of the step over several calls', () => {
    const host = createRunnerHost({ env: {}, workspace: '/w' });
    const many = Array.from({ length: 7 }, () => finding);
    host.annotate(many);
    host.annotate(many);
    expect(log.match(/^::error /gm)).toHaveLength(9);
    expect(log).toContain('5 more errors not annotated');
    for (let index = 0; index < 12; index++) host.warning('w');
    expect(log.match(/^::warning::/gm)).toHaveLength(10);
    expect(log.match(/^Warning: w$/gm)).toHaveLength(2);
  });

  test('neutralises what it logs', async () => {
    const host = createRunnerHost({ env: {}, workspace: '/w' });
    host.info('::set-output name=x::y\n##[error]z');
    expect(await host.group('a\n::b::', async () => 'kept')).toBe('kept');
    expect(log).toBe(': :set-output name=x::y\n## [error]z\n::group::a%0A: :b::\n::endgroup::\n');
  });

  test('masks a secret and each of its lines (T16)', () => {
    createRunnerHost({ env: {}, workspace: '/w' }).mask('-----BEGIN\n  key%line \n}\n');
    expect(log.split('\n').filter(Boolean)).toEqual([
      '::add-mask::-----BEGIN%0A  key%25line %0A}%0A',
      '::add-mask::-----BEGIN',
      '::add-mask::key%25line',
    ]);
  });

  test('adds to the summary until it is full', async () => {
    const file = path.join(folder, 'summary');
    writeFileSync(file, 'before\n');
    const host = createRunnerHost({ env: { GITHUB_STEP_SUMMARY: file }, workspace: '/w' });
    await host.summary('# One');
    await host.summary('x\n'.repeat(600_000));
    await host.summary('# Late');
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('before\n# One\nx\n')).toBe(true);
    expect(text).toContain('was cut here');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe('the end of a step', () => {
  afterEach(() => {
    process.exitCode = undefined;
  });

  test('by a user error says place, what and hint, without a stack', () => {
    failStep(
      new ConfigError('Unknown key "aps".', {
        at: { file: 'gitops.yaml', line: 2, column: 1 },
        hint: 'Did you mean "apps"?',
      }),
    );
    expect(log).toBe(
      '::error file=gitops.yaml,line=2,col=1::gitops.yaml:2:1: Unknown key "aps".%0A  Did you mean "apps"?\n',
    );
    expect(process.exitCode).toBe(1);
  });

  test('by a bug of ours shows the stack', () => {
    failStep(new TypeError('oops'));
    expect(log).toMatch(/^::error::This is a bug in Plumbline.*TypeError: oops%0A {4}at /);
  });

  test('sets outputs, or none when they are too large', () => {
    const file = path.join(folder, 'output');
    writeFileSync(file, '');
    const before = process.env.GITHUB_OUTPUT;
    process.env.GITHUB_OUTPUT = file;
    try {
      expect(() => setOutputs({ a: 'x', matrix: 'y'.repeat(600_000) })).toThrow('larger than GitHub allows');
      expect(readFileSync(file, 'utf8')).toBe('');
      setOutputs({ changed: true, text: 'a\nb', list: [1] });
      const written = readFileSync(file, 'utf8');
      expect(written).toMatch(
        /^changed<<(ghadelimiter_\S+)\ntrue\n\1\ntext<<(\S+)\na\nb\n\2\nlist<<(\S+)\n\[1\]\n\3\n$/,
      );
    } finally {
      if (before === undefined) delete process.env.GITHUB_OUTPUT;
      else process.env.GITHUB_OUTPUT = before;
    }
  });
});

describe('the host of a terminal', () => {
  const terminal = (isTTY: boolean, env: Record<string, string> = {}, noColor = false) => {
    let text = '';
    const stream = { isTTY, write: (more: string) => (text += more) };
    return { host: createTerminalHost({ env, noColor, stream }), text: () => text };
  };

  test.each([
    [true, {}, false, true],
    [false, {}, false, false],
    [true, { NO_COLOR: '1' }, false, false],
    [true, { NO_COLOR: '' }, false, true],
    [true, { TERM: 'dumb' }, false, false],
    [true, {}, true, false],
  ])('on a terminal: %j, with %j and --no-color %j has colours: %j', (isTTY, env, noColor, expected) => {
    const { host, text } = terminal(isTTY, env, noColor);
    host.annotate([{ ...finding, hint: 'Fix it.' }]);
    expect(text().includes('\u001b[31merror')).toBe(expected);
    if (!expected) expect(text()).toBe('a,b.yaml:3:5: error: Bad,: 100%\n: :evil:: [schema/type]\n  Fix it.\n');
  });

  test('hides masked values and quick work', async () => {
    const { host, text } = terminal(false);
    host.mask('s3cret');
    await host.group('Quick s3cret', async () => host.info('value s3cret\u001b[2J'));
    host.debug('not shown');
    expect(text()).toBe('value ***\n');
  });

  test('says what takes long', async () => {
    const { host, text } = terminal(false);
    await host.group('Slow', () => new Promise((resolve) => setTimeout(resolve, 1100)));
    expect(text()).toBe('Slow …\n');
  });
});
