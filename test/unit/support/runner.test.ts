import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readActionFile } from '../../support/runner/action-file.ts';
import { readCommandFile } from '../../support/runner/command-files.ts';
import { condition, evaluate, interpolate } from '../../support/runner/expressions.ts';
import { maskAll, readLog } from '../../support/runner/log.ts';

const contexts = {
  github: { event_name: 'push', event: { number: 7, draft: false } },
  inputs: { command: 'auto', empty: '' },
  needs: { plan: { outputs: { matrix: '{"include":[]}' } } },
};

describe("GitHub's expressions", () => {
  it.each<[string, unknown]>([
    ["'it''s'", "it's"],
    ['7', 7],
    ['true', true],
    ['github.event_name', 'push'],
    ['github.event.missing.deeper', undefined],
    ["github.event_name == 'PUSH'", true],
    ["github.event_name != 'push'", false],
    ["inputs.command == 'auto' && github.event_name || 'x'", 'push'],
    ["inputs.empty || 'default'", 'default'],
    ['!inputs.empty', true],
    ["!(inputs.command == 'auto' || false)", false],
    ["'a' == 'a' && 'b' == 'c' || 'd' == 'd'", true],
    ['github.event.draft == false', true],
  ])('%s', (expression, value) => expect(evaluate(expression, contexts)).toBe(value));

  it.each([
    ['fromJSON(needs.plan)', 'does not know "fromJSON"'],
    ['unknown.x', 'There is no context "unknown"'],
    ['github.event_name ==', 'ends too early'],
    ['(true', 'A parenthesis is missing'],
    ['true false', 'does not know "false"'],
    ["'open", 'does not know'],
    ["'", 'does not know'],
    ['github[0]', 'does not know "["'],
  ])('%s is refused, never empty', (expression, message) => {
    expect(() => evaluate(expression, contexts)).toThrow(message);
  });

  it.each([
    ['a ${{ github.event_name }} b ${{inputs.empty}}.', 'a push b .'],
    ['${{ github.event }}', '{"number":7,"draft":false}'],
    ['none', 'none'],
  ])('%s becomes %s', (text, result) => expect(interpolate(text, contexts)).toBe(result));

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ["inputs.command == 'auto'", true],
    ["${{ inputs.command == 'other' }}", false],
    ["''", false],
    ["'false'", true],
  ])('if: %s', (text, truth) => expect(condition(text, contexts)).toBe(truth));
});

describe('the files of the runner', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (text: string, name = 'output') => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  it.each<[string, string, Record<string, string>]>([
    ['one a line', 'a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
    ['many lines', 'a<<END\nx\ny\nEND\nb=2\n', { a: 'x\ny', b: '2' }],
    ['a value that looks like another', 'a<<END\nb=forged\nc<<X\nEND\n', { a: 'b=forged\nc<<X' }],
    ['an equals sign before the arrows', 'a=b<<c\n', { a: 'b<<c' }],
    ['an empty value', 'a=\nb<<E\nE\n', { a: '', b: '' }],
    ['the last one of two', 'a=1\na=2\n', { a: '2' }],
    ['Windows lines', 'a=1\r\nb<<E\r\nx\r\nE\r\n', { a: '1', b: 'x' }],
  ])('%s', (_, text, values) => expect(readCommandFile(file(text))).toEqual(values));

  it.each([
    ['nonsense\n', "Invalid format 'nonsense'"],
    ['=x\n', "Invalid format '=x'"],
    ['<<E\nE\n', "Invalid format '<<E'"],
    ['a<<\n\n', "Invalid format 'a<<'"],
    ['a<<E\nx\n', "Matching delimiter not found 'E'"],
  ])('%j is refused', (text, message) => expect(() => readCommandFile(file(text))).toThrow(message));

  it('reads an action, and says when there is none', () => {
    file('name: X\nruns: { using: node24, main: main.js }\n', 'action.yaml');
    expect(readActionFile(folder)).toEqual({
      name: 'X',
      inputs: {},
      outputs: {},
      runs: { using: 'node24', main: 'main.js' },
    });
    expect(() => readActionFile(path.join(folder, 'none'))).toThrow("Can't find 'action.yml'");
  });
});

describe('the log of a step', () => {
  it('gives annotations, with everything unescaped', () => {
    const log = readLog('::error file=a%3Ab.yaml,line=2,endLine=3,col=4,title=T%2C t::one%0Atwo %25\nplain\n');
    expect(log.annotations).toEqual([
      { level: 'error', message: 'one\ntwo %', file: 'a:b.yaml', title: 'T, t', line: 2, column: 4, endLine: 3 },
    ]);
    expect(log.text).toBe('plain\n');
  });

  it('keeps ten annotations of a level', () => {
    const log = readLog(`${'::error::x\n'.repeat(12)}${'::warning::y\n'.repeat(3)}`);
    expect(log.annotations).toHaveLength(13);
  });

  it('masks from the line on that asks for it, and not before', () => {
    const log = readLog('s3cret\n::add-mask::s3cret\na s3cret b\n::notice::s3cret\n');
    expect([log.text, log.masks, log.annotations[0]?.message]).toEqual(['s3cret\na *** b\n', ['s3cret'], '***']);
  });

  it('masks every line of a value, and its usual encodings', () => {
    const mask = 'one/1\ntwo';
    const encoded = `${Buffer.from(mask).toString('base64')} ${encodeURIComponent(mask)}`;
    expect(maskAll(`one/1 two ${encoded}`, [mask, ''])).toBe('*** *** *** ***');
  });

  it.each([
    '::set-output name=a::b',
    '  ::set-env name=PATH::x',
    'text ##[set-env name=a]b',
    '::save-state name=a::b',
    '::add-path::/x',
    '::unknown::x',
  ])('calls %j a defect', (line) => expect(readLog(line).legacy).toEqual([line]));

  it('takes nothing for a command while commands are stopped', () => {
    const log = readLog('::stop-commands::t0ken\n::set-output name=a::b\n::error::x\n::t0ken::\n::error::y\n');
    expect([log.legacy, log.annotations.map(({ message }) => message)]).toEqual([[], ['y']]);
    expect(log.text).toBe('::set-output name=a::b\n::error::x\n');
  });

  it('shows groups and leaves out debugging', () => {
    expect(readLog('::group::G\nin\n::endgroup::\n::debug::d\n').text).toBe('▸ G\nin\n');
  });
});
