import type { Edit } from '../edit/model.ts';
import type { Version } from '../versions/model.ts';
import { describeVersion } from '../versions/observed.ts';
import { bodyLimit, rowLimit } from './limits.ts';
import { code, details, table, truncate } from './markdown.ts';
import { type SourceChanges, sourceMarkdown } from './source-changes.ts';

/** One version that a pull request moves. */
export interface VersionChange {
  readonly app: string;
  readonly artifact: string;
  /** What the artifact is in the world: `ghcr.io/acme/web`. */
  readonly name: string;
  readonly from: Version | undefined;
  readonly to: Version;
}

/** What the text of a managed pull request is made from: nothing that changes by itself, so that it is not rewritten. */
export interface PullRequestText {
  readonly environment: string;
  /** The group whose apps share it; undefined for that of one app. */
  readonly group: string | undefined;
  /** Why, as one sentence of Markdown. */
  readonly why: string;
  /** Who asked for it, as one sentence of Markdown; '' where nobody says. */
  readonly asked: string;
  readonly changes: readonly VersionChange[];
  readonly sources: readonly SourceChanges[];
  /** Apps of the group that are not in it, as something is wrong with them. */
  readonly leftOut: readonly string[];
  /** Edits that change more than their own place: other values share it through an anchor or a variable. */
  readonly shared: readonly Pick<Edit, 'file' | 'line' | 'users'>[];
  /** The rendered difference, as Markdown. */
  readonly diff: string;
}

const cutDiff = 'The rest of the difference does not fit into a pull request; `plumbline diff` shows it.';
const cutSources = 'The rest of the commits and notes does not fit into a pull request.';

/** The body: what moves, why and who asked, what was done in the sources, what that changes in the cluster. */
export function pullRequestBody(text: PullRequestText): string {
  const before = [text.why, text.asked, changesTable(text), leftOut(text), sharedEdits(text)]
    .filter((part) => part !== '')
    .join('\n\n');
  const after = `Gates are the commit statuses ${code(`plumbline/${text.environment}/…`)}. Whoever commits to this branch takes it over: Plumbline then leaves it alone. Closing it without merging says no to exactly these versions.`;
  const { sources, diff } = share(text, bodyLimit - before.length - after.length - frame);
  const folded = details('What that changes', diff);
  return [before, sources, folded, after].filter((part) => part !== '').join('\n\n');
}

/** Shared values that are named; the difference shows all. */
const fewShared = 10;
/** Characters around the parts: blank lines, and what folds the difference. */
const frame = 200;
/** What is left of the difference where the sources have much to say. */
const leastDiff = 8000;

/** What does not fit is taken from the difference first, which can be made again, and from the sources when little of it is left. */
function share(text: PullRequestText, room: number): { readonly sources: string; readonly diff: string } {
  const named = ({ app, artifact }: SourceChanges) => code(text.group === undefined ? artifact : `${app}/${artifact}`);
  const all = sourceMarkdown(text.sources, named);
  const sources = truncate(all, Math.max(1000, room - Math.min(text.diff.length, leastDiff)), cutSources);
  return { sources, diff: truncate(text.diff, Math.max(1000, room - sources.length), cutDiff) };
}

function changesTable({ group, changes }: PullRequestText): string {
  const rows = changes
    .slice(0, rowLimit)
    .map(({ app, artifact, name, from, to }) => [
      ...(group === undefined ? [] : [code(app)]),
      code(artifact),
      code(name),
      code(describeVersion(from)),
      code(shortVersion(to)),
      to.digest ? code(to.digest) : '',
    ]);
  const head = [...(group === undefined ? [] : ['application']), 'artifact', 'name', 'from', 'to', 'digest'];
  const missing = changes.length - rows.length;
  return missing > 0 ? `${table(head, rows)}\n\n…and ${missing} more.` : table(head, rows);
}

function leftOut({ leftOut: apps }: PullRequestText): string {
  if (apps.length === 0) return '';
  const names = apps.slice(0, rowLimit).map((app) => code(app));
  return `Not in it, as something is wrong with them (the log of the run says what): ${names.join(', ')}.`;
}

function sharedEdits({ shared }: PullRequestText): string {
  const lines = shared.slice(0, fewShared).map(({ file, line, users = [] }) => {
    const names = users.slice(0, fewShared).map((user) => code(user.slice(0, 200)));
    const more = users.length > names.length ? ` and ${users.length - names.length} more` : '';
    return `What ${code(`${file}:${line}`)} says is shared: ${names.join(', ')}${more} change with it.`;
  });
  const missing = shared.length - lines.length;
  return [...lines, ...(missing > 0 ? [`…and so are ${missing} more.`] : [])].join('\n\n');
}

/** The tag alone, where there is one. */
export function shortVersion(version: Version | undefined): string {
  return version?.tag ?? describeVersion(version);
}
