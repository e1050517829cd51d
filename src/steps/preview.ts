import type { Environment } from '../domain/config/model.ts';
import type { Gate } from '../domain/promote/gates.ts';
import { diffMarkdown, fileDiffMarkdown } from '../domain/report/diff-markdown.ts';
import { diffResources } from '../domain/report/resource-diff.ts';
import type { Git } from '../ports/git.ts';
import type { Rendered, Renderer } from '../ports/renderer.ts';
import { checkEffect } from './check-effect.ts';
import type { DesiredState } from './desired-state.ts';
import { judge, targetOf } from './judge.ts';
import type { Member } from './proposal.ts';

/** What a change does to what is rendered. */
export interface Preview {
  /** How it differs, as Markdown. */
  readonly diff: string;
  /** Errors in what it renders to. */
  readonly errors: number;
  /** Whether all of it was rendered, and so judged. What this version cannot render is left to a person. */
  readonly rendered: boolean;
}

/**
 * Renders what the merge would give for one app, shows how it differs and judges it. Done here and not left to a workflow alone:
 * with the workflow's own token the checks of the pull request may never run (DESIGN §9).
 *
 * @throws ConfigError when what was edited is not what will run
 */
export async function previewMember(
  ports: { readonly git: Git; readonly renderer: Renderer },
  desired: DesiredState,
  environment: Environment,
  { app, placements, moves, changes }: Pick<Member, 'app' | 'placements' | 'moves' | 'changes'>,
): Promise<Preview> {
  await using files = await ports.git.snapshot(desired.commit);
  for (const { path, text } of changes) await files.write(path, text);
  const parts: string[] = [];
  let errors = 0;
  let rendered = true;
  const results: Rendered[] = [];
  for (const placement of placements) {
    const [before, after] = await Promise.all([
      desired.render(placement.source),
      ports.renderer.render(files, placement.source),
    ]);
    results.push(after);
    if (!isRendered(after)) {
      rendered = false;
      continue;
    }
    parts.push(diffMarkdown(diffResources(before.resources, after.resources)));
    errors += judge(after, targetOf(environment, placement)).filter(({ severity }) => severity === 'error').length;
  }
  if (errors === 0) await checkEffect(files, app, results, moves);
  if (!rendered) parts.push(fileDiffMarkdown(changes));
  return { diff: parts.filter((part) => part !== '').join('\n'), errors, rendered };
}

/** Charts, Terraform, Nomad, and kustomizations that want a chart: their files are all that can be shown of them. */
function isRendered({ findings, kind }: Rendered): boolean {
  const isKnown = kind === 'manifests' || kind === 'kustomize';
  return isKnown && !findings.some(({ rule }) => rule === 'render/unavailable');
}

/** The gate that judges what all of it renders to. */
export function validateGate(members: readonly Pick<Preview, 'errors' | 'rendered'>[]): Gate {
  const errors = members.reduce((count, member) => count + member.errors, 0);
  if (errors > 0) return { name: 'validate', state: 'failure', description: `${errors} errors in what it renders to` };
  const description = members.every(({ rendered }) => rendered)
    ? 'what it renders to is valid'
    : 'not rendered by this version: a person judges it';
  return { name: 'validate', state: 'success', description };
}
