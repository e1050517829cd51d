import { readTrailer } from '../../domain/promote/trailers.ts';
import { parseWritten, versionKey, type WrittenVersion } from '../../domain/promote/version-trailer.ts';
import { ForgeError } from '../../kit/errors.ts';
import type { Forge } from '../../ports/forge.ts';
import type { ProposePorts } from '../../steps/proposal.ts';

/** What the branch of a unit holds now. */
export interface Standing {
  /** Where the branch is; undefined when there is none. */
  readonly head: string | undefined;
  /** Whether its pull request is open, or about to be: another run has made its commit and not opened it yet. */
  readonly open: boolean;
  /** The versions that it brings, as the trailers of its head say them; hostile data. */
  readonly versions: readonly WrittenVersion[];
}

/** Reads it afresh: another run may have been here since this one began. */
export async function readStanding(
  { forge, git }: Pick<ProposePorts, 'forge' | 'git'>,
  branch: string,
  base: string,
): Promise<Standing> {
  const all = await forge.pullRequestsFrom(branch);
  const known = all.filter((one) => one.head.sameRepository && one.base.branch === base);
  const open = known.find(({ state }) => state === 'open');
  const head = open ? open.head.commit : await forge.branch(branch);
  // A head that a pull request was closed at or merged at is what is left of it.
  if (head === undefined || (!open && known.some((one) => one.head.commit === head)))
    return { head, open: false, versions: [] };
  const written = readTrailer(await git.message(head), versionKey).map(parseWritten);
  return { head, open: true, versions: written.filter((one) => one !== undefined) };
}

/** The forge, which makes commits only where nobody has been since: what came in between is not overwritten, but looked at. */
export function commitsOnlyAt(forge: Forge, { head }: Standing): Forge {
  return {
    ...forge,
    async commit(request) {
      if (request.expected !== head)
        throw new ForgeError(`The branch ${request.branch} has been moved meanwhile.`, 409);
      return await forge.commit(request);
    },
  };
}
