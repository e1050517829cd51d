import { createHash } from 'node:crypto';

/** A manifest as it was pushed, byte for byte. */
export interface StoredManifest {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What one name holds. */
export interface Repository {
  readonly tags: Map<string, string>;
  readonly manifests: Map<string, StoredManifest>;
  readonly blobs: Map<string, Buffer>;
  /** Uploads that have begun: id → bytes so far. */
  readonly uploads: Map<string, Buffer>;
}

/** All names of a registry. */
export type Content = Map<string, Repository>;

/** The digest of bytes, as registries write it. */
export function digestOf(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The repository of a name; made when there is none. */
export function repositoryOf(content: Content, name: string): Repository {
  const found = content.get(name) ?? { tags: new Map(), manifests: new Map(), blobs: new Map(), uploads: new Map() };
  content.set(name, found);
  return found;
}

/** Whether the repository may be seen: one in which nothing was pushed is unknown. */
export function isKnown(repository: Repository | undefined): repository is Repository {
  return repository !== undefined && repository.manifests.size > 0;
}

/** The manifest of a tag or digest, with its digest. */
export function findManifest(repository: Repository, reference: string) {
  const digest = repository.tags.get(reference) ?? reference;
  const manifest = repository.manifests.get(digest);
  return manifest && { digest, ...manifest };
}
