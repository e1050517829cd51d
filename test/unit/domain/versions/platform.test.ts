import { describe, expect, test } from '@jest/globals';
import { platformOf } from '../../../../src/domain/versions/platform.ts';

describe('a platform', () => {
  // containerd/platforms database_test.go, normalizeArch; Kargo pkg/image skips unknown and empty ones.
  test.each<[readonly [unknown, unknown, unknown?], string | undefined]>([
    [['linux', 'amd64'], 'linux/amd64'],
    [['Linux', 'AMD64'], 'linux/amd64'],
    [['linux', 'x86_64'], 'linux/amd64'],
    [['linux', 'amd64', 'v1'], 'linux/amd64'],
    [['linux', 'amd64', 'v3'], 'linux/amd64/v3'],
    [['linux', 'arm64', 'v8'], 'linux/arm64'],
    [['linux', 'arm64', '8'], 'linux/arm64'],
    [['linux', 'aarch64'], 'linux/arm64'],
    [['linux', 'arm64', 'v9'], 'linux/arm64/v9'],
    [['linux', 'arm'], 'linux/arm/v7'],
    [['linux', 'arm', ''], 'linux/arm/v7'],
    [['linux', 'arm', 'v6'], 'linux/arm/v6'],
    [['linux', 'arm', '5'], 'linux/arm/v5'],
    [['linux', 'armhf'], 'linux/arm/v7'],
    [['linux', 'armel'], 'linux/arm/v6'],
    [['linux', 'i386'], 'linux/386'],
    [['windows', 'amd64'], 'windows/amd64'],
    [['unknown', 'unknown'], undefined],
    [['linux', 'unknown'], undefined],
    [['', ''], undefined],
    [['linux'] as never, undefined],
    [[7, 'amd64'], undefined],
    [['linux', 'constructor'], 'linux/constructor'],
    [['linux', '../x'], undefined],
    [['linux', 'a'.repeat(65)], undefined],
  ])('%j is %s', ([os, architecture, variant], expected) => {
    const found = platformOf(os, architecture, variant);
    expect(found && [found.os, found.architecture, found.variant].filter(Boolean).join('/')).toBe(expected);
  });
});
