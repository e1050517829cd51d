import type { Environment } from '../domain/config/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import { diffMarkdown } from '../domain/report/diff-markdown.ts';
import { diffResources } from '../domain/report/resource-diff.ts';
import type { Git } from '../ports/git.ts';
import type { Renderer } from '../ports/renderer.ts';
import type { DesiredState } from './desired-state.ts';
import { judge, targetOf } from './judge.ts';
import type { Member } from './propose.ts';

/** What a change does to what is rendered. */
export interface Preview {
  /** How it differs, as Markdown. */
  readonly diff: string;
  /** Errors in what it renders to. */
  readonly errors: number;
}

/**
 * Renders what the merge would give for one app, shows how it differs and judges it. Done here and not left to a workflow alone:
 * with the workflow's own token the checks of the pull request may never run (DESIGN §9).
 */
export async function previewMember(
  ports: { readonly git: Git; readonly renderer: Renderer },
  desired: DesiredState,
  environment: Environment,
  { placements, changes }: Pick<Member, 'placements' | 'changes'>,
): Promise<Preview> {
  await using files = await ports.git.snapshot(desired.commit);
  for (const { path, text } of changes) await files.write(path, text);
  const parts: string[] = [];
  let errors = 0;
  for (const placement of placements) {
    const [before, after] = await Promise.all([
      desired.render(placement.source),
      ports.renderer.render(files, placement.source),
    ]);
    parts.push(diffMarkdown(diffResources(before.resources, after.resources)));
    errors += judge(after, targetOf(environment, placement)).filter(({ severity }) => severity === 'error').length;
  }
  return { diff: parts.filter((part) => part !== '').join('\n'), errors };
}

/** The gate that judges what all of it renders to. */
export function validateGate(members: readonly Pick<Preview, 'errors'>[]): Gate {
  const errors = members.reduce((count, member) => count + member.errors, 0);
  return errors > 0
    ? { name: 'validate', state: 'failure', description: `${errors} errors in what it renders to` }
    : { name: 'validate', state: 'success', description: 'what it renders to is valid' };
}
