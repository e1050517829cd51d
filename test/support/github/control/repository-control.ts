import type { Caller, MergeMethod, Protection, Release, Repository, Status } from '../model.ts';
import { commitFiles, type FileChange } from '../operations/commit-files.ts';
import { moveRefs } from '../operations/refs.ts';
import type { Commit } from '../storage/commits.ts';
import { resolveCommit } from '../storage/git-repository.ts';
import { commitsBetween } from '../storage/history.ts';
import { ZERO } from '../storage/ref-names.ts';
import { findInTree, walkTree } from '../storage/trees.ts';
import type { PullRequest } from '../views/pull.ts';
import { fullName, pageUrl } from '../views/urls.ts';
import type { World } from '../world.ts';

/** Files by path: text or bytes, and null to delete. */
export type Files = Readonly<Record<string, string | Buffer | null>>;

/** A repository as tests look at it: its Git content and its records, past the API. */
export class RepositoryControl {
  /** The record itself, for what this class has no word for. */
  readonly record: Repository;
  readonly #world: World;

  constructor(world: World, record: Repository) {
    this.#world = world;
    this.record = record;
  }

  get fullName(): string {
    return fullName(this.record);
  }

  get url(): string {
    return pageUrl(this.#world, this.record);
  }

  get cloneUrl(): string {
    return `${this.url}.git`;
  }

  /** The SHA of a branch, tag or commit; undefined when there is none. */
  sha(ref = this.record.defaultBranch): string | undefined {
    return resolveCommit(this.record.git, ref, this.record.defaultBranch)?.sha;
  }

  /** A file's text at a ref; undefined when it is not there. */
  read(path: string, ref = this.record.defaultBranch): string | undefined {
    return this.readBytes(path, ref)?.toString();
  }

  readBytes(path: string, ref = this.record.defaultBranch): Buffer | undefined {
    const { git, defaultBranch } = this.record;
    const tree = resolveCommit(git, ref, defaultBranch)?.tree;
    const file = tree && findInTree(git.objects, tree, path);
    return file && file.mode !== '040000' ? git.objects.read(file.sha)?.data : undefined;
  }

  /** The paths of all files at a ref. */
  files(ref = this.record.defaultBranch): string[] {
    const { git, defaultBranch } = this.record;
    const tree = resolveCommit(git, ref, defaultBranch)?.tree;
    const all = tree ? walkTree(git.objects, tree) : [];
    return all.filter(({ mode }) => mode !== '040000').map(({ path }) => path);
  }

  branches(): string[] {
    return this.record.git.refs.list('refs/heads').map(({ name }) => name.slice('refs/heads/'.length));
  }

  /** The history of a ref, newest first. */
  log(ref = this.record.defaultBranch): Commit[] {
    const sha = this.sha(ref);
    return sha ? commitsBetween(this.record.git.objects, undefined, sha) : [];
  }

  pulls(): PullRequest[] {
    return [...this.record.issues.values()].filter((issue): issue is PullRequest => issue.pull !== undefined);
  }

  pull(number: number): PullRequest {
    const found = this.pulls().find((request) => request.number === number);
    if (!found) throw new Error(`${this.fullName} has no pull request ${number}`);
    return found;
  }

  /** All statuses of a commit, oldest first. */
  statuses(ref = this.record.defaultBranch): Status[] {
    const sha = this.sha(ref);
    return this.record.statuses.filter((status) => status.sha === sha);
  }

  /** Protects a branch: required checks by name, and a number of approvals. */
  protect(
    branch: string,
    rules: { checks?: string[]; strict?: boolean; approvals?: number; enforceAdmins?: boolean },
  ): void {
    const protection: Protection = {
      checks: rules.checks ? { strict: rules.strict ?? false, contexts: rules.checks } : null,
      reviews: rules.approvals === undefined ? null : { count: rules.approvals },
      enforceAdmins: rules.enforceAdmins ?? true,
    };
    this.record.protections.set(branch, protection);
  }

  /** Puts a merge queue in front of a branch. */
  queue(branch: string, method: MergeMethod = 'squash'): void {
    this.record.mergeQueues.set(branch, { id: this.#world.nextId(), method, entries: [] });
  }

  /** Publishes a release, or only drafts it. The newest comes last. */
  release(tag: string, more: Partial<Pick<Release, 'name' | 'body' | 'draft' | 'prerelease'>> = {}): void {
    const { name = null, body = null, draft = false, prerelease = false } = more;
    const now = this.#world.now();
    const id = this.#world.nextId();
    const given = { id, tag, name, body, draft, prerelease, author: this.record.owner, createdAt: now };
    this.record.releases.push({ ...given, publishedAt: draft ? null : now });
  }

  /** Fires `schedule` workflows with this cron line, as GitHub's clock would. */
  async schedule(cron: string): Promise<void> {
    const caller = { actor: this.record.owner, token: undefined };
    this.#world.emit({ name: 'schedule', repository: this.record, caller, payload: { schedule: cron } });
    await this.#world.settled();
  }

  /** Makes the first commit, as if it had always been there: no event, no workflow run. */
  seed(files: Files): string {
    const sha = commitFiles(this.#world, this.record, this.record.owner, undefined, 'Initial commit', changesOf(files));
    this.record.git.refs.update([{ name: `refs/heads/${this.record.defaultBranch}`, before: ZERO, after: sha }]);
    return sha;
  }

  /** Commits files to a branch (made from the default branch when it is new) as this caller; used by `Person`. */
  commit(caller: Caller, wanted: { branch?: string; from?: string; message?: string; files: Files }): string {
    const branch = wanted.branch ?? this.record.defaultBranch;
    const name = `refs/heads/${branch}`;
    const tip = this.record.git.refs.read(name);
    const parent = tip ?? this.sha(wanted.from);
    const message = wanted.message ?? `Change ${Object.keys(wanted.files).join(', ')}`;
    const sha = commitFiles(this.#world, this.record, caller.actor, parent, message, changesOf(wanted.files));
    moveRefs(this.#world, this.record, caller, [{ name, before: tip, after: sha, asMerge: true }]);
    return sha;
  }
}

function changesOf(files: Files): FileChange[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    content: typeof content === 'string' ? Buffer.from(content) : content,
  }));
}
