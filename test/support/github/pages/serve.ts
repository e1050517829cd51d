import type { Reply } from '../http/route.ts';
import type { Repository } from '../model.ts';
import type { World } from '../world.ts';
import { commitPage, comparePage, issuePageOf } from './change-pages.ts';
import { environmentPage, frontPage, rawFile, repositoryPage, runPage, treePage } from './repository-page.ts';

type Maker = (repository: Repository, rest: string) => string | undefined | Promise<string | undefined>;

const PAGES: Readonly<Record<string, Maker>> = {
  pull: (repository, rest) => issuePageOf(repository, Number.parseInt(rest, 10)),
  issues: (repository, rest) => issuePageOf(repository, Number.parseInt(rest, 10)),
  commit: commitPage,
  compare: comparePage,
  tree: treePage,
  blob: treePage,
  deployments: environmentPage,
  actions: (repository, rest) => runPage(repository, Number.parseInt(rest.replace('runs/', ''), 10)),
};

/** Whether an address is one for people: what `html_url`s and the demo point to. They are served without a login. */
export function isPage(method: string, url: URL): boolean {
  const [owner, name, kind] = url.pathname.split('/').slice(1);
  if (method !== 'GET' || owner === 'api') return false;
  if (url.pathname === '/' || url.pathname === '/favicon.ico') return true;
  return owner !== undefined && name !== undefined && (kind === undefined || kind === 'raw' || kind in PAGES);
}

/** Answers with a readable page, or with a 404. */
export async function answerPage(world: World, url: URL): Promise<Reply> {
  if (url.pathname === '/favicon.ico') return { status: 204 };
  if (url.pathname === '/') return htmlReply(frontPage(world));
  const [owner, name, kind, ...rest] = decodeURIComponent(url.pathname).split('/').slice(1);
  const repository = world.repositories.get(`${owner}/${name}`.toLowerCase());
  if (!repository) return htmlReply(undefined);
  if (kind === undefined) return htmlReply(repositoryPage(repository));
  if (kind === 'raw') {
    const content = rawFile(repository, rest.join('/'));
    return content ? { status: 200, text: { type: 'text/plain; charset=utf-8', content } } : htmlReply(undefined);
  }
  return htmlReply(await PAGES[kind]?.(repository, rest.join('/')));
}

function htmlReply(content: string | undefined): Reply {
  const type = 'text/html; charset=utf-8';
  if (content !== undefined) return { status: 200, text: { type, content } };
  return {
    status: 404,
    text: { type, content: '<!doctype html><title>Not found</title><p>This page does not exist.</p>' },
  };
}
