import type { Version } from '../versions/model.ts';
import { describeVersion } from '../versions/observed.ts';
import { bodyLimit } from './limits.ts';
import { code, details, table, truncate } from './markdown.ts';

/** One version that a pull request moves. */
export interface VersionChange {
  readonly artifact: string;
  readonly image: string;
  readonly from: Version | undefined;
  readonly to: Version;
}

/** What the text of a managed pull request is made from: nothing that changes by itself, so that it is not rewritten. */
export interface PullRequestText {
  readonly app: string;
  readonly environment: string;
  /** Why, as one sentence of Markdown. */
  readonly why: string;
  readonly changes: readonly VersionChange[];
  /** The rendered difference, as Markdown. */
  readonly diff: string;
}

/** `shop in dev: web 1.2.3 → 1.2.4` */
export function pullRequestTitle(verb: 'Update' | 'Promote', { app, environment, changes }: PullRequestText): string {
  // A digest is long and says little, except where the tag says nothing: the same tag with another digest, or pinned now.
  const moves = changes.map(({ artifact, from, to }) =>
    from?.tag === to.tag
      ? `${artifact} ${describeVersion(from)} → ${describeVersion(to)}`
      : `${artifact} ${short(from)} → ${short(to)}`,
  );
  return `${verb} ${app} in ${environment}: ${moves.join(', ')}`;
}

/** The body: what moves, why, what that changes in the cluster. */
export function pullRequestBody(text: PullRequestText): string {
  const rows = text.changes.map(({ artifact, image, from, to }) => [
    code(artifact),
    code(image),
    code(describeVersion(from)),
    code(short(to)),
    to.digest ? code(to.digest) : '',
  ]);
  const body = [
    text.why,
    table(['artifact', 'image', 'from', 'to', 'digest'], rows),
    details('What that changes in the rendered manifests', text.diff),
    `Gates are the commit statuses ${code(`plumbline/${text.environment}/…`)}. Whoever commits to this branch takes it over: Plumbline then leaves it alone. Closing it without merging says no to exactly these versions.`,
  ].join('\n\n');
  return truncate(
    body,
    bodyLimit,
    'The rest of the difference does not fit into a pull request; `plumbline diff` shows it.',
  );
}

function short(version: Version | undefined): string {
  return version?.tag ?? describeVersion(version);
}
