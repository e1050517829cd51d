/** The run was killed: thrown right behind a write that has happened. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Everything that was written to the outside, in order; kills a run behind its k-th write. */
export class Writes {
  readonly log: string[] = [];
  /** Called before a write: what somebody else does at the worst moment. */
  before: (what: string) => void = () => {};
  #left = Number.POSITIVE_INFINITY;
  #dead = false;

  /** The run dies right behind so many more writes. */
  killAfter(count: number): void {
    this.#left = count;
  }

  /** A new run begins: nothing kills it. */
  revive(): void {
    this.#left = Number.POSITIVE_INFINITY;
    this.#dead = false;
  }

  async write<T>(what: string, change: () => T): Promise<T> {
    if (this.#dead) throw new Killed(what);
    this.before(what);
    const result = change();
    this.log.push(what);
    this.#left -= 1;
    if (this.#left > 0) return result;
    this.#dead = true;
    throw new Killed(what);
  }
}
