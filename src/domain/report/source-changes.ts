import { bodyLimit, sourceLimits } from './limits.ts';
import { code, codeBlock, details, link, summaryCode } from './markdown.ts';

/** What the sources of an artifact say about the way from one version to another. All texts are hostile data. */
export interface SourceChanges {
  readonly app: string;
  readonly artifact: string;
  /** `acme/web`, where it is known. */
  readonly repository?: string;
  readonly from?: string;
  readonly to?: string;
  /** The commits between both; undefined when nobody could tell. */
  readonly range?: {
    readonly url: string;
    readonly ahead: number;
    /** Commits of the old version that the new one does not have. */
    readonly behind: number;
    /** The newest first. */
    readonly commits: readonly {
      readonly id: string;
      readonly subject: string;
      readonly author: string;
      readonly url: string;
    }[];
  };
  /** What was published beside the versions, the newest first. */
  readonly releases: readonly {
    readonly name: string;
    readonly body: string;
    readonly truncated: boolean;
    readonly url: string;
  }[];
  /** Platforms that the old version was built for and the new one is not: `linux/arm64`. */
  readonly lost?: readonly string[];
  /** Why there is no range, as half a sentence. */
  readonly unknown?: string;
}

/**
 * One section an artifact: the commits between both revisions, and what was published with them. It ends behind the section with which it
 * is longer than a body can be: whoever puts it into one cuts it, and hundreds of artifacts have megabytes of notes.
 */
export function sourceMarkdown(changes: readonly SourceChanges[], named: (change: SourceChanges) => string): string {
  let text = '';
  for (const change of changes) {
    if (text.length > bodyLimit) break;
    const section = [headline(change, named(change)), ...lostPlatforms(change), ...extras(change)].join('\n\n');
    text += text === '' ? section : `\n\n${section}`;
  }
  return text;
}

function headline({ repository, from, to, range, unknown }: SourceChanges, name: string): string {
  const where = repository === undefined ? '' : ` of ${code(repository)}`;
  if (!range) {
    const revisions = from !== undefined && to !== undefined ? `, from ${revision(from)} to ${revision(to)}` : '';
    return `**${name}**: the commits${where}${revisions} are not known: ${code(unknown ?? 'nobody says')}.`;
  }
  const ahead = link(`${range.ahead} ${range.ahead === 1 ? 'commit' : 'commits'}`, range.url);
  const behind = range.behind === 0 ? '' : ` It leaves ${range.behind} behind that the old version has.`;
  return `**${name}**: ${ahead}${where}, from ${revision(from ?? '')} to ${revision(to ?? '')}.${behind}`;
}

/** Nodes of these platforms cannot run the new version: nobody asked for them, so it is a warning. */
function lostPlatforms({ lost = [] }: SourceChanges): readonly string[] {
  return lost.length === 0 ? [] : [`⚠ No longer built for ${lost.map((platform) => code(platform)).join(', ')}.`];
}

function extras({ range, releases }: SourceChanges): readonly string[] {
  const commits = range?.commits.slice(0, sourceLimits.commits) ?? [];
  const lines = commits.map(
    ({ id, subject, author, url }) => `- ${link(revision(id), url)} ${code(subject)} (${code(author)})`,
  );
  const missing = (range?.ahead ?? 0) - commits.length;
  const more = missing > 0 && commits.length > 0 ? [`- and ${missing} more`] : [];
  const notes = releases.slice(0, sourceLimits.releases).map(({ name, body, truncated, url }) => {
    const text = body.slice(0, sourceLimits.notes);
    const rest = truncated || text.length < body.length ? '\n\nThe rest is on its page.' : '';
    return details(`Release ${summaryCode(name)}`, `${link('Its page', url)}\n\n${codeBlock(text, 'markdown')}${rest}`);
  });
  return [...(lines.length > 0 ? [details('Commits', [...lines, ...more].join('\n'))] : []), ...notes];
}

/** A commit as people write it; other revisions as they are. */
function revision(text: string): string {
  return code(/^[0-9a-f]{40,64}$/u.test(text) ? text.slice(0, 12) : text.slice(0, 100));
}
