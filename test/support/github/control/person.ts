import type { Caller, Comment, MergeMethod, Review, Token } from '../model.ts';
import { addComment, findIssue } from '../operations/issues.ts';
import { mergePull } from '../operations/merge.ts';
import { emitReview } from '../operations/pull-events.ts';
import { createPull, findPull, type NewPull, reviewPull, updatePull } from '../operations/pulls.ts';
import type { PullRequest } from '../views/pull.ts';
import type { World } from '../world.ts';
import type { Files, RepositoryControl } from './repository-control.ts';

/** Someone with a keyboard: does through GitHub's own rules what a person does on its pages. */
export class Person {
  readonly caller: Caller;
  /** A personal token of this person, for clients. */
  readonly token: string;
  readonly #world: World;

  constructor(world: World, token: Token) {
    this.#world = world;
    this.caller = { actor: token.actor, token };
    this.token = token.value;
  }

  /** Commits files to a branch and returns the SHA. A new branch starts at `from`, default the default branch. */
  async commit(
    repository: RepositoryControl,
    wanted: { branch?: string; from?: string; message?: string; files: Files },
  ): Promise<string> {
    const sha = repository.commit(this.caller, wanted);
    await this.#world.settled();
    return sha;
  }

  async openPull(repository: RepositoryControl, wanted: NewPull): Promise<PullRequest> {
    const request = createPull(this.#world, repository.record, this.caller, wanted);
    await this.#world.settled();
    return request;
  }

  async review(repository: RepositoryControl, number: number, state: Review['state'], body = ''): Promise<Review> {
    const request = findPull(repository.record, number);
    const review = reviewPull(this.#world, repository.record, this.caller, request, { state, body });
    emitReview(this.#world, repository.record, this.caller, request, review);
    await this.#world.settled();
    return review;
  }

  approve(repository: RepositoryControl, number: number): Promise<Review> {
    return this.review(repository, number, 'APPROVED');
  }

  /** Merges a pull request and returns the commit. Throws ApiError as the API would refuse. */
  async merge(repository: RepositoryControl, number: number, method: MergeMethod = 'merge'): Promise<string> {
    const request = findPull(repository.record, number);
    const sha = await mergePull(this.#world, repository.record, this.caller, request, { method });
    await this.#world.settled();
    return sha;
  }

  async close(repository: RepositoryControl, number: number): Promise<void> {
    updatePull(this.#world, repository.record, this.caller, findPull(repository.record, number), { state: 'closed' });
    await this.#world.settled();
  }

  async comment(repository: RepositoryControl, number: number, body: string): Promise<Comment> {
    const comment = addComment(this.#world, repository.record, this.caller, findIssue(repository.record, number), body);
    await this.#world.settled();
    return comment;
  }
}
