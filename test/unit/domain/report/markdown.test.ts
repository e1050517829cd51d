import { describe, expect, it } from '@jest/globals';
import { countChanges, instanceDiffMarkdown } from '../../../../src/domain/report/diff-markdown.ts';
import { findingsMarkdown } from '../../../../src/domain/report/findings-markdown.ts';
import { code, codeBlock, details, table, truncate } from '../../../../src/domain/report/markdown.ts';
import { pullRequestTitle } from '../../../../src/domain/report/pull-request-title.ts';
import { pullRequestBody } from '../../../../src/domain/report/update-body.ts';
import { summarise } from '../../../../src/domain/report/validate-report.ts';

/** What strangers would like to have read as Markdown. */
const hostile = [
  '@everyone',
  'fixes #1',
  'acme/config#1',
  'GH-7',
  '<img src=x onerror=alert(1)>',
  '</code></summary></details><script>',
  '![x](https://evil.test/p.png)',
  '[x](https://evil.test)',
  'https://evil.test',
  '`',
  '``',
  '`````',
  '` `` ```',
  '`@everyone`',
  '\\`@everyone\\`',
  'a|b',
  'a\\|b',
  'a\\\\|b',
  '||',
  '| --- |',
  '\n# heading\n',
  'a\r\n\r\n- list',
  '```\n@everyone\n```',
  '~~~',
  '<!-- plumbline diff -->',
  '\u202eevil\u202c',
  '\u200b\u2066@x\u2069',
  '\ufeff',
  'ok\u0000\u0007\u001b[31m',
  '\ud800',
  '😀',
  '\u3164',
  '',
  '   ',
  '&lt;b&gt;',
  '$(id)',
];

/** The inside of a text that is one code span by CommonMark §6.1, and nothing else; undefined when it is not. */
function insideCodeSpan(markdown: string): string | undefined {
  const fence = /^`+/u.exec(markdown)?.[0] ?? '';
  const rest = markdown.slice(fence.length);
  const runs = [...rest.matchAll(/`+/gu)];
  const closing = runs.find(([run]) => run.length === fence.length);
  if (fence === '' || closing?.index !== rest.length - fence.length) return undefined;
  const inside = rest.slice(0, closing.index);
  return inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '' ? inside.slice(1, -1) : inside;
}

/** The cells of a row, as GFM splits them: at every `|` without a backslash before it. */
function cellsOf(row: string): readonly string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Lines of a text that are outside of every fence. */
function outsideFences(markdown: string): readonly string[] {
  const outside: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const run = /^`{3,}/u.exec(line)?.[0];
    if (open === undefined && run === undefined) outside.push(line);
    else if (open === undefined) open = run;
    else if (/^`{3,}\s*$/u.test(line) && (run ?? '').length >= open.length) open = undefined;
  }
  return open === undefined ? outside : [...outside, 'AN OPEN FENCE'];
}

describe('code', () => {
  it.each(hostile)('keeps %j in one span of one line', (text) => {
    const span = code(text);
    expect(span).not.toMatch(/[\n\r]/u);
    if (text.trim() === '') return expect(span).toBe('` `');
    expect(insideCodeSpan(span)).toBeDefined();
    expect(span).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u3164]/u);
    return undefined;
  });

  it.each([
    ['1.2.3', '`1.2.3`'],
    ['a\n b', '`a b`'],
    ['`', '`` ` ``'],
    ['a`b', '``a`b``'],
    ['a|b', '`a|b`'],
    ['\u202ea', '`\\u{202e}a`'],
  ])('%j is %s', (text, span) => expect(code(text)).toBe(span));
});

describe('a table', () => {
  it('keeps its columns, whatever is in a cell', () => {
    for (const text of hostile) {
      const row = table(['a', 'b', 'c'], [['x', code(text), 'y']]).split('\n')[2] ?? '';
      expect({ text, cells: cellsOf(row) }).toEqual({ text, cells: ['x', code(text), 'y'] });
    }
  });
});

describe('a code block', () => {
  it('is not closed by what is in it', () => {
    const block = codeBlock(hostile.join('\n'), 'diff');
    expect(outsideFences(`before\n${block}\nafter`)).toEqual(['before', 'after']);
    expect(block).not.toMatch(/[\p{Cf}\p{Cs}]/u);
    expect(codeBlock('a\tb\n\n')).toBe('```\na\tb\n```');
  });
});

describe('truncate', () => {
  const note = 'The rest is elsewhere.';
  it('leaves what fits', () => {
    const text = 'x\n'.repeat(50);
    expect(truncate(text, 100, note)).toBe(text);
    expect(truncate(`${text}y`, 100, note)).not.toContain('y');
  });

  it.each([
    ['lines', 'line\n'.repeat(400)],
    ['one long line', 'x'.repeat(2000)],
    ['a long fence', `\`\`\`\`\`\`\`\`\n${'code\n'.repeat(400)}\`\`\`\`\`\`\`\``],
    ['a huge fence', `${'`'.repeat(60)}\n${'code\n'.repeat(400)}${'`'.repeat(60)}`],
    ['details', details('t', codeBlock('code\n'.repeat(400)))],
    ['many details', `${details('t', 'x')}\n`.repeat(60)],
    ['code that looks like details', codeBlock(`${'<details>\n'.repeat(300)}`)],
    ['emoji', '😀\n'.repeat(900)],
  ])('never exceeds its limit, and leaves nothing open: %s', (_, text) => {
    for (let limit = 200; limit < 320; limit++) {
      const cut = truncate(text, limit, note);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(cut.endsWith(note)).toBe(true);
      const outside = outsideFences(cut);
      const count = (line: string) => outside.filter((one) => one.startsWith(line)).length;
      expect([outside.at(-1), count('<details>') - count('</details>')]).toEqual([note, 0]);
      expect(cut).not.toMatch(/\p{Cs}/u);
    }
  });
});

describe('a pull request', () => {
  const change = {
    app: 'shop',
    artifact: 'web',
    name: 'ghcr.io/acme/web',
    from: { tag: '1.0.0' },
    to: { tag: '1.1.0' },
  };
  const place = { environment: 'dev', group: undefined };
  const text = { ...place, why: 'Why.', asked: '', changes: [change], sources: [], leftOut: [], shared: [], diff: '' };
  const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
  it.each([
    [{ tag: '1.0.0' }, { tag: '1.1.0' }, 'web 1.0.0 → 1.1.0'],
    [undefined, { tag: '1.1.0' }, 'web none → 1.1.0'],
    [{ tag: '1.0.0' }, { tag: '1.0.0', digest: digest('a') }, 'web 1.0.0 → 1.0.0@sha256:aaaaaaaaaaaa'],
    [
      { tag: '1.0.0', digest: digest('a') },
      { tag: '1.0.0', digest: digest('b') },
      'web 1.0.0@sha256:aaaaaaaaaaaa → 1.0.0@sha256:bbbbbbbbbbbb',
    ],
    [{ tag: '1.0.0', digest: digest('a') }, { tag: '1.1.0', digest: digest('b') }, 'web 1.0.0 → 1.1.0'],
  ])('from %j to %j is called %s', (from, to, said) => {
    const changes = [{ ...change, from, to }];
    expect(pullRequestTitle({ verb: 'Update', ...place, changes })).toBe(`Update shop in dev: ${said}`);
  });

  it('has a body that GitHub takes, whatever the difference', () => {
    const diff = details('x', codeBlock('+ <details>\n'.repeat(20_000), 'diff'));
    const body = pullRequestBody({ ...text, diff });
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(outsideFences(body)).toContainEqual(expect.stringMatching(/^The rest of the difference/u));
    expect(outsideFences(body).at(-1)).toMatch(/^Gates are/u);
  });

  it('shows the tag in its column, and the digest in its own alone', () => {
    const to = { tag: '1.1.0', digest: digest('b') };
    const body = pullRequestBody({ ...text, changes: [{ ...change, from: { tag: '1.0.0' }, to }] });
    const row = body.split('\n').find((line) => line.startsWith('| `web`')) ?? '';
    expect(
      cellsOf(row)
        .map((cell) => cell.trim())
        .slice(-3),
    ).toEqual(['`1.0.0`', '`1.1.0`', `\`${digest('b')}\``]);
  });

  it('shows versions of strangers as code only', () => {
    for (const tag of hostile) {
      const body = pullRequestBody({ ...text, changes: [{ ...change, to: { tag } }] });
      const row = body.split('\n').find((line) => line.startsWith('| `web`')) ?? '';
      expect(cellsOf(row)).toHaveLength(5);
    }
  });
});

describe('a rendered difference', () => {
  const diff = (name: string) => ({
    resource: { apiVersion: 'v1', kind: 'ConfigMap', name },
    change: 'changed' as const,
    text: '-a\n+b',
  });
  const instance = { app: 'shop', environment: 'dev', target: 'dev', diffs: [diff('x')] };
  it('is one section an app and target', () => {
    const eu = { ...instance, environment: 'prod', target: 'eu' };
    const text = instanceDiffMarkdown([instance, { ...instance, diffs: [] }, eu]);
    expect(text.split('\n').filter((line) => line.startsWith('####'))).toEqual([
      '#### `shop` in `dev`: +0 ~1 −0',
      '#### `shop` in `prod` (`eu`): +0 ~1 −0',
    ]);
    expect(instanceDiffMarkdown([{ ...instance, diffs: [] }])).toBe('No rendered manifest changes.');
    expect(countChanges([diff('a'), { ...diff('b'), change: 'added' }])).toBe('+1 ~1 −0');
  });

  it('says what it does not know', () => {
    expect(instanceDiffMarkdown([{ ...instance, diffs: [], broken: 'a.yaml:1: @everyone' }])).toBe(
      '#### `shop` in `dev`: unknown\n\n`a.yaml:1: @everyone`',
    );
  });

  it('lets no name out of its summary line', () => {
    for (const name of hostile) {
      const text = instanceDiffMarkdown([{ ...instance, diffs: [diff(name)] }]);
      const summary = outsideFences(text).find((line) => line.includes('<summary>')) ?? '';
      const inside = /<code>(.*)<\/code><\/summary>$/su.exec(summary)?.[1] ?? '!';
      expect(inside.replace(/&#\d+;/gu, '')).not.toMatch(/[<>"'@#`[\]\n]/u);
      expect(outsideFences(text).filter((line) => line === '</details>')).toHaveLength(1);
    }
  });
});

describe('findings in a summary', () => {
  const finding = { rule: 'a/a', severity: 'error', message: 'm', file: 'a.yaml', line: 1 } as const;
  const report = (count: number, message = 'm') => {
    const findings = Array.from({ length: count }, () => ({ ...finding, message }));
    return summarise({ findings, files: 2, resources: 3, skipped: 0 });
  };
  it('are counted and listed', () => {
    expect(findingsMarkdown(report(0))).toBe(
      '### Validation\n\n✅ 3 resources in 2 files: 0 errors, 0 warnings, 0 notes.',
    );
    expect(findingsMarkdown(report(1))).toContain('| ❌ | `a.yaml:1` | `a/a` | `m` |');
    expect(findingsMarkdown(report(501)).endsWith('…and 1 more.')).toBe(true);
  });

  it('keep their columns, whatever they say', () => {
    for (const message of hostile) {
      const row = findingsMarkdown(report(1, message)).split('\n').at(-1) ?? '';
      expect(cellsOf(row)).toHaveLength(4);
    }
  });
});
