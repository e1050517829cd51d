import type { SourceRepository } from '../../domain/versions/source-repository.ts';
import { ForgeError } from '../../kit/errors.ts';
import type { Comparison, Release, SourceHistory, Untold } from '../../ports/source-history.ts';
import type { Api, Data } from './request.ts';
import { oneLine } from './text.ts';

/** GitHub gives no more commits in one answer: https://docs.github.com/rest/commits/commits#compare-two-commits */
const COMMITS = 250;
const SUBJECT = 200;
const AUTHOR = 100;
const RELEASES = 100;
const RELEASE_BODY = 20_000;

/** An owner or a name, and a commit, tag or branch: what could lead to another address of the API is not asked for. */
const PART = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
const REVISION = /^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_.+/-]{0,199}$/;

/** What sources on our own server tell. A repository elsewhere is not asked: the token belongs to this server. */
export function sourceHistoryOf(api: Api, server: string): SourceHistory {
  const told = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, source: SourceRepository, ask: () => Promise<T>): Promise<T | Untold> => {
    const found = told.get(key) ?? ask().catch((error: unknown) => explain(error, source));
    told.set(key, found);
    return found as Promise<T | Untold>;
  };
  return {
    async compareCommits(source, base, head) {
      const unasked = refuse(source, server) ?? [base, head].map(refuseRevision).find((why) => why !== undefined);
      if (unasked) return unasked;
      return await once(`${keyOf(source)} ${base}...${head}`, source, () =>
        compare(api, here(source, server), base, head),
      );
    },
    async isPublic(source) {
      const unasked = refuse(source, server);
      return unasked ?? (await once(`public ${keyOf(source)}`, source, () => askWhetherPublic(api, source)));
    },
    async releases(source, limit) {
      const found =
        refuse(source, server) ?? (await once(keyOf(source), source, () => readReleases(api, here(source, server))));
      return 'why' in found ? found : found.slice(0, limit);
    },
  };
}

/** With the server's own address: the links that people follow are made from it. */
function here(source: SourceRepository, server: string): SourceRepository {
  return { ...source, server: new URL(server).origin };
}

function keyOf({ owner, name }: SourceRepository): string {
  return `${owner}/${name}`.toLowerCase();
}

function refuse({ server, owner, name }: SourceRepository, ours: string): Untold | undefined {
  // By host: a label names the web page, perhaps without its `https`.
  if (new URL(server).host !== new URL(ours).host) return { why: `its sources are not on ${new URL(ours).host}` };
  return PART.test(owner) && PART.test(name)
    ? undefined
    : { why: 'its sources are in no repository that GitHub can have' };
}

function refuseRevision(revision: string): Untold | undefined {
  return REVISION.test(revision) ? undefined : { why: 'its revision is no commit, tag or branch' };
}

/**
 * An extra that no run fails for; only what is our own bug or a cancelled run gets through. Said in words that stay the same: they come
 * into the body of a pull request, and GitHub's own have ids and times in them.
 */
function explain(error: unknown, { owner, name }: SourceRepository): Untold {
  if (!(error instanceof ForgeError)) throw error;
  const isHidden = error.status === 404 || error.status === 403 || error.status === 401;
  return { why: `${owner}/${name} ${isHidden ? 'cannot be seen with this token' : 'could not be asked'}` };
}

async function compare(api: Api, source: SourceRepository, base: string, head: string): Promise<Comparison> {
  const { server, owner, name } = source;
  const found = await api.read(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { owner, repo: name, basehead: `${base}...${head}` },
    { doing: `compare ${base} with ${head} in ${owner}/${name}`, needs: 'contents: read' },
  );
  const commits = found.commits.slice(-COMMITS).reverse();
  return {
    ahead: found.ahead_by,
    behind: found.behind_by,
    // Made here: an address in an answer could lead anywhere.
    url: `${server}/${owner}/${name}/compare/${base}...${head}`,
    commits: commits.map(({ sha, commit, author }) => ({
      id: sha,
      subject: oneLine(commit.message.split('\n', 1)[0] ?? '', SUBJECT),
      author: oneLine(author?.login ?? commit.author?.name ?? '', AUTHOR),
    })),
    truncated: found.total_commits > commits.length,
  };
}

async function askWhetherPublic(api: Api, { owner, name }: SourceRepository): Promise<true | Untold> {
  const doing = `look at ${owner}/${name}`;
  const found = await api.read('GET /repos/{owner}/{repo}', { owner, repo: name }, { doing, needs: 'contents: read' });
  return (
    found.private === false || {
      why: `${owner}/${name} is not public, and is read only where gitops.yaml names it as source`,
    }
  );
}

async function readReleases(api: Api, source: SourceRepository): Promise<readonly Release[]> {
  const { owner, name } = source;
  const found = await api.read(
    'GET /repos/{owner}/{repo}/releases',
    { owner, repo: name, per_page: RELEASES },
    { doing: `read the releases of ${owner}/${name}`, needs: 'contents: read' },
  );
  // Who may push sees drafts too: what is not published there is not published here.
  return found.filter(({ draft }) => !draft).map((release) => describeRelease(source, release));
}

function describeRelease(
  { server, owner, name }: SourceRepository,
  release: Data<'GET /repos/{owner}/{repo}/releases'>[number],
): Release {
  const { tag_name: tag, body, prerelease, published_at: published } = release;
  const text = body ?? '';
  return {
    tag,
    name: oneLine(release.name || tag, SUBJECT),
    body: text.slice(0, RELEASE_BODY).replace(/[\ud800-\udbff]$/, ''),
    truncated: text.length > RELEASE_BODY,
    url: `${server}/${owner}/${name}/releases/tag/${encodeURIComponent(tag)}`,
    prerelease,
    publishedAt: published ? new Date(published) : undefined,
  };
}
