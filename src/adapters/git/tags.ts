import type { Published } from '../../domain/versions/published.ts';
import { RegistryError } from '../../kit/errors.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { createMemory } from '../web/memory.ts';
import { isBranchName, isCommitId } from './refname.ts';
import { basicCredentials } from './settings.ts';
import { dateTags } from './tag-dates.ts';
import { type GitTagsOptions, openTagRemote, type TagRemote } from './tag-remote.ts';

/** More than any repository has; the output of Git is bounded too. */
const mostTags = 200_000;

/**
 * The tags of Git repositories, by `git ls-remote`: nothing is cloned. What a tag stands for is its commit, also where it is annotated.
 */
export function createGitTags(options: GitTagsOptions): Publisher {
  if (options.token !== undefined) {
    options.mask(options.token);
    options.mask(basicCredentials(options.token));
  }
  const once = createMemory();
  const list = (name: string) => once(`tags ${name}`, async () => listTags(openTagRemote(options, name)));
  const digest = async (name: string, tag: string) => (await list(name)).find((one) => one.tag === tag)?.digest;
  const dates = (name: string, tags: readonly string[]) =>
    once(`dates ${name} ${tags.join(' ')}`, async () =>
      dateTags(openTagRemote(options, name), options.temporary, tags),
    );
  return {
    versions: list,
    digest,
    async confirm(name, tag) {
      const before = await digest(name, tag);
      const now = (await listTags(openTagRemote(options, name))).find((one) => one.tag === tag)?.digest;
      if (before !== now) throw moved(name, tag, before, now);
      return before;
    },
    async dated(name, versions) {
      const undated = versions.filter(({ created }) => created === undefined).map(({ tag }) => tag);
      if (undated.length === 0) return versions;
      const found = await dates(name, undated);
      return versions.map((version) => {
        const created = version.created ?? found.get(version.tag);
        return created === undefined ? version : { ...version, created };
      });
    },
    async describe(name, version) {
      const listed = (await list(name)).find(({ tag, digest }) => tag === version || digest === version);
      if (listed?.digest === undefined) return undefined;
      const created = (await dates(name, [listed.tag])).get(listed.tag);
      const known = { digest: listed.digest, revision: listed.digest, source: `https://${name}`, platforms: [] };
      return created === undefined ? known : { ...known, created };
    },
  };
}

function moved(name: string, tag: string, before: string | undefined, now: string | undefined): RegistryError {
  const [was, is] = [before ?? 'no commit', now ?? 'none'];
  return new RegistryError(`The tag ${tag} of ${name} was at ${was} a moment ago and is at ${is} now.`, 200, {
    hint: 'Somebody moved it just now: the next run looks again.',
  });
}

/** Names that Git itself would refuse are left out: they are hostile, and nobody could check them out. */
async function listTags(remote: TagRemote): Promise<readonly Published[]> {
  const patterns = ['HEAD', 'refs/tags/*'];
  const { stdout } = await remote.run('list the tags of', ['ls-remote', '--', remote.address, ...patterns]);
  const lines = stdout.split('\n');
  if (lines.length > 2 * mostTags) {
    throw new RegistryError(`Cannot list the tags of ${remote.name}: there are more than ${mostTags}.`, 0);
  }
  // For Git a login page is a repository without refs, of the old kind that is a folder of files.
  if (!/^[0-9a-f]{40,64}\t/.test(stdout)) {
    throw new RegistryError(`Cannot list the tags of ${remote.name}: there is no commit in it.`, 200, {
      hint: 'Check the name, and what is in front of the server: a login page, a proxy.',
    });
  }
  const tags = new Map<string, Published>();
  for (const line of lines) {
    const [, id = '', written = ''] = /^([0-9a-f]+)\trefs\/tags\/(.+)$/.exec(line) ?? [];
    // What an annotated tag stands for comes behind it: `refs/tags/v1^{}`.
    const tag = written.replace(/\^\{\}$/, '');
    if (isCommitId(id) && isBranchName(tag)) tags.set(tag, { tag, digest: id });
  }
  return [...tags.values()];
}
