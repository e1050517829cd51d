import { RegistryError } from '../../kit/errors.ts';
import { makeScratch } from './scratch.ts';
import type { TagRemote } from './tag-remote.ts';

/** Tags whose commits are fetched to see when they were made; each one is some hundred bytes, without trees and files. */
const most = 1000;

/**
 * When tags were made: annotated ones by their own date, others by that of their commit. Only commits are fetched, into a repository
 * that is thrown away.
 * @throws RegistryError for more tags than can be fetched
 */
export async function dateTags(
  remote: TagRemote,
  temporary: string,
  tags: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (tags.length === 0) return new Map();
  if (tags.length > most) {
    throw new RegistryError(`Cannot tell which of ${tags.length} tags of ${remote.name} is the newest.`, 0, {
      hint: `At most ${most} tags are fetched to see when they were made: let the policy name fewer, or choose by version instead.`,
    });
  }
  await using scratch = await makeScratch(temporary, 'tags');
  const cwd = scratch.directory;
  const doing = 'read the tags of';
  await remote.run(doing, ['init', '--quiet', '--bare', '.'], { cwd });
  const stdin = tags.map((tag) => `+refs/tags/${tag}:refs/tags/${tag}\n`).join('');
  const options = ['--quiet', '--depth=1', '--filter=tree:0', '--no-tags', '--no-write-fetch-head'];
  await remote.run(doing, ['fetch', ...options, '--stdin', '--', remote.address], { cwd, stdin });
  const format = '--format=%(creatordate:unix) %(refname:lstrip=2)';
  const { stdout } = await remote.run(doing, ['for-each-ref', format, 'refs/tags'], { cwd });
  return new Map(
    stdout.split('\n').flatMap((line) => {
      const [, seconds, tag] = /^(\d{1,12}) (.+)$/.exec(line) ?? [];
      return seconds === undefined || tag === undefined ? [] : [[tag, new Date(Number(seconds) * 1000)] as const];
    }),
  );
}
