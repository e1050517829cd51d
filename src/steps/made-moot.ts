import { code, link } from '../domain/report/markdown.ts';
import type { Forge, PullRequest } from '../ports/forge.ts';
import type { Git } from '../ports/git.ts';
import type { DesiredState } from './desired-state.ts';

/**
 * The commit that made a pull request moot, as the rest of a sentence with a link; '' when none did: it is in the base and changed
 * these sources since the pull request's commit was made. Without one the versions were withdrawn from where they are published.
 */
export async function whatMadeMoot(
  { forge, git }: { readonly forge: Forge; readonly git: Git },
  desired: DesiredState,
  { head }: PullRequest,
  sources: readonly string[],
): Promise<string> {
  const last = await git.lastChange(desired.commit, sources);
  if (!last || (await git.isAncestor(last.id, head.commit))) return '';
  const { url } = await forge.repository();
  return `: ${link(code(last.id.slice(0, 12)), `${url}/commit/${last.id}`)} has changed them`;
}
