import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neutralise } from '../../../../src/adapters/runner/neutralise.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { tries } from '../../../support/properties.ts';

/** What .NET's culture-sensitive StartsWith and IndexOf do not see. */
const ignorable = /[\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000e-\u001f\u007f]/gu;

/** A port of the runner's parser (actions/runner, src/Runner.Common/ActionCommand.cs), at its most generous. */
function findsCommand(log: string): boolean {
  return log.split(/\r\n|\r|\n/).some((line) => {
    const seen = line.replaceAll(ignorable, '').trimStart();
    const second = seen.startsWith('::') && seen.indexOf('::', 2) > 0;
    const first = /##\[[^\]]*\]/.test(seen);
    return second || first;
  });
}

describe('neutralise', () => {
  test.each([
    ['plain text: a::b # [x]', 'plain text: a::b # [x]'],
    ['::set-output name=digest::evil', ': :set-output name=digest::evil'],
    ['  \t::add-mask::x', '  \t: :add-mask::x'],
    ['ok\r::stop-commands::x', 'ok\n: :stop-commands::x'],
    ['ok\n\u00a0\u2003::debug::x', 'ok\n\u00a0\u2003: :debug::x'],
    ['\u200b::debug::x', '\u200b: :debug::x'],
    [':\u200b:debug::x', ': \u200b:debug::x'],
    ['text ##[add-mask]x', 'text ## [add-mask]x'],
    ['#\u200d#[error]x', '#\u200d# [error]x'],
    ['\u001b[31mred\u001b[0m \u001b]0;title\u0007x \u001b]8;;http://evil\u001b\\link', 'red x link'],
    ['a\u0000b\u0008c\u009bd', 'abcd'],
    ['admin\u202egnp.exe', 'admin\\u202egnp.exe'],
    ['👩‍💻 ünï', '👩‍💻 ünï'],
    ['a\r\nb\tc', 'a\nb\tc'],
  ])('%j → %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });

  test('leaves nothing that the runner takes for a command (T7)', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '#',
      '##[',
      '[',
      ']',
      '\n',
      '\r',
      ' ',
      '\t',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u00ad',
      '\u0301',
      '\u001b[',
      '\u001b]',
      'm',
      '\u0007',
      'set-output name=a',
      'add-mask',
      'x',
      '\u2028',
      '\ufe0f',
      '\u0085',
    );
    const grammar = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: grammar }, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const safe = neutralise(text);
        expect(findsCommand(safe)).toBe(false);
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        expect(neutralise(safe)).toBe(safe);
      }),
      { seed: 7, ...tries(4) },
    );
  });

  test('takes linear time', () => {
    const time = processorTime(() => {
      for (const text of [
        '\u200b'.repeat(200_000),
        ' '.repeat(200_000),
        '#\u200b'.repeat(100_000),
        '\u001b]'.repeat(100_000),
        ': '.repeat(100_000),
      ])
        neutralise(text);
    });
    expect(time).toBeLessThan(2000);
  });
});
