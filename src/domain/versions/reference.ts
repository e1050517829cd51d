import type { ImageReference, Version } from './model.ts';

/**
 * The grammar of https://github.com/distribution/reference (regexp.go). What it calls a domain we call a registry; what it calls
 * remote-name, a repository.
 */
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const tag = '[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}';
const digest = '(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})';

const path = `${component}(?:/${component})*`;
const version = `(?::(${tag}))?(?:@(${digest}))?`;

const wholeReference = new RegExp(`^(${host})/(${path})${version}$`);
const plainReference = new RegExp(`^(?:(${host})/)?(${path})${version}$`);
const wholeTag = new RegExp(`^${tag}$`);
const wholeDigest = new RegExp(`^${digest}$`);
/** A bare image id, which `docker run` would take for one: refused by the grammar as a name. */
const imageId = /^[a-f0-9]{64}$/;

/** RepositoryNameTotalLengthMax of distribution/reference: it counts the path without the host. */
const maximumRepository = 255;
/** Longer than any host (253), port, repository, tag and digest together: nothing longer is looked at. */
const maximumText = 1024;

/** Docker Hub, under the name that identifies its images. */
export const dockerHub = 'docker.io';
/** Its other names: the one of the past, which Docker still normalises, and that of its API, which people copy from logs and charts. */
const hubAliases: ReadonlySet<string> = new Set([dockerHub, `index.${dockerHub}`, `registry-1.${dockerHub}`]);

/** An image reference as the grammar alone takes it apart, without Docker's defaults. */
export interface PlainReference {
  /** What stands before the first slash where it may be a host: `foo` of `foo/bar`, undefined for `nginx`. */
  readonly domain?: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * Takes an image reference apart, as Docker and the kubelet do (`ParseNormalizedNamed`): `nginx` is
 * `docker.io/library/nginx`, `index.docker.io` is `docker.io`, and so is `registry-1.docker.io`, which Docker leaves as it is. Undefined when it is none. Unlike there, a host that is no host name
 * (`foo_bar.com/x`) is refused: that parser takes it for a path without a registry.
 */
export function parseReference(text: string): ImageReference | undefined {
  if (text.length > maximumText || imageId.test(text)) return undefined;
  const parts = wholeReference.exec(qualify(text));
  if (parts === null) return undefined;
  const [, registry = '', repository = '', foundTag, foundDigest] = parts;
  if (repository.length > maximumRepository) return undefined;
  return {
    text,
    written: text.slice(0, text.length - suffixLength(foundTag) - suffixLength(foundDigest)),
    name: `${registry}/${repository}`,
    registry,
    repository,
    ...(foundTag === undefined ? {} : { tag: foundTag }),
    ...(foundDigest === undefined ? {} : { digest: foundDigest }),
  };
}

/**
 * Takes a reference apart by the grammar alone (`Parse` of distribution/reference): no registry is put in front, and the first
 * part is the domain whenever it could be one. Undefined when it is none.
 */
export function parsePlainReference(text: string): PlainReference | undefined {
  const parts = text.length > maximumText ? null : plainReference.exec(text);
  if (parts === null) return undefined;
  const [, domain, repository = '', foundTag, foundDigest] = parts;
  if (repository.length > maximumRepository) return undefined;
  return {
    ...(domain === undefined ? {} : { domain }),
    path: repository,
    ...(foundTag === undefined ? {} : { tag: foundTag }),
    ...(foundDigest === undefined ? {} : { digest: foundDigest }),
  };
}

/** The reference that names this version of an image; the name stays as it was written. */
export function formatReference(written: string, version: Version): string {
  return `${written}${version.tag === undefined ? '' : `:${version.tag}`}${version.digest === undefined ? '' : `@${version.digest}`}`;
}

/** Whether a text is a tag by the OCI distribution specification. */
export function isTag(text: string): boolean {
  return wholeTag.test(text);
}

/** Whether a text is a digest that we can verify: SHA-256 or SHA-512, lower-case hexadecimal. */
export function isDigest(text: string): boolean {
  return wholeDigest.test(text);
}

/** Puts the registry that is meant in front: `splitDockerDomain` of distribution/reference (normalize.go). */
function qualify(text: string): string {
  const slash = text.indexOf('/');
  if (slash < 0) return `${dockerHub}/library/${text}`;
  const [first, rest] = [text.slice(0, slash), text.slice(slash + 1)];
  const isHost = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  if (!isHost) return `${dockerHub}/${text}`;
  if (!hubAliases.has(first)) return text;
  return rest.includes('/') ? `${dockerHub}/${rest}` : `${dockerHub}/library/${rest}`;
}

/** How many characters a tag or digest takes, with the `:` or `@` before it. */
function suffixLength(part: string | undefined): number {
  return part === undefined ? 0 : part.length + 1;
}
