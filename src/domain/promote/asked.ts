import { code, link } from '../report/markdown.ts';

/** The trailer that says what started the run which made a commit. Kept there, as the next run was started by something else. */
export const askedKey = 'Asked-By';

/** What started a run, as far as it is told. */
export interface Asked {
  /** `schedule`, `repository_dispatch`, `local` on a terminal. */
  readonly event: string;
  /** Who sent the event; undefined where nobody did. */
  readonly sender?: { readonly id: number; readonly login: string };
  /** The page of the run. */
  readonly runUrl?: string;
}

/** `repository_dispatch by acme-ci[bot] (41898282) in https://github.com/acme/config/actions/runs/7` */
export function formatAsked({ event, sender, runUrl }: Asked): string {
  const by = sender ? ` by ${sender.login} (${sender.id})` : '';
  return `${event}${by}${runUrl === undefined ? '' : ` in ${runUrl}`}`;
}

/** Reads what `formatAsked` wrote; undefined for anything else. */
export function parseAsked(text: string): Asked | undefined {
  const [, event, login, id, runUrl] =
    /^([a-z_]{1,60})(?: by ([A-Za-z0-9_-]{1,100}(?:\[bot\])?) \((\d{1,15})\))?(?: in (https?:\/\/[^\s]{1,500}))?$/u.exec(
      text,
    ) ?? [];
  if (event === undefined) return undefined;
  return {
    event,
    ...(login !== undefined && { sender: { login, id: Number(id) } }),
    ...(runUrl !== undefined && { runUrl }),
  };
}

/** As one sentence of Markdown. */
export function askedMarkdown({ event, sender, runUrl }: Asked): string {
  const run = runUrl === undefined ? 'a run' : link('a run', runUrl);
  const who = sender ? ` that ${code(sender.login)} (account ${sender.id}) asked for` : '';
  return `Made by ${run}${who}, started by ${code(event)}.`;
}
