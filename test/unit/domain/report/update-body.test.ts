import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askedMarkdown, formatAsked, parseAsked } from '../../../../src/domain/promote/asked.ts';
import { formatWritten, parseWritten } from '../../../../src/domain/promote/version-trailer.ts';
import { bodyLimit } from '../../../../src/domain/report/limits.ts';
import { link } from '../../../../src/domain/report/markdown.ts';
import { pullRequestTitle } from '../../../../src/domain/report/pull-request-title.ts';
import { type SourceChanges, sourceMarkdown } from '../../../../src/domain/report/source-changes.ts';
import { type PullRequestText, pullRequestBody } from '../../../../src/domain/report/update-body.ts';
import { patience, tries } from '../../../support/properties.ts';

/** What strangers would like to have read as Markdown. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '@everyone',
    'Closes #1',
    'closes acme/config#1',
    'GH-7',
    '![x](https://evil.test/p.png)',
    '[x](https://evil.test)',
    '<img src=//evil.test/x>',
    '<https://evil.test>',
    'https://evil.test',
    'www.evil.test',
    '`@x`',
    '```\n@everyone\n```',
    '~~~\n@everyone',
    '</details>\n\n@everyone',
    '-->',
    'a\n\n# b\n\n@c',
    '\r@d',
    '\u2028@e',
    '|@f|',
    '\\`@g\\`',
    '&commat;h',
  ),
);

const address = fc.oneof(
  hostile,
  hostile.map((text) => `https://github.test/acme/web/compare/${text}`),
  fc.constantFrom('javascript:alert(1)', 'https://x:y@evil.test/', 'https://github.test/a)b[c](d'),
);

const change: fc.Arbitrary<SourceChanges> = fc.record(
  {
    app: hostile,
    artifact: hostile,
    repository: hostile,
    from: hostile,
    to: hostile,
    range: fc.record({
      url: address,
      ahead: fc.nat(300),
      behind: fc.nat(2),
      commits: fc.array(fc.record({ id: hostile, subject: hostile, author: hostile, url: address }), { maxLength: 3 }),
    }),
    releases: fc.array(fc.record({ name: hostile, body: hostile, truncated: fc.boolean(), url: address }), {
      maxLength: 2,
    }),
    unknown: hostile,
  },
  { requiredKeys: ['app', 'artifact', 'releases'] },
);

/**
 * What is left of a text when everything is taken away that we made ourselves: fences, code, what can be unfolded, links to web
 * addresses. It is read as CommonMark reads it: fences first, then code spans, then the rest.
 */
function withoutOurs(markdown: string): string {
  return withoutFences(markdown)
    .split('\n')
    .map((line) =>
      withoutCode(line)
        .replace(/^<details><summary>(.*)<\/summary>$/u, (_, title: string) =>
          title.replace(/<code>(?:[^<>@#&]|&#\d+;)*<\/code>/gu, ''),
        )
        .replace(/^<\/details>$/u, '')
        .replace(/\[[\w ]*\]\(https?:\/\/[^\s()<>[\]\\`|]+\)/gu, ''),
    )
    .join('\n');
}

function withoutFences(markdown: string): string {
  const kept: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/u)) {
    const run = /^`{3,}/u.exec(line)?.[0];
    if (open === undefined && run === undefined) kept.push(line);
    else if (open === undefined) open = run;
    else if (/^`{3,}\s*$/u.test(line) && (run ?? '').length >= open.length) open = undefined;
  }
  if (open !== undefined) kept.push('@AN OPEN FENCE');
  return kept.join('\n');
}

function withoutCode(line: string): string {
  let rest = line;
  let kept = '';
  for (let match = /`+/u.exec(rest); match; match = /`+/u.exec(rest)) {
    const [run] = match;
    const behind = rest.slice(match.index + run.length);
    const close = [...behind.matchAll(/`+/gu)].find(([other]) => other.length === run.length);
    kept += rest.slice(0, match.index);
    rest = close ? behind.slice((close.index ?? 0) + run.length) : `@AN OPEN CODE SPAN${behind}`;
  }
  return kept + rest;
}

const plain = /^[\w\s|.,:;()*…→—'&+-]*$/u;

const text = fc.record<PullRequestText>({
  environment: fc.constant('dev'),
  group: fc.constantFrom(undefined, 'back'),
  why: fc.constant('Why.'),
  asked: fc.constant(''),
  changes: fc.array(
    fc.record({
      app: hostile,
      artifact: hostile,
      name: hostile,
      from: fc.option(fc.record({ tag: hostile }), { nil: undefined }),
      to: fc.record({ tag: hostile, digest: hostile }),
    }),
    { maxLength: 3 },
  ),
  sources: fc.array(change, { maxLength: 3 }),
  leftOut: fc.array(hostile, { maxLength: 3 }),
  shared: fc.array(fc.record({ file: hostile, line: fc.nat(), users: fc.array(hostile, { maxLength: 3 }) }), {
    maxLength: 2,
  }),
  diff: fc.constant(''),
});

describe('the body of a pull request', () => {
  const runs = tries(2);
  it(
    'has nothing in it but what we put there, whatever strangers wrote',
    () => {
      fc.assert(
        fc.property(text, (one) => {
          const body = pullRequestBody(one);
          expect(withoutOurs(body)).toMatch(plain);
          expect(body).not.toMatch(/[\p{Cf}\p{Cs}\u2028\u2029]/u);
        }),
        runs,
      );
    },
    patience(runs),
  );

  it('fits into GitHub, and cuts the difference first', () => {
    const notes = { name: 'v1', body: 'n\n'.repeat(3000), truncated: false, url: 'https://github.test/r' };
    const source = { app: 'shop', artifact: 'web', releases: [notes, notes, notes, notes, notes] };
    const one = (count: number, diff: string): PullRequestText => ({
      ...{ environment: 'dev', group: 'back', why: 'Why.', asked: '', leftOut: [], shared: [], diff },
      changes: Array.from({ length: count }, (_, index) => ({
        app: `app-${index}`,
        artifact: 'web',
        name: 'ghcr.io/acme/web',
        from: { tag: '1.0.0' },
        to: { tag: '1.1.0', digest: `sha256:${'a'.repeat(64)}` },
      })),
      sources: Array.from({ length: count }, () => source),
    });
    for (const [count, diff] of [
      [1, 'd\n'.repeat(60_000)],
      [2, 'd\n'.repeat(60_000)],
      [3, 'd\n'.repeat(60_000)],
      [500, 'd\n'.repeat(60_000)],
      [500, ''],
    ] as const) {
      const body = pullRequestBody(one(count, diff));
      expect(body.length).toBeLessThanOrEqual(bodyLimit);
      expect(body).toMatch(/says no to exactly these versions\.$/u);
      if (diff !== '') expect(body).toContain('`plumbline diff` shows it');
      expect(body.includes('commits and notes does not fit')).toBe(count > 2);
      expect(body.includes('…and 400 more.')).toBe(count === 500);
    }
  });
});

describe('what the sources say', () => {
  const named = ({ artifact }: SourceChanges) => artifact;
  const range = {
    url: 'https://github.test/acme/web/compare/a...b',
    ahead: 40,
    behind: 0,
    commits: [
      { id: 'b'.repeat(40), subject: 'Fix the cart', author: 'alice', url: 'https://github.test/acme/web/commit/b' },
    ],
  };
  const known = {
    app: 'shop',
    artifact: 'web',
    repository: 'acme/web',
    from: 'a'.repeat(40),
    to: 'b'.repeat(40),
    releases: [],
  };

  it('is the commits between both revisions', () => {
    expect(sourceMarkdown([{ ...known, range }], named).split('\n')).toEqual([
      '**web**: [40 commits](https://github.test/acme/web/compare/a...b) of `acme/web`, from `aaaaaaaaaaaa` to `bbbbbbbbbbbb`.',
      '',
      '<details><summary>Commits</summary>',
      '',
      '- [`bbbbbbbbbbbb`](https://github.test/acme/web/commit/b) `Fix the cart` (`alice`)',
      '- and 39 more',
      '',
      '</details>',
    ]);
  });

  it.each([
    [
      { ...known, range: { ...range, ahead: 1, behind: 2, commits: [] } },
      '[1 commit](https://github.test/acme/web/compare/a...b) of `acme/web`, from `aaaaaaaaaaaa` to `bbbbbbbbbbbb`. It leaves 2 behind that the old version has.',
    ],
    [
      { ...known, unknown: 'acme/web cannot be seen' },
      'the commits of `acme/web`, from `aaaaaaaaaaaa` to `bbbbbbbbbbbb` are not known: `acme/web cannot be seen`.',
    ],
    [
      { app: 'shop', artifact: 'web', releases: [], unknown: 'no source is named' },
      'the commits are not known: `no source is named`.',
    ],
    [{ app: 'shop', artifact: 'web', releases: [] }, 'the commits are not known: `nobody says`.'],
  ] as const)('%j is told plainly', (one, said) => {
    expect(sourceMarkdown([one], named)).toBe(`**web**: ${said}`);
  });

  it('shows notes as text, and links to what it cuts', () => {
    const release = { name: 'One', body: 'Closes #1\n@everyone', truncated: true, url: 'https://github.test/r/1' };
    expect(sourceMarkdown([{ ...known, range, releases: [release] }], named)).toContain(
      '<details><summary>Release <code>One</code></summary>\n\n[Its page](https://github.test/r/1)\n\n```markdown\nCloses #1\n@everyone\n```\n\nThe rest is on its page.\n\n</details>',
    );
  });
});

describe('a title', () => {
  it('mentions nobody and closes nothing, whatever a tag is', () => {
    fc.assert(
      fc.property(hostile, hostile, (from, to) => {
        const changes = [{ app: 'shop', artifact: 'web', name: 'w', from: { tag: from }, to: { tag: to } }];
        const title = pullRequestTitle({ verb: 'Update', environment: 'dev', group: undefined, changes });
        expect(title).not.toMatch(/#|(?<!\w)@|[<>`[\]\n\r]/u);
        expect(title.length).toBeLessThanOrEqual(256);
      }),
    );
  });

  it('of many applications counts them', () => {
    const changes = Array.from({ length: 20 }, (_, index) => ({
      app: `app-${index}`,
      artifact: 'web',
      name: 'w',
      from: { tag: '1.0.0' },
      to: { tag: '1.1.0' },
    }));
    const title = (count: number) =>
      pullRequestTitle({ verb: 'Update', environment: 'dev', group: 'back', changes: changes.slice(0, count) });
    expect(title(2)).toBe('Update back in dev: app-0 (web 1.0.0 → 1.1.0), app-1 (web 1.0.0 → 1.1.0)');
    expect(title(20)).toBe('Update back in dev: 20 applications');
  });
});

describe('a link', () => {
  it.each([
    ['https://github.test/a', '[x](https://github.test/a)'],
    ['https://github.test/a)b(c', '[x](https://github.test/a%29b%28c)'],
    ['javascript:alert(1)', 'x'],
    ['https://user:password@evil.test/', 'x'],
    ['//evil.test', 'x'],
    ['', 'x'],
  ])('to %j is %s', (to, markdown) => expect(link('x', to)).toBe(markdown));
});

describe('who asked', () => {
  const asked = {
    event: 'repository_dispatch',
    sender: { id: 41898282, login: 'acme-ci[bot]' },
    runUrl: 'https://github.test/acme/config/actions/runs/7',
  };
  it('comes back from its trailer', () => {
    for (const one of [asked, { event: 'schedule' }, { event: 'schedule', runUrl: asked.runUrl }]) {
      expect(parseAsked(formatAsked(one))).toEqual(one);
    }
    expect(askedMarkdown(asked)).toBe(
      'Made by [a run](https://github.test/acme/config/actions/runs/7) that `acme-ci[bot]` (account 41898282) asked for, started by `repository_dispatch`.',
    );
    expect(askedMarkdown({ event: 'local' })).toBe('Made by a run, started by `local`.');
  });

  it.each([
    '',
    '@everyone',
    'schedule by <b> (1)',
    'schedule in javascript:x',
    'schedule by a (1) in ftp://x',
    'x'.repeat(100),
  ])('is not taken from %j', (trailer) => expect(parseAsked(trailer)).toBeUndefined());
});

describe('a version in a trailer', () => {
  it('comes back, whatever its tag is, and says nothing to GitHub', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.boolean(), (tag, pinned) => {
        const version = { tag, ...(pinned && { digest: `sha256:${'a'.repeat(64)}` }) };
        const written = formatWritten({ app: 'shop', artifact: 'web', version });
        expect(written).toMatch(/^[\w/=.+:%~-]+(?:@sha256:a{64})?$/u);
        if (tag.isWellFormed()) expect(parseWritten(written)).toEqual({ app: 'shop', artifact: 'web', version });
      }),
    );
  });

  it.each([
    '',
    'shop/web',
    'shop/web=',
    'shop=1',
    '../web=1',
    'shop/web=1 2',
    'shop/web=%ff',
    'shop/web=1@',
    'shop/web=#1',
  ])('is not taken from %j', (trailer) => expect(parseWritten(trailer)).toBeUndefined());
});
