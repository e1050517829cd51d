import type { Version } from '../versions/model.ts';
import { describeVersion } from '../versions/observed.ts';
import { titleLimit } from './limits.ts';
import { shortVersion, type VersionChange } from './update-body.ts';

/** What a title is made from. */
export interface Titled {
  readonly verb: 'Update' | 'Promote';
  readonly environment: string;
  /** The group whose apps share it; undefined for that of one app. */
  readonly group: string | undefined;
  readonly changes: readonly VersionChange[];
}

/**
 * `Update shop in dev: web 1.2.3 → 1.2.4`; for a group `Update payments in dev: shop (web 1.2.3 → 1.2.4), jobs (…)`, or how many
 * applications it moves where that does not fit. It is the headline of the commit too, which closes issues and mentions people.
 */
export function pullRequestTitle({ verb, environment, group, changes }: Titled): string {
  const apps = [...new Set(changes.map(({ app }) => app))];
  const moves = (app: string) =>
    changes
      .filter((change) => change.app === app)
      .map(describeMove)
      .join(', ');
  if (group === undefined) return cut(`${verb} ${apps.join(', ')} in ${environment}: ${apps.map(moves).join(', ')}`);
  const start = `${verb} ${group} in ${environment}: `;
  const whole = `${start}${apps.map((app) => `${app} (${moves(app)})`).join(', ')}`;
  return whole.length <= titleLimit ? whole : `${start}${apps.length} applications`;
}

/** A digest is long and says little, except where the tag says nothing: the same tag with another digest, or pinned now. */
function describeMove({ artifact, from, to }: VersionChange): string {
  const describe: (version: Version | undefined) => string = from?.tag === to.tag ? describeVersion : shortVersion;
  return `${artifact} ${plain(describe(from))} → ${plain(describe(to))}`;
}

/** A title is no Markdown that could be code: what GitHub would make something of is left out. */
function plain(text: string): string {
  return text.replace(/[^\w.+:/@~-]/gu, '?').replace(/(?<!\w)@/gu, '?');
}

function cut(title: string): string {
  return title.length <= titleLimit ? title : `${title.slice(0, titleLimit - 1)}…`;
}
