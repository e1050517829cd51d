/** What goes wrong: a status, a cut connection before or after the effect, a page of HTML, half a body, or slowness. */
export type FaultKind = number | 'reset-before' | 'reset-after' | 'html' | 'truncate' | { readonly delay: number };

/** A fault to inject. */
export type Fault = {
  /** `METHOD /path/{template}` of the API, `graphql NAME` of a document's operation, or a pattern for `METHOD /path?query`. */
  readonly operation: string | RegExp;
  /** Which matching request it hits, from 1; default the next one. `every` hits all of them. */
  readonly nth?: number | 'every';
  readonly with: FaultKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** With a status: do the work first and then answer with the fault (a lost answer). */
  readonly afterEffect?: boolean;
};

/** The planned faults, and how many requests each has seen. */
export class FaultPlan {
  #planned: { fault: Fault; seen: number }[] = [];

  add(fault: Fault): void {
    this.#planned.push({ fault, seen: 0 });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fault that hits this request, if any; counts it for all that match. */
  take(request: { method: string; path: string; operation: string | undefined }): Fault | undefined {
    let hit: Fault | undefined;
    for (const plan of this.#planned) {
      if (!matches(plan.fault, request)) continue;
      plan.seen += 1;
      const { nth = 1 } = plan.fault;
      if (nth === 'every' || nth === plan.seen) hit ??= plan.fault;
    }
    return hit;
  }
}

function matches(
  { operation }: Fault,
  request: { method: string; path: string; operation: string | undefined },
): boolean {
  if (typeof operation === 'string') return operation === request.operation;
  return operation.test(`${request.method} ${request.path}`);
}
