import { describe, expect, test } from '@jest/globals';
import { applyPatch, createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from '../../../../src/domain/edit/unified-diff.ts';
import { patience, tries } from '../../../support/properties.ts';

const runs = tries();

/** Lines of which some change, each to a text that no other has. */
const lines = fc.array(fc.record({ text: fc.constantFrom('a', 'b', '', '  c'), isChanged: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});
const shape = fc.record({ lines, eol: fc.constantFrom('\n', '\r\n'), final: fc.boolean() });

describe('unified diffs of edited values', () => {
  test(
    'are the shortest ones, and make the new text of the old one',
    () => {
      fc.assert(
        fc.property(shape, ({ lines: all, eol, final }) => {
          const text = (now: boolean) =>
            all.map((line, at) => (line.isChanged ? `${now ? 'new' : 'old'} ${at}` : line.text)).join(eol) +
            (final ? eol : '');
          const [before, after] = [text(false), text(true)];
          const edits = all
            .filter(({ isChanged }) => isChanged)
            .map(() => ({ file: 'a', line: 1, column: 1, path: '', from: '', to: '' }));
          const diff = unifiedDiff({ path: 'a', before, text: after, edits });
          if (edits.length === 0) return expect(diff).toBe('');
          expect(applyPatch(before, diff)).toBe(after);
          const shortest = createTwoFilesPatch('a/a', 'b/a', before, after, undefined, undefined, { context: 3 });
          expect(diff.slice(diff.indexOf('@@'))).toBe(shortest.slice(shortest.indexOf('@@')));
        }),
        runs,
      );
    },
    patience(runs),
  );

  test('take no more than their lines, however many there are', () => {
    const count = 50_000;
    const text = (tag: string) =>
      Array.from({ length: count }, (_, at) => `name: c${at}\nimage: web:${tag}\n`).join('');
    const edits = Array.from({ length: count }, () => ({ file: 'a', line: 1, column: 1, path: '', from: '', to: '' }));
    const diff = unifiedDiff({ path: 'a', before: text('1'), text: text('2'), edits });
    // The search for the shortest difference needs minutes for this.
    expect(diff.split('\n')).toHaveLength(count * 3 + 4);
  });
});
