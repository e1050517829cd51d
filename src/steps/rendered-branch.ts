import { renderedFiles } from '../domain/deploy/rendered-files.ts';
import type { Forge } from '../ports/forge.ts';
import type { CommitAuthor } from '../ports/git.ts';
import type { DesiredState, Placement } from './desired-state.ts';

/** `<app>`, or `<target>/<app>` where an environment has several targets. */
export function directoryOf({ config }: DesiredState, { app, environment, target }: Placement): string {
  const targets = config.environments.find(({ name }) => name === environment)?.targets ?? [];
  return targets.length > 1 ? `${target}/${app.name}` : app.name;
}

/** The files of a placement on the rendered branch: path → text. */
export async function renderedFilesOf(
  desired: DesiredState,
  placement: Placement,
): Promise<ReadonlyMap<string, string>> {
  const directory = directoryOf(desired, placement);
  const files = renderedFiles((await desired.rendered(placement.source)).resources);
  return new Map([...files].map(([name, text]) => [`${directory}/${name}`, text]));
}

/**
 * Who commits to rendered branches: our own account, by the address that GitHub gives it. Without the id the address would be that of
 * whoever owns the name. https://docs.github.com/account-and-profile/reference/email-addresses-reference
 */
export async function renderingAuthor(forge: Forge): Promise<CommitAuthor> {
  const [{ id, login }, { url }] = await Promise.all([forge.identity(), forge.repository()]);
  return { name: login, email: `${id}+${login}@users.noreply.${new URL(url).hostname}` };
}

/**
 * Whether the tree of a rendered branch holds exactly what a placement renders to now: only then what an agent says of
 * the commit is said of this revision. A run that was killed before its push leaves an older one there.
 */
export async function isOnBranch(
  tree: ReadonlyMap<string, string>,
  desired: DesiredState,
  placement: Placement,
): Promise<boolean> {
  const wanted = await renderedFilesOf(desired, placement);
  const prefix = `${directoryOf(desired, placement)}/`;
  const present = [...tree].filter(([path]) => path.startsWith(prefix));
  return present.length === wanted.size && present.every(([path, text]) => wanted.get(path) === text);
}
