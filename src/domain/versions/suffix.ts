import { parseSemver, type Semver } from './semver.ts';

/**
 * A tag as people publish them: a semantic version, whose pre-release is often none but names a variant of the image.
 * `1.25.3-alpine` is the release 1.25.3 in its variant `alpine`; `2.0.0-rc.1-slim` is a pre-release in the variant `slim`.
 */
export interface TagVersion {
  /** The version without its variant. */
  readonly version: Semver;
  /** A number that counts its builds is left out: `debian-12-r*`. */
  readonly variant: string;
  /** How often the variant was built: 5 of `debian-12-r5`; 0 where it is not counted. */
  readonly revision: bigint;
}

/** First words of pre-releases proper, from Dependabot's list (common/lib/dependabot, docker tag.rb) and Maven's milestones. */
const preRelease =
  /^(?:alpha|beta|rc|cr|dev|preview|pre|nightly|snapshot|canary|unstable|milestone|m|ea|eap|next)\d*$/i;
/** What `git describe` adds: commits since the tag, and an abbreviated commit. */
const described = /^g[0-9a-f]{7,40}$/;

/**
 * Words whose number counts the builds of a variant: Alpine's and Bitnami's `r5`, `k3s1`, `rke2r1`, `rancher1`, `eksbuild.1`, `gke.100`,
 * LinuxServer's `ls45`, GitLab's `ce.0`. Behind any other word it says what the image runs on: `el9`, `jdk17`, `alpine3.18`, `arm64`.
 */
const counted =
  /(?<=^|[.-])(r|rev|p|pl|k3s|rke2r|rancher|eks|eksbuild|gke|ls|ce|ee|build|patch|hotfix|post)([.-]?)(\d+)$/i;

/** Pre-releases whose letters stick to the number, as Python's do (https://peps.python.org/pep-0440/#pre-releases): `3.7.0b1`, `7.4.0RC6-fpm`. */
const glued = /^(v?\d+(?:\.\d+){1,2})(a|b|rc|alpha|beta|dev|pre)(\d*)(?=[-+_]|$)/i;
const words: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta' };

/** Reads a tag; undefined when it is no semantic version. Helm writes `_` for the `+` that a tag cannot hold. */
export function parseTagVersion(tag: string): TagVersion | undefined {
  const whole = parseWholeTag(tag.replace('_', '+'));
  if (whole === undefined) return undefined;
  const { pre, ...rest } = splitPreRelease(whole.pre);
  return { version: { ...whole, text: tag, pre }, ...rest };
}

/** Reads a tag of which everything behind the numbers is a pre-release; undefined when it is no semantic version. */
export function parseWholeTag(tag: string): Semver | undefined {
  const apart = tag.replace(glued, (_, numbers: string, word: string, count: string) => {
    const lower = word.toLowerCase();
    return `${numbers}-${words[lower] ?? lower}${count}`;
  });
  const version = parseSemver(apart);
  return version && { ...version, text: tag };
}

/** What follows a version, taken apart: `rc.1-slim` is the pre-release `rc.1` of the variant `slim`. */
export function splitPreRelease(text: string): Suffix {
  const at = text === '' ? 0 : variantStart(text);
  const [pre, variant] = [text.slice(0, at).replace(/[.-]$/, ''), text.slice(at)];
  const [all, word = '', separator = '', number] = counted.exec(variant) ?? [''];
  if (number === undefined) return { pre, variant, revision: 0n };
  return { pre, variant: `${variant.slice(0, -all.length)}${word}${separator}*`, revision: BigInt(number) };
}

/** What follows a version. */
export interface Suffix extends Pick<TagVersion, 'variant' | 'revision'> {
  /** Empty for a release. */
  readonly pre: string;
}

/** Whether `git describe` wrote it, without a pre-release before: `177-ged5bcde`, the 177th commit after the version. */
export function isDescribed(pre: string): boolean {
  return /^\d+-g[0-9a-f]{7,40}$/.test(pre);
}

/** Where the variant starts in a pre-release: after the words that make it one, and all numbers that follow. */
function variantStart(pre: string): number {
  let at = 0;
  for (const [word, token] of pre.matchAll(/([^.-]*)(?:[.-]|$)/g)) {
    if (token === undefined || !(preRelease.test(token) || /^\d+$/.test(token) || described.test(token))) break;
    at += word.length;
    if (at >= pre.length) break;
  }
  return at;
}
