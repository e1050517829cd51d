import type { Coordinates } from '../versions/coordinates.ts';
import { parseReference } from '../versions/reference.ts';

/**
 * The chart of this name in the repository at this address: `https://charts.acme.dev/stable`, `oci://ghcr.io/acme/charts`. Undefined
 * for an address that names no repository of the world (`file://`, `@alias`, a template).
 */
export function chartIn(repository: string, name: string): Coordinates | undefined {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u.test(name)) return undefined;
  const [, scheme = '', rest = ''] = /^(https?|oci):\/\/([^\s{}$?#]+)$/iu.exec(repository) ?? [];
  const bare = rest.replace(/\/+$/u, '').replace(/^[^/@]*@/u, '');
  const host = bare.split('/')[0] ?? '';
  if (!/^[A-Za-z0-9.-]+(?::[0-9]+)?$/u.test(host)) return undefined;
  const address = host.toLowerCase() + bare.slice(host.length);
  return { kind: 'chart', name: `${scheme.toLowerCase()}://${address}/${name}` };
}

/** The artifact at an `oci://` address: the name of a chart, where the tool takes it for one. */
export function ociArtifact(url: string, kind: 'chart' | 'image'): Coordinates | undefined {
  const reference = url.startsWith('oci://') ? parseReference(url.slice('oci://'.length)) : undefined;
  if (!reference || reference.tag !== undefined || reference.digest !== undefined) return undefined;
  // Helm has no `library/` and no Docker Hub by default: the name stays as it is written.
  return kind === 'image' ? { kind, name: reference.name } : { kind, name: `oci://${reference.written}` };
}

/** `https://user@host/path.git`, `git@host:path`, `ssh://git@host:22/path` and `host/path` as one name. */
export function gitRepository(url: string): Coordinates | undefined {
  const bare = url
    .replace(/^git::/u, '')
    .replace(/^(?:https?|ssh|git):\/\//iu, '')
    .replace(/^[^/@]*@/u, '');
  const [, host, path] =
    /^([A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z0-9-]+|localhost)(?::[0-9]+(?=\/))?[/:]([A-Za-z0-9._~/-]+)$/u.exec(bare) ?? [];
  if (host === undefined || path === undefined) return undefined;
  const clean = path.replace(/^\/+|\/+$/gu, '').replace(/\.git$/u, '');
  return clean === '' ? undefined : { kind: 'git', name: `${host.toLowerCase()}/${clean}` };
}
