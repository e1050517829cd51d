import { platformOf } from './platform.ts';
import type { Platform } from './published.ts';

/** Reads `linux/amd64` or `linux/arm64/v8`, in the form in which equal platforms are equal; undefined when it is no platform. */
export function parsePlatform(text: string): Platform | undefined {
  const [os, architecture, variant, more] = text.split('/');
  return more === undefined && variant !== '' ? platformOf(os, architecture, variant) : undefined;
}

/** `linux/arm/v7` */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter((part) => part !== undefined).join('/');
}

/** Those of the wanted platforms that are not among the published ones; both in the form of `platformOf`. */
export function missingPlatforms(
  published: readonly Platform[],
  wanted: readonly Platform[] = [],
): readonly Platform[] {
  const there = new Set(published.map(formatPlatform));
  return wanted.filter((one) => !there.has(formatPlatform(one)));
}
