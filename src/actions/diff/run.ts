import { type InstanceDiff, instanceDiffMarkdown } from '../../domain/report/diff-markdown.ts';
import { bodyLimit } from '../../domain/report/limits.ts';
import { truncate } from '../../domain/report/markdown.ts';
import type { diffResources } from '../../domain/report/resource-diff.ts';
import type { InputsOf, OutputsOf } from '../../kit/action.ts';
import { ForgeError } from '../../kit/errors.ts';
import type { Files } from '../../ports/files.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Git } from '../../ports/git.ts';
import type { Host } from '../../ports/host.ts';
import type { Renderer } from '../../ports/renderer.ts';
import type { Trigger } from '../../ports/trigger.ts';
import { diffInstances } from './instances.ts';
import type { spec } from './spec.ts';

export interface DiffPorts {
  readonly files: Files;
  readonly forge: Forge;
  readonly git: Git;
  readonly host: Host;
  readonly renderer: Renderer;
  readonly trigger: Trigger;
}

/** The first line of our comment. It alone proves nothing: only comments of our own identity are looked at. */
const marker = '<!-- plumbline diff -->';

/** Compares the working tree with its base, rendered, and keeps one comment about it on the pull request. */
export async function run(inputs: InputsOf<typeof spec>, ports: DiffPorts): Promise<OutputsOf<typeof spec>> {
  const instances = await diffInstances(ports, inputs);
  const text = instanceDiffMarkdown(instances);
  await ports.host.summary(`### Rendered difference\n\n${text}`);
  const { pullRequest } = ports.trigger;
  if (inputs.comment && pullRequest) await comment(ports, pullRequest.number, text);
  const changes = instances.filter(({ diffs }) => diffs.length > 0).map(count);
  return { changed: changes.length > 0, changes };
}

/** Keeps the one comment at this text. A token that may not write (a fork's) is no failure: the summary has it too. */
async function comment({ forge, host }: DiffPorts, number: number, text: string): Promise<void> {
  const body = truncate(
    `${marker}\n### Rendered difference\n\n${text}`,
    bodyLimit,
    'The rest is in the summary of the job.',
  );
  try {
    const present = (await forge.ownComments(number)).find((candidate) => candidate.body.startsWith(marker));
    if (!present) await forge.createComment(number, body);
    else if (present.body !== body) await forge.updateComment(present.id, body);
  } catch (error) {
    if (!(error instanceof ForgeError) || error.status !== 403) throw error;
    host.warning(
      'The token may not comment on the pull request (a fork has a read-only one): see the summary instead.',
    );
  }
}

function count({ app, environment, target, diffs }: InstanceDiff) {
  const of = (change: ReturnType<typeof diffResources>[number]['change']) =>
    diffs.filter((diff) => diff.change === change).length;
  return { app, environment, target, added: of('added'), changed: of('changed'), removed: of('removed') };
}
