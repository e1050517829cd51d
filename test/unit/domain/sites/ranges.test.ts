import { describe, expect, test } from '@jest/globals';
import { gitVersion } from '../../../../src/domain/sites/ranges.ts';
import { ask, edited } from '../../../support/places.ts';
import { processorTime } from '../../../support/processor-time.ts';

const branches = [
  ...[
    '',
    'HEAD',
    'main',
    'release-1.2',
    'feature/ABC-123',
    'develop2',
    'stable/v2',
    'release/2024',
    'v1.x',
    '1.x.x',
    'x.1.2',
  ],
  ...[
    'refs/heads/v1.2.3',
    'v1.2.*',
    '^1.2.3',
    '1.2 || 1.3',
    'fix-1',
    'hotfix/1.2',
    'gh-pages-2',
    '3scale',
    'v2-',
    'refs/tags/',
  ],
];
const tags = [
  ...[
    'v1',
    '1',
    'v1.2',
    '1.2.3',
    'v1.2.3-rc.1',
    '1.2.3+build.5',
    '2024-01-15',
    '1.21-alpine',
    'v2.0.0rc1',
    '4.0.0.Final',
  ],
  ...[
    'kustomize/v5.8.1',
    'helm-chart-4.0.1',
    'web-v1.2.3',
    'jdk-17.0.2+8',
    'release-1.2.3',
    'web@1.2.3',
    'refs/tags/nightly',
  ],
];

describe('what a Git revision says', () => {
  test.each(branches)('%j is a branch', (text) => expect(gitVersion(text).range).toBeDefined());
  test.each(tags)('%j is a tag', (text) => expect(gitVersion(text)).toEqual({ tag: text }));
  test('a long text takes no long time', () => {
    const time = processorTime(() => {
      for (const text of ['a-'.repeat(50_000), '1.'.repeat(50_000), `v${'1-'.repeat(50_000)}/`]) gitVersion(text);
    });
    expect(time).toBeLessThan(2_000);
  });
  test('a branch with a number in it is not overwritten', () => {
    const text =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {repoURL: "https://github.com/acme/web", targetRevision: release-1.2}}\n';
    expect(edited({ 'a.yaml': text }, ask('git github.com/acme/web', 'v2.0.0'))).toEqual(['range a.yaml:3:73']);
  });
});
