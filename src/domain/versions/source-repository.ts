import { sourceAddress } from './source-address.ts';

/** A repository of sources, as a label of an image names it. Nothing of it is known to be true. */
export interface SourceRepository {
  /** Origin of the server, `https://github.com`. */
  readonly server: string;
  readonly owner: string;
  readonly name: string;
}

/** An owner or the name of a repository; `.` and `..` would be folders of another address. */
const part = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;

/**
 * The repository that the label `org.opencontainers.image.source` names, in whatever way, and whatever stands behind its name (a folder of
 * a monorepo). https://github.com/opencontainers/image-spec/blob/main/annotations.md
 * @returns undefined for what names no repository of an owner
 */
export function sourceRepository(label: string): SourceRepository | undefined {
  const address = sourceAddress(label);
  if (address === undefined) return undefined;
  const { origin: server, pathname } = new URL(address);
  const [owner = '', withSuffix = ''] = pathname.split('/').filter((segment) => segment !== '');
  const name = withSuffix.replace(/\.git$/, '');
  return part.test(owner) && part.test(name) ? { server, owner, name } : undefined;
}
