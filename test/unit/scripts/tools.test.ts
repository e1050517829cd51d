import { describe, expect, test } from '@jest/globals';
import { explainFailure } from '../../../scripts/tools/build.ts';
import { cacheRoot, linkerFlags, readWrapper, toolFolder } from '../../../scripts/tools/cache.ts';
import { benchTools, catalogue, testTools } from '../../../scripts/tools/catalogue.ts';
import { isGoAtLeast } from '../../../scripts/tools/go.ts';

describe('isGoAtLeast', () => {
  test.each([
    ['1.26.8', '1.26.0', true],
    ['1.26.0', '1.26.0', true],
    ['1.27rc1', '1.26.0', true],
    ['2.0', '1.26.0', true],
    ['1.25.9', '1.26.0', false],
    ['1.9', '1.26.0', false],
    ['1.26rc1', '1.26.2', false],
  ])('%s for %s: %s', (version, wanted, expected) => expect(isGoAtLeast(version, wanted)).toBe(expected));
});

describe('explainFailure', () => {
  test.each([
    [['# k8s.io/api', 'write /tmp/x: no space left on device'], /^the disk is full$/u],
    [['verifying example.org/a@v1.0.0: checksum mismatch', 'SECURITY ERROR'], /not the one that go\.sum names/u],
    [['a@v1.0.0: Get "https://p/a.zip": dial tcp 10.0.0.1:443: i/o timeout'], /could not be downloaded \(a@v1\.0\.0/u],
    [['a@v1.0.0: reading https://p/a.zip: 404 Not Found'], /could not be downloaded/u],
    [['a@v1.0.0: module lookup disabled by GOPROXY=off'], /could not be downloaded/u],
    [
      ['# example.org/a', 'a/b.go:4:2: undefined: x', 'too many errors'],
      /does not compile \(a\/b\.go:4:2: undefined: x\)/u,
    ],
    [[], /Go said nothing/u],
  ])('%j', (lines, expected) => expect(explainFailure(lines)).toMatch(expected));
});

describe('the catalogue', () => {
  const go = { version: '1.26.8', platform: 'linux/amd64' };

  test.each(catalogue.map((tool) => [tool.name, tool] as const))('%s has a wrapper that pins it', (_, tool) => {
    expect(readWrapper(tool)).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/u), go: '1.26.0' });
  });

  test('names every command once', () => {
    const commands = catalogue.flatMap((tool) => Object.keys(tool.commands));
    expect(new Set(commands).size).toBe(commands.length);
  });

  test('keeps what only the benchmarks run out of the tests', () => {
    expect(benchTools.map(({ name }) => name)).toEqual(['yq', 'kyaml']);
    expect(testTools.filter((tool) => benchTools.includes(tool))).toEqual([]);
  });

  test('tells Kubernetes which version it is', () => {
    const kubernetes = catalogue.find((tool) => tool.name === 'kubernetes');
    expect(kubernetes && linkerFlags(kubernetes, '1.36.3')).toBe(
      '-s -w -X k8s.io/component-base/version.gitVersion=v1.36.3' +
        ' -X k8s.io/component-base/version.gitMajor=1 -X k8s.io/component-base/version.gitMinor=36',
    );
  });

  test.each([
    [{ PLUMBLINE_CACHE: '/p', XDG_CACHE_HOME: '/x' }, '/p/plumbline/tools'],
    [{ PLUMBLINE_CACHE: '', XDG_CACHE_HOME: '/x' }, '/x/plumbline/tools'],
  ])('is cached by %j in %s', (env, expected) => expect(cacheRoot(env)).toBe(expected));

  test('has another folder for another Go', () => {
    const [tool] = catalogue;
    if (!tool) throw new Error('no tool');
    const folder = toolFolder(tool, go, { PLUMBLINE_CACHE: '/p' });
    expect(folder).toMatch(/^\/p\/plumbline\/tools\/[a-z]+-[0-9a-f]{16}$/u);
    expect(toolFolder(tool, { ...go, version: '1.27.0' }, { PLUMBLINE_CACHE: '/p' })).not.toBe(folder);
    expect(toolFolder(tool, { ...go, platform: 'linux/arm64' }, { PLUMBLINE_CACHE: '/p' })).not.toBe(folder);
  });
});
