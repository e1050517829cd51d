/** Something wrong with a file's text, at offsets of it (UTF-16, end exclusive). */
export interface Problem {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
}

/** A problem that ends the reading of a document. It is caught within this folder and becomes a finding. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
