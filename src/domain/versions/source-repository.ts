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
 * The repository that the label `org.opencontainers.image.source` names: a web address, with or without `.git` and with whatever
 * is behind the name (a folder of a monorepo), or one for Git (`git@github.com:acme/web.git`, `ssh://`, `git+https://`).
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md
 * @returns undefined for what names no repository of an owner
 */
export function sourceRepository(label: string): SourceRepository | undefined {
  if (label.length > 2000) return undefined;
  const text = label
    .trim()
    .replace(/^git\+/, '')
    .replace(/^(?:ssh:\/\/)?git@([A-Za-z0-9.-]{1,255})[:/](?!\/)/, 'https://$1/')
    .replace(/^git:\/\//, 'https://');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const [owner = '', withSuffix = ''] = url.pathname.split('/').filter((segment) => segment !== '');
  const name = withSuffix.replace(/\.git$/, '');
  // What stands before an @ is a user or a secret of somebody: the origin is without it.
  return part.test(owner) && part.test(name) ? { server: url.origin, owner, name } : undefined;
}
