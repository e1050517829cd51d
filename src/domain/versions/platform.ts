import type { Platform } from './published.ts';

/** Names that tools write for an architecture, with the variant they mean (containerd/platforms, database.go). */
const architectures: Readonly<Record<string, readonly [string, string?]>> = {
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  i386: ['386'],
  aarch64: ['arm64'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
};

/** Variants that every processor of the architecture has, and that may as well be left out. */
const implied: Readonly<Record<string, string>> = { arm64: 'v8', amd64: 'v1' };

const word = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/**
 * A platform in the form in which equal ones are equal: `arm64` for `arm64/v8` and `aarch64`, `arm/v7` for `arm`. Undefined for what
 * is none; `unknown` is what build tools call the platform of attestations.
 */
export function platformOf(os: unknown, architecture: unknown, variant?: unknown): Platform | undefined {
  if (typeof os !== 'string' || typeof architecture !== 'string') return undefined;
  const [system, written] = [os.toLowerCase(), architecture.toLowerCase()];
  if (![system, written].every((part) => word.test(part) && part !== 'unknown')) return undefined;
  const [name, meant] = (Object.hasOwn(architectures, written) ? architectures[written] : undefined) ?? [written];
  const given = typeof variant === 'string' && word.test(variant.toLowerCase()) ? variant.toLowerCase() : meant;
  const told = given ?? (name === 'arm' ? 'v7' : undefined);
  // Some write the bare number.
  const full = told !== undefined && /^\d/.test(told) ? `v${told}` : told;
  return {
    os: system,
    architecture: name,
    ...(full === undefined || implied[name] === full ? {} : { variant: full }),
  };
}
